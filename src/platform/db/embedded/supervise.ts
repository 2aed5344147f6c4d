import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import type { Log } from '#platform/log.ts'
import { OperatorError } from '#platform/operator-error.ts'
import type { Cluster } from './cluster.ts'
import { inUse } from './folder-lock.ts'

/** Two halves of the advisory lock that says "this database has its program". */
const lock = [0x74687267, 1] as const
const holderWait = 5_000
const recoveryWait = 60_000
/** A server that dies again and again has a reason that restarting does not mend. */
const usualRestartsAMinute = 10

export interface Watch {
  /** Lets go; call before the cluster is stopped. */
  end(): Promise<void>
}

interface Options {
  readonly dataDir: string
  readonly log: Log
  /** Called once when the database cannot be kept running; the program should then end. */
  readonly onLost: (error: OperatorError) => void
  readonly restartsAMinute?: number
}

/**
 * Holds one session for as long as the program runs. Its advisory lock keeps a second program out, and its end is how we learn that
 * the server, or one of its processes, died: PostgreSQL then restarts itself, or is started again, a bounded number of times a minute.
 */
export async function watchCluster(cluster: Cluster, options: Options): Promise<Watch> {
  let ended = false
  let session = await holdLock(cluster, options)
  let recovery = Promise.resolve()
  const restart = boundedRestart(cluster, options)
  const follow = () => session.once('end', () => ended || begin())
  const begin = () => {
    options.log('warn', 'database.interrupted')
    recovery = recover().catch(error => ended || options.onLost(lost(error))) as Promise<void>
  }
  const recover = async () => {
    session = await comeBack(cluster, restart, () => holdLock(cluster, options))
    options.log('info', 'database.back')
    follow()
  }
  follow()
  return {
    end: async () => {
      ended = true
      // A server that is just being started again must be there to be stopped.
      await recovery
      await session.end()
    },
  }
}

const lost = (error: unknown): OperatorError =>
  error instanceof OperatorError
    ? error
    : new OperatorError(`The embedded database stopped and cannot be started again: ${(error as Error).message}`)

/** Tries until the server answers and the lock is ours again; a server that is gone is started. */
async function comeBack(
  cluster: Cluster,
  restart: () => Promise<void>,
  hold: () => Promise<pg.Client>,
): Promise<pg.Client> {
  const until = Date.now() + recoveryWait
  for (;;) {
    try {
      if (!cluster.alive()) await restart()
      return await hold()
    } catch (error) {
      if (error instanceof OperatorError || Date.now() > until) throw error
      await delay(50)
    }
  }
}

function boundedRestart(
  cluster: Cluster,
  { log, restartsAMinute = usualRestartsAMinute }: Options,
): () => Promise<void> {
  const times: number[] = []
  return async () => {
    const now = Date.now()
    if (times.filter(at => now - at < 60_000).length >= restartsAMinute) {
      throw new OperatorError(
        `The embedded database stopped more than ${restartsAMinute} times within a minute; its log says why`,
      )
    }
    times.push(now)
    log('warn', 'database.restarting')
    await cluster.restart()
  }
}

/** Connects and takes the lock. The session of a program that was just killed may need a moment to go. */
async function holdLock(cluster: Cluster, { dataDir }: Options): Promise<pg.Client> {
  const session = new pg.Client({
    ...cluster.connection('postgres', 'postgres'),
    application_name: `throughline ${process.pid}`,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  })
  session.on('error', () => {})
  await session.connect()
  const until = Date.now() + holderWait
  for (;;) {
    const { rows } = await session.query<{ got: boolean }>('select pg_try_advisory_lock($1, $2) as got', [...lock])
    if (rows[0]?.got) return session
    if (Date.now() > until) break
    await delay(50)
  }
  const holder = await holderOf(session)
  await session.end()
  throw new OperatorError(inUse(dataDir, holder))
}

async function holderOf(session: pg.Client): Promise<string | undefined> {
  const { rows } = await session.query<{ name: string }>(
    `select application_name as name from pg_stat_activity join pg_locks using (pid)
     where locktype = 'advisory' and classid = $1 and objid = $2 and granted and pg_locks.database = pg_stat_activity.datid`,
    [...lock],
  )
  return rows[0]?.name.match(/^throughline (\d+)$/)?.[1]
}
