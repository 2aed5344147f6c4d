import pg from 'pg'
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import type { OperatorError } from '../operator-error.ts'
import { type Cluster, startCluster } from './embedded/cluster.ts'
import { lockFolder } from './embedded/folder-lock.ts'
import { findPlace, makeDataDir } from './embedded/place.ts'
import { findOrphan, type Postmaster } from './embedded/postmaster.ts'
import { watchCluster } from './embedded/supervise.ts'
import { type Connections, openPools, type Pools } from './pools.ts'
import { appRole, ensureAppRole } from './roles.ts'
import { prepareServer } from './server.ts'
import { types } from './types.ts'

const databaseName = 'throughline'
/** Borrowed connections get this long to come back before the database is stopped under them. */
const poolWait = 1_000

/** The open database in its two roles. Only migrations, exports, imports and the sequencer of the audit log use the owner. */
export interface Database {
  readonly kind: 'embedded' | 'server'
  /** Of the server, like `18.4`. */
  readonly version: string
  readonly owner: pg.Pool
  readonly app: pg.Pool
  /** For those who open connections of their own: jobs, LISTEN. */
  readonly ownerConnection: pg.PoolConfig
  readonly appConnection: pg.PoolConfig
  /** Ends the pools (waiting up to a second for borrowed connections) and stops an embedded server. */
  stop(): Promise<void>
}

export interface OpenOptions {
  readonly log: Log
  /** One line for the person at the terminal, at steps that may take a while. */
  readonly progress: (line: string) => void
  /** Called once when an embedded database died and cannot be brought back; the program should then end with 1. */
  readonly onLost?: (error: OperatorError) => void
  /** Where another program has the embedded database open, use it beside that program instead of refusing. For short commands. */
  readonly guest?: boolean
  /** Folder of the embedded server's programs; those of the npm package if it is not said. */
  readonly native?: string | undefined
}

/** Opens the server of DATABASE_URL, or starts the embedded one in DATA_DIR. Throws an OperatorError for what an operator can mend. */
export function openDatabase(config: Pick<Config, 'dataDir' | 'databaseUrl'>, options: OpenOptions): Promise<Database> {
  return config.databaseUrl ? openServer(config.databaseUrl, options) : openEmbedded(config.dataDir, options)
}

async function openServer(url: string, { log, progress }: OpenOptions): Promise<Database> {
  const { version, connections } = await prepareServer(url, progress)
  const pools = openPools(connections, log)
  return { kind: 'server', version, ...opened(connections, pools), stop: once(() => pools.end(poolWait)) }
}

async function openEmbedded(dataDir: string, options: OpenOptions): Promise<Database> {
  const home = makeDataDir(dataDir)
  const lock = await lockFolder(home).catch(async error => {
    const running = options.guest ? findOrphan(findPlace(home, options.progress).data) : undefined
    if (!running) throw error
    return { running }
  })
  if ('running' in lock) return besideOwner(lock.running, options)
  try {
    const cluster = await startCluster({ dataDir: home, ...options })
    try {
      return await overCluster(cluster, home, lock.release, options)
    } catch (error) {
      // A server we only found may be serving another program.
      if (!cluster.adopted) await cluster.stop()
      throw error
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** The database of a program that is running: ours to use, not to stop. */
async function besideOwner({ socketFolder }: Postmaster, { log }: OpenOptions): Promise<Database> {
  const connection = (user: string, database: string) => ({ host: socketFolder, port: 5432, user, database, types })
  const connections = clusterConnections({ connection }, databaseName)
  const pools = openPools(connections, log)
  const { rows } = await pools.owner.query<{ server_version: string }>('show server_version')
  const version = rows[0]?.server_version.split(' ')[0] ?? ''
  return { kind: 'embedded', version, ...opened(connections, pools), stop: () => pools.end(poolWait) }
}

async function overCluster(
  cluster: Cluster,
  dataDir: string,
  release: () => Promise<void>,
  { log, onLost }: OpenOptions,
): Promise<Database> {
  const report = onLost ?? (error => log('error', 'database.lost', { message: error.message }))
  const watch = await watchCluster(cluster, { dataDir, log, onLost: report })
  const connections = clusterConnections(cluster, databaseName)
  const version = await makeDatabase(cluster, databaseName)
  const pools = openPools(connections, log)
  const stop = once(async () => {
    await pools.end(poolWait)
    await watch.end()
    await cluster.stop()
    await release()
  })
  return { kind: 'embedded', version, ...opened(connections, pools), stop }
}

/** However often it is called, the work is done once and everybody waits for the same end. */
function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => {
    running ??= work()
    return running
  }
}

/** Both roles' connections to one database of an embedded cluster. */
export function clusterConnections(cluster: Pick<Cluster, 'connection'>, database: string): Connections {
  const name = { application_name: `throughline ${process.pid}` }
  return {
    owner: { ...cluster.connection('postgres', database), ...name },
    app: { ...cluster.connection(appRole, database), ...name },
  }
}

const opened = (connections: Connections, { owner, app }: Pools) => ({
  owner,
  app,
  ownerConnection: connections.owner,
  appConnection: connections.app,
})

/** Makes the app role and the database if they are missing; returns the server's version. */
async function makeDatabase(cluster: Cluster, name: string): Promise<string> {
  const client = new pg.Client(cluster.connection('postgres', 'postgres'))
  await client.connect()
  try {
    await ensureAppRole(client, { login: true })
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (!rowCount) await client.query(`create database ${name}`)
    await client.query(`revoke all on database ${name} from public`)
    await client.query(`grant connect on database ${name} to ${appRole}`)
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    return rows[0]?.server_version.split(' ')[0] ?? ''
  } finally {
    await client.end()
  }
}
