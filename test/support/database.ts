import { createHash, randomBytes } from 'node:crypto'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import { migrate } from '#platform/db/migrate.ts'
import { loadMigrations } from '#platform/db/migrations.ts'
import type { Database } from '#platform/db/open.ts'
import { type Connections, openPools } from '#platform/db/pools.ts'
import { silentLog } from '#platform/log.ts'
import { asOwner, dropDatabase, endOwnServer, type TestServer, testServer } from './server.ts'

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

// At the top, where it belongs to the whole file and not to the test that happened to ask first.
after(endOwnServer)

/** Anything that can run something at the end: a test context, a suite context, or `{ after }` from node:test for a whole file. */
export interface Ending {
  after(work: () => Promise<void>): void
}

export interface TestDatabase extends Database {
  readonly name: string
}

export interface TestDatabaseOptions {
  /** `empty`, `migrated` (the default), or any name of a state that `prepare` makes from a migrated database. */
  readonly template?: string
  /** Fills the named template; runs once in the whole run, however many files use that name. */
  readonly prepare?: (database: Database) => Promise<void>
}

/**
 * A database of its own, copied from a template that is made once per run, and dropped at the end of `t`.
 * Without any PostgreSQL to be had this throws: a test that was not run has not passed.
 */
export async function testDatabase(
  t: Ending,
  { template = 'migrated', prepare }: TestDatabaseOptions = {},
): Promise<TestDatabase> {
  const server = await testServer()
  const source = await ensureTemplate(server, template, prepare)
  const name = `${server.run}_${randomBytes(6).toString('hex')}`
  await create(server, name, source)
  const database = open(server, name)
  t.after(async () => {
    await database.stop()
    await asOwner(server, client => dropDatabase(client, name)).catch(error => {
      // Hooks of a whole file run in the order they were made: a server of the file's own may be gone, and the database with it.
      if (error.code !== 'ENOENT') throw error
    })
  })
  return database
}

function open(server: TestServer, name: string): TestDatabase {
  const { owner: ownerConnection, app: appConnection } = sighted(server.connections(name))
  const { owner, app, end } = openPools({ owner: ownerConnection, app: appConnection }, silentLog)
  const { kind, version } = server
  return { kind, version, name, owner, app, ownerConnection, appConnection, stop: () => end(2_000) }
}

const create = (server: TestServer, name: string, source: string | undefined): Promise<void> =>
  asOwner(server, async client => {
    const from = source ?? `template0 encoding utf8`
    await client.query(`create database ${name} template ${from}`)
  })

/**
 * The owner looks into every row, also on a server where it is no superuser and bound by the row-level policies like everyone:
 * tests ask it what is really stored.
 */
function sighted({ owner, app }: Connections): Connections {
  if (owner.connectionString === undefined) return { owner, app }
  const address = new URL(owner.connectionString)
  address.searchParams.set('options', `${address.searchParams.get('options')} -c app.roles=system`)
  return { owner: { ...owner, connectionString: address.toString() }, app }
}

/** The template's database, made if this is the first who asks; undefined for an empty one. */
async function ensureTemplate(
  server: TestServer,
  template: string,
  prepare: TestDatabaseOptions['prepare'],
): Promise<string | undefined> {
  if (template === 'empty') return undefined
  const from = template === 'migrated' ? undefined : await ensureTemplate(server, 'migrated', undefined)
  const digest = createHash('sha256').update(template).digest()
  const name = `${server.run}_t_${digest.toString('hex').slice(0, 12)}`
  await asOwner(server, async client => {
    await client.query('select pg_advisory_lock($1)', [digest.readInt32BE()])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (!rowCount) await makeTemplate(server, name, from, prepare)
  })
  return name
}

/** Filled under another name and renamed, so that a half-filled template is never copied. */
async function makeTemplate(
  server: TestServer,
  name: string,
  from: string | undefined,
  prepare: TestDatabaseOptions['prepare'],
): Promise<void> {
  const making = `${name}_making`
  await asOwner(server, client => dropDatabase(client, making))
  await create(server, making, from)
  const database = open(server, making)
  try {
    if (from === undefined) await migrate(database.owner, loadMigrations(projectRoot))
    await prepare?.(database)
  } finally {
    await database.stop()
  }
  await asOwner(server, async client => {
    // Not the server's own vacuuming: renaming waits for that.
    await client.query(
      `select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1 and usename = session_user`,
      [making],
    )
    await client.query(`alter database ${making} rename to ${name}`)
  })
}
