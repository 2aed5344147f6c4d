import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { kyselyOver } from '#platform/db/kysely.ts'
import { migrate } from '#platform/db/migrate.ts'
import { loadMigrations } from '#platform/db/migrations.ts'
import { projectRoot, testDatabase } from '../../../test/support/database.ts'
import { happening, sequencingOf } from './fixtures.ts'
import { recordHappening } from './record.ts'
import { sequencePending, standing } from './sequence.ts'

/** What somebody can do to the log who may run any SQL as the program's role, and nothing else. */
const database = await testDatabase({ after })
const { app, owner } = database
const event = (columns: Readonly<Record<string, string>>) => {
  const given = { at: 'now()', actor: `'public'`, verb: `'a.b'`, noun: `'x'`, noun_id: `'y'`, ...columns }
  return `insert into audit.event (${Object.keys(given).join()}) values (${Object.values(given).join()})`
}

suite('SQL in the program’s role', () => {
  test('takes no event out of the queue, gives none a place, signs nothing and holds up nobody', async t => {
    const sequencing = await sequencingOf(t, database)
    await recordHappening(kyselyOver(app), happening(1))
    await sequencePending(sequencing)
    await recordHappening(kyselyOver(app), happening(2))
    for (const text of [
      'delete from audit.pending',
      'update audit.pending set event_id = 1',
      'truncate audit.pending',
      'insert into audit.pending select id from audit.event',
      `insert into audit.leaf select 1, event_id, sha256('x') from audit.pending`,
      'insert into audit.checkpoint select size + 1, at, root, range, note from audit.checkpoint',
      `insert into audit.set_aside select event_id, now(), '' from audit.pending`,
      'select from audit.turn for update',
      'do $$ begin lock table audit.turn; end $$',
      'do $$ begin lock table audit.pending in row share mode; end $$',
      event({ id: '7' }).replace(') values', ') overriding system value values'),
    ])
      await assert.rejects(app.query(text), { code: '42501' }, text)
    assert.deepEqual(await standing(sequencing.db), { waiting: 1, setAside: 0, missing: 0 })
    assert.equal(await sequencePending(sequencing), 1)
  })

  test('puts nothing into the queue by the trigger’s function', async () => {
    await assert.rejects(app.query('select audit.await_place()'), { code: '42501' })
    const planted = `create temp table planted (id bigint);
      create trigger planted after insert on planted for each row execute function audit.await_place()`
    await owner.query(`grant temporary on database ${database.name} to throughline_app`)
    await assert.rejects(app.query(planted), { code: '42501', message: /function audit.await_place/ })
  })

  test('records no event that does not wait for its place', async t => {
    await app.query(event({ noun_id: `'unqueued'` }))
    const sequencing = await sequencingOf(t, database)
    const { rows } = await owner.query(
      `select p.event_id is not null as waits from audit.event e left join audit.pending p on p.event_id = e.id where e.noun_id = 'unqueued'`,
    )
    assert.deepEqual(rows, [{ waits: true }])
    assert.equal((await standing(sequencing.db)).missing, 0)
  })

  test('keeps the sequencer from its work by no lock that it can hold', async t => {
    const house = await testDatabase(t)
    const sequencing = await sequencingOf(t, house)
    await recordHappening(kyselyOver(house.app), happening(3))
    const session = await house.app.connect()
    try {
      await session.query(`select pg_advisory_lock(hashtextextended('audit.sequence', 0))`)
      await session.query(
        'begin; lock table audit.event, audit.pending, audit.leaf, audit.checkpoint in access share mode',
      )
      assert.equal(await sequencePending(sequencing), 1)
    } finally {
      session.release(true)
    }
  })

  test('stores nothing that the log could not say: the database refuses what a condition can tell', async () => {
    for (const columns of [
      { noun: `''` },
      { noun_id: `''` },
      { noun: `repeat('x', 201)` },
      { noun_id: `repeat('x', 1001)` },
      { verb: `repeat('x', 200) || '.y'` },
      { reason: `repeat('x', 1000001)` },
      { at: `'infinity'` },
      { at: `'-infinity'` },
      { at: `'10000-01-01T00:00:00Z'` },
      { at: `'0001-01-01T00:00:00Z BC'` },
      { values: `'[]'` },
      { values: `'null'` },
      { values: `'7'` },
      { values: `jsonb_build_object('x', repeat('x', 2000000))` },
    ])
      await assert.rejects(app.query(event(columns)), { code: '23514' }, JSON.stringify(columns))
  })
})

test('events that were taken out of the queue while the role could do so are put back by the migration', async t => {
  const { owner: bare } = await testDatabase(t, { template: 'empty' })
  const own = loadMigrations(projectRoot).filter(({ module }) => module === 'audit')
  await migrate(bare, own.slice(0, 1))
  await bare.query(`${event({ noun_id: `'placed'` })}; ${event({ noun_id: `'waiting'` })}; ${event({ noun_id: `'lost'` })};
    insert into audit.leaf select 0, id, sha256('x') from audit.event where noun_id = 'placed';
    insert into audit.pending select id from audit.event where noun_id = 'waiting'`)
  await migrate(bare, own)
  const { rows } = await bare.query('select noun_id from audit.event join audit.pending on id = event_id order by id')
  assert.deepEqual(rows, [{ noun_id: 'waiting' }, { noun_id: 'lost' }])
})
