import assert from 'node:assert/strict'
import { once } from 'node:events'
import net, { type AddressInfo } from 'node:net'
import { suite, test } from 'node:test'
import pg from 'pg'
import { testDatabase } from '../../../test/support/database.ts'
import { fakePostgres, type Greeting } from '../../../test/support/fake-postgres.ts'
import { silentLog } from '../log.ts'
import { openDatabase } from './open.ts'
import { serverConnections } from './server.ts'

const open = (databaseUrl: string, progress: (line: string) => void = () => {}) =>
  openDatabase({ dataDir: '/nowhere', databaseUrl }, { log: silentLog, progress })
const good = { version: '25:16.4 (Debian)', number: '23:160004', encoding: '25:UTF8', sorted: '16:t' }

suite('DATABASE_URL', () => {
  const refusals: readonly (readonly [string, Greeting, RegExp])[] = [
    [
      'a wrong password',
      { refuses: { code: '28P01', message: 'password authentication failed' } },
      /cannot be used: user or password is wrong$/,
    ],
    [
      'a user who may not connect',
      { refuses: { code: '28000', message: 'no pg_hba.conf entry' } },
      /cannot be used: that user may not connect$/,
    ],
    [
      'an unknown database',
      { refuses: { code: '3D000', message: 'database "some" does not exist' } },
      /does not exist; make it with: create database/,
    ],
    ['a full server', { refuses: { code: '53300', message: 'too many clients' } }, /it has no free connection$/],
    [
      'anything else, in the words of the server',
      { refuses: { code: 'XX001', message: 'the disk\nis gone' } },
      /cannot be used: the disk is gone$/,
    ],
    [
      'a server that is too old',
      { answers: { ...good, version: '25:14.11', number: '23:140011' } },
      /^The database of DATABASE_URL is PostgreSQL 14\.11; 15 or newer is needed$/,
    ],
    [
      'a database that cannot hold every script',
      { answers: { ...good, encoding: '25:LATIN1' } },
      /keeps text as LATIN1; make one with: create database .* encoding utf8/,
    ],
    ['a server without ICU', { answers: { ...good, sorted: '16:f' } }, /without ICU collations/],
  ]
  for (const [what, greeting, expected] of refusals) {
    test(`${what} is refused in one line that shows no password`, async t => {
      const url = await fakePostgres(t, greeting)
      await assert.rejects(open(url), (error: Error) => {
        assert.equal(error.name, 'OperatorError')
        assert.match(error.message, expected)
        assert.doesNotMatch(error.message, /hidden|\n/)
        return true
      })
    })
  }

  test('an address where nothing listens, and one that is not known, are refused in one line', async () => {
    const server = net.createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    server.close()
    await once(server, 'close')
    await assert.rejects(open(`postgres://someone:hidden@127.0.0.1:${port}/some`), {
      name: 'OperatorError',
      message: `The database of DATABASE_URL (postgres://someone:***@127.0.0.1:${port}/some) cannot be used: nothing listens there`,
    })
    await assert.rejects(open('postgres://someone@nowhere.invalid/some'), {
      name: 'OperatorError',
      message: /that host name (is not known|could not be looked up)$/,
    })
    await assert.rejects(open('postgres://someone@%2Fno%2Fsuch%2Ffolder/some'), {
      name: 'OperatorError',
      message: /there is no such socket$/,
    })
  })

  test('a server that is still starting is waited for, and the person at the terminal is told', async t => {
    const starting = { refuses: { code: '57P03', message: 'the database system is starting up' } }
    const url = await fakePostgres(t, starting, starting, {
      answers: { ...good, number: '23:140000', version: '25:14.0' },
    })
    const told: string[] = []
    await assert.rejects(
      open(url, line => told.push(line)),
      /14\.0/,
    )
    assert.deepEqual(told, ['The database server is starting up; waiting for it …'])
  })

  test('the app role owns nothing, makes nothing, and is bound by every policy', async t => {
    const { owner, app } = await testDatabase(t, { template: 'empty' })
    await owner.query(`
      create table secret (id int); insert into secret values (1);
      alter table secret enable row level security;
      grant select on secret to throughline_app`)
    assert.deepEqual((await owner.query('select id from secret')).rows, [{ id: 1 }], 'there is something to be seen')
    assert.deepEqual((await app.query('select id from secret')).rows, [])
    for (const statement of [
      'create table mine (id int)',
      'create schema mine',
      'create role mine',
      'alter table secret disable row level security',
      'drop table secret',
    ])
      await assert.rejects(app.query(statement), { code: '42501' }, statement)
  })

  test('the app is in its role from the first statement on, and gets back to it after a reset', async t => {
    const { ownerConnection, name } = await testDatabase(t, { template: 'empty' })
    const url =
      ownerConnection.connectionString ??
      `postgres://postgres@${encodeURIComponent(String(ownerConnection.host))}/${name}`
    const client = new pg.Client(serverConnections(url).app)
    await client.connect()
    const who = 'select current_user as me, current_setting($1) as zone'
    const seen: unknown[] = []
    for (const statement of ['select 1', 'reset role', 'discard all']) {
      await client.query(statement)
      seen.push(...(await client.query(who, ['TimeZone'])).rows)
    }
    await client.end()
    assert.deepEqual(seen, Array(3).fill({ me: 'throughline_app', zone: 'UTC' }))
  })

  test('values cross as strings where a number or a Date would change them, and instants as Temporal', async t => {
    const { app } = await testDatabase(t, { template: 'empty' })
    const instant = Temporal.Instant.from('2013-12-03T09:30:00.123456Z')
    const day = Temporal.PlainDate.from('2013-12-03')
    const { rows } = await app.query(
      `select 9007199254740993 as big, 1.10::numeric as exact, $2::date as day, array[$2::date] as days, $1::timestamptz as at,
              array[$1::timestamptz, null] as times, $1::timestamptz = timestamptz '2013-12-03 10:30:00.123456+01' as same`,
      [instant, day],
    )
    const { at, times, ...rest } = rows[0]
    assert.deepEqual(rest, {
      big: '9007199254740993',
      exact: '1.10',
      day: '2013-12-03',
      days: ['2013-12-03'],
      same: true,
    })
    assert.deepEqual(
      [at, ...times].map(value => value?.toString()),
      [instant.toString(), instant.toString(), undefined],
    )
  })
})
