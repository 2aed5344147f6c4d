import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import pg from 'pg'
import { throwAwayCluster } from '../../../test/support/throw-away.ts'
import { ensureAppRole } from './roles.ts'

/** Roles belong to a whole server, so these tests have one of their own. */
let server: Awaited<ReturnType<typeof throwAwayCluster>>
before(async () => {
  server = await throwAwayCluster()
})
after(() => server.stop())

async function session(t: { after(work: () => Promise<void>): void }): Promise<pg.Client> {
  const client = new pg.Client(server.cluster.connection('postgres', 'postgres'))
  await client.connect()
  t.after(() => client.end())
  return client
}

suite('the role the app works in', () => {
  test('when we may not make it, the refusal holds the statements an administrator must run', async t => {
    const owner = await session(t)
    await owner.query('create role "weak owner"; set session authorization "weak owner"')
    await assert.rejects(ensureAppRole(owner, { login: false }), {
      name: 'OperatorError',
      message: `DATABASE_URL's user may not make the role the program works in; have an administrator run: create role throughline_app nologin nosuperuser nobypassrls nocreatedb nocreaterole noreplication; grant throughline_app to "weak owner";`,
    })
    await owner.query(
      'reset session authorization; create role throughline_app; set session authorization "weak owner"',
    )
    await assert.rejects(ensureAppRole(owner, { login: false }), { message: /grant throughline_app to "weak owner"/ })
    await owner.query(
      'reset session authorization; grant throughline_app to "weak owner"; set session authorization "weak owner"',
    )
    await ensureAppRole(owner, { login: false })
    await owner.query('reset session authorization; drop role throughline_app')
  })

  test('many starts at once make it once, also for an owner who is no superuser', async t => {
    const first = await session(t)
    await first.query('create role strong createrole')
    const owners = await Promise.all(Array.from({ length: 8 }, () => session(t)))
    for (const owner of owners) await owner.query('set session authorization strong')
    await Promise.all(owners.map(owner => ensureAppRole(owner, { login: false })))
    const { rows } = await first.query(
      `select rolcanlogin, rolsuper, rolbypassrls, pg_has_role('strong', oid, 'member') as ours from pg_roles where rolname = 'throughline_app'`,
    )
    assert.deepEqual(rows, [{ rolcanlogin: false, rolsuper: false, rolbypassrls: false, ours: true }])
  })

  test('is refused when it would bypass row-level security', async t => {
    const owner = await session(t)
    await ensureAppRole(owner, { login: true })
    await owner.query('alter role throughline_app bypassrls')
    await assert.rejects(ensureAppRole(owner, { login: true }), {
      name: 'OperatorError',
      message: /bypasses row-level security/,
    })
  })
})
