import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { clusterConnections } from '#platform/db/open.ts'
import type { Connections } from '#platform/db/pools.ts'
import { ensureAppRole } from '#platform/db/roles.ts'
import { serverConnections } from '#platform/db/server.ts'
import { types } from '#platform/db/types.ts'
import { throwAwayCluster } from './throw-away.ts'

/** What `tools/test.ts` tells the test processes about the one server of the run, as JSON in `variable`. */
interface Told {
  readonly kind: 'embedded' | 'server'
  readonly version: string
  /** A socket folder, or the address of a server. */
  readonly at: string
  /** Begins the name of every database of this run. */
  readonly run: string
}

export const variable = 'TEST_RUN_SERVER'

export interface TestServer extends Told {
  connections(database: string): Connections
}

let found: Promise<TestServer> | undefined
let stopOwn = async () => {}

/** The server of this run; a test file that is run by itself uses TEST_DATABASE_URL, or a throw-away server of its own. */
export function testServer(): Promise<TestServer> {
  found ??= find()
  return found
}

async function find(): Promise<TestServer> {
  const told = process.env[variable]
  if (told) return withConnections(JSON.parse(told) as Told)
  const { server, stop } = await beginServer()
  stopOwn = stop
  return server
}

/** Stops the server if it is this process's own. */
export const endOwnServer = (): Promise<void> => stopOwn()

/** Begins the server of a run: the caller ends it with `stop`, which drops what the run left behind. */
export async function beginServer(): Promise<{
  readonly server: TestServer
  readonly told: Told
  stop(): Promise<void>
}> {
  const run = `tl_${randomBytes(4).toString('hex')}`
  const url = process.env.TEST_DATABASE_URL
  const own = url ? undefined : await throwAwayCluster()
  const at = url ?? own?.cluster.connection('postgres', 'postgres').host ?? ''
  const draft: Told = { kind: url ? 'server' : 'embedded', version: '', at, run }
  const version = await prepare(withConnections(draft))
  const told = { ...draft, version }
  const server = withConnections(told)
  return { server, told, stop: own ? own.stop : () => dropAll(server) }
}

function withConnections(told: Told): TestServer {
  const connections =
    told.kind === 'server'
      ? (database: string) => serverConnections(inDatabase(told.at, database))
      : (database: string) =>
          clusterConnections({ connection: (user, name) => ({ host: told.at, user, database: name, types }) }, database)
  return { ...told, connections }
}

function inDatabase(url: string, database: string): string {
  const address = new URL(url)
  if (database !== 'postgres') address.pathname = `/${database}`
  return address.toString()
}

async function prepare(server: TestServer): Promise<string> {
  return asOwner(server, async client => {
    await ensureAppRole(client, { login: server.kind === 'embedded' })
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    return rows[0]?.server_version.split(' ')[0] ?? ''
  })
}

/** One session of the owner in the database that is always there (on a server: the one its address names). */
export async function asOwner<T>(
  server: TestServer,
  work: (client: pg.Client) => Promise<T>,
  database = 'postgres',
): Promise<T> {
  const client = new pg.Client(server.connections(database).owner)
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const notAllowed = '42501'

/**
 * Drops a database with whatever is still connected to it. A server's own vacuuming cannot be ended by who is no superuser; dropping
 * without force asks it to leave and waits.
 */
export async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  await client.query(`drop database if exists ${name} with (force)`).catch(async (error: { code?: string }) => {
    if (error.code !== notAllowed) throw error
    await client.query(`drop database if exists ${name}`)
  })
}

async function dropAll(server: TestServer): Promise<void> {
  await asOwner(server, async client => {
    const { rows } = await client.query<{ name: string }>(
      'select quote_ident(datname) as name from pg_database where datname ~ $1',
      [`^${server.run}_`],
    )
    for (const { name } of rows) await dropDatabase(client, name)
  })
}

export const describe = ({ kind, version }: Told): string => `PostgreSQL ${version} (${kind})`
