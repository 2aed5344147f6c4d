import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type pg from 'pg'
import { testDatabase } from '../../../test/support/database.ts'
import { silentLog } from '../log.ts'
import { OperatorError } from '../operator-error.ts'
import { migrate } from './migrate.ts'
import { migration } from './migrations.ts'
import { openPools } from './pools.ts'

const mill = migration(
  'mill',
  '0001-wheel.sql',
  'create schema mill; create table mill.wheel (id int primary key); grant select, insert on mill.wheel to throughline_app',
)
const sails = migration('mill', '0002-sails.sql', 'alter table mill.wheel add sails int not null default 4')

const isWaiting = async (app: pg.Pool): Promise<boolean> => {
  const { rowCount } = await app.query(`select from pg_locks where relation = 'mill.wheel'::regclass and not granted`)
  return (rowCount ?? 0) > 0
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; !(await holds()); ) assert.ok(Date.now() < end)
}

suite('migrations', () => {
  test('are run once, in order, and the app then works with what they granted and nothing else', async t => {
    const { owner, app } = await testDatabase(t, { template: 'empty' })
    assert.equal(await migrate(owner, [mill, sails]), 2)
    assert.equal(await migrate(owner, [mill, sails]), 0)
    await app.query('insert into mill.wheel (id) values (1)')
    assert.deepEqual((await app.query('select id, sails from mill.wheel')).rows, [{ id: 1, sails: 4 }])
    await assert.rejects(app.query('delete from mill.wheel'), { code: '42501' })
    await assert.rejects(app.query('create table mill.mine (id int)'), { code: '42501' })
    await assert.rejects(app.query('create table public.mine (id int)'), { code: '42501' })
    await assert.rejects(app.query('select module from throughline.migration'), { code: '42501' })
  })

  test('beside a program that uses the database nothing is brought up to date; an empty one is nobody’s yet', async t => {
    const { owner } = await testDatabase(t, { template: 'empty' })
    assert.equal(await migrate(owner, [mill], { beside: true }), 1)
    assert.equal(await migrate(owner, [mill], { beside: true }), 0)
    await assert.rejects(migrate(owner, [mill, sails], { beside: true }), {
      name: 'OperatorError',
      message:
        'The database is older than this program (1 step): start this one first, so that it is brought up to date, then try again',
    })
    assert.equal(await migrate(owner, [mill, sails]), 1)
  })

  test('a step that fails leaves nothing of itself, and the next start tries it again', async t => {
    const { owner } = await testDatabase(t, { template: 'empty' })
    const broken = migration('mill', '0002-sails.sql', 'create table mill.half (id int); select 1/0')
    await assert.rejects(migrate(owner, [mill, broken]), /migration mill\/0002-sails\.sql: division by zero/)
    assert.deepEqual((await owner.query(`select to_regclass('mill.half') as half`)).rows, [{ half: null }])
    assert.equal(await migrate(owner, [mill, sails]), 1)
  })

  test('a file changed after it was run is refused by name', async t => {
    const { owner } = await testDatabase(t, { template: 'empty' })
    await migrate(owner, [mill])
    const changed = migration('mill', '0001-wheel.sql', `${mill.sql} `)
    await assert.rejects(
      migrate(owner, [changed]),
      (error: Error) => error instanceof OperatorError && /mill\/0001-wheel\.sql was changed/.test(error.message),
    )
  })

  test('a database newer than the program is refused', async t => {
    const { owner } = await testDatabase(t, { template: 'empty' })
    await migrate(owner, [mill, sails])
    await assert.rejects(
      migrate(owner, [mill]),
      (error: Error) => error instanceof OperatorError && /newer than this program .*0002-sails/.test(error.message),
    )
  })

  test('of two programs that start at once, one migrates and the other waits and finds nothing to do', async t => {
    const database = await testDatabase(t, { template: 'empty' })
    const other = openPools({ owner: database.ownerConnection, app: database.appConnection }, silentLog)
    t.after(() => other.end(2_000))
    const counts = await Promise.all([migrate(database.owner, [mill, sails]), migrate(other.owner, [mill, sails])])
    assert.deepEqual(counts.sort(), [0, 2])
  })

  test('a migration that waits for a table lets others through, and runs once the table is free', async t => {
    const { owner, app } = await testDatabase(t, { template: 'empty' })
    await migrate(owner, [mill])
    const reader = await app.connect()
    await reader.query('begin; select id from mill.wheel')
    let running = true
    const migrated = migrate(owner, [mill, sails], { lockTimeout: 100 }).finally(() => {
      running = false
    })
    await until(() => isWaiting(app))
    // This read queues behind the waiting migration, and is let through when the migration steps back.
    assert.deepEqual((await app.query('select id from mill.wheel')).rows, [])
    assert.equal(running, true)
    await reader.query('commit')
    reader.release()
    assert.equal(await migrated, 1)
  })

  test('a statement that row-level policies would narrow in silence fails loudly', async t => {
    const { owner, kind } = await testDatabase(t, { template: 'empty' })
    const guarded = migration(
      'mill',
      '0001-guarded.sql',
      'create schema mill; create table mill.secret (id int); insert into mill.secret values (1); alter table mill.secret enable row level security; alter table mill.secret force row level security',
    )
    const careless = migration('mill', '0002-careless.sql', 'update mill.secret set id = 2')
    await migrate(owner, [guarded])
    const { rows } = await owner.query<{ strong: boolean }>(
      'select rolsuper or rolbypassrls as strong from pg_roles where rolname = current_user',
    )
    if (kind === 'embedded' || rows[0]?.strong) assert.equal(await migrate(owner, [guarded, careless]), 1)
    else
      await assert.rejects(migrate(owner, [guarded, careless]), /query would be affected by row-level security policy/)
  })
})
