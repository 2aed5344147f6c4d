import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import type { Log } from '#platform/log.ts'
import { OperatorError } from '#platform/operator-error.ts'
import { types } from '../types.ts'
import { writeAccess } from './access.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import { ensureCluster } from './initdb.ts'
import { linesSince, sizeOf, turnOver } from './log-file.ts'
import { findPlace, type Place, removeSocketFolder, socketFolder } from './place.ts'
import {
  findOrphan,
  isAsWished,
  leftSocketFolder,
  type Postmaster,
  signalTo,
  spawnPostmaster,
  stopPostmaster,
} from './postmaster.ts'
import { type Settings, standardSettings } from './settings.ts'

/** One start under heavy load was seen to take over fifteen seconds. */
const startWait = 60_000
/** With the requests' own time (SHUTDOWN_SECONDS) and the pools', a stop stays within ten seconds. */
const fastShutdownWait = 3_000

export interface ClusterOptions {
  readonly dataDir: string
  readonly log: Log
  readonly progress: (line: string) => void
  /** Besides the standard ones; only for databases that are thrown away. */
  readonly settings?: Settings
  /** Folder of PostgreSQL's programs (`bin`, `lib`, `share`); those of the npm package if it is not said. */
  readonly native?: string | undefined
}

/** A PostgreSQL server on this machine's disk, answering on a unix socket. */
export interface Cluster {
  readonly pid: number
  /** It was left running by a program that was killed, and was kept. */
  readonly adopted: boolean
  /** How to reach one of its databases as `postgres` or as the app role. */
  connection(user: string, database: string): pg.ClientConfig
  alive(): boolean
  /** Starts the server again after it died. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** Creates the cluster if there is none, adopts a server left running, or starts one; returns when it answers. */
export async function startCluster({
  dataDir,
  log,
  progress,
  settings = {},
  native,
}: ClusterOptions): Promise<Cluster> {
  const place = findPlace(dataDir, progress)
  const binaries = findBinaries(place, progress, native)
  const all = { ...standardSettings, ...settings }
  await ensureCluster(place, binaries, all.fsync !== 'off', progress)
  const start = (folder: string) => startPostmaster(place, binaries, folder, all)
  const orphan = await findAdoptable(place, binaries, all, log)
  const accessChanged = writeAccess(place)
  if (orphan && accessChanged) signalTo(orphan, 'SIGHUP')
  if (orphan) await answer(orphan, place, sizeOf(place.log))
  let postmaster = orphan ?? (await start(socketFolder(place)))
  const folder = postmaster.socketFolder
  const adopted = orphan !== undefined
  const turning = setInterval(() => turnOver(place.log), 3_600_000).unref()
  return {
    adopted,
    get pid() {
      return postmaster.pid
    },
    connection: (user, database) => ({ host: folder, port: 5432, user, database, types }),
    alive: () => postmaster.alive(),
    restart: async () => {
      postmaster = await start(folder)
    },
    stop: async () => {
      clearInterval(turning)
      await stopPostmaster(postmaster, fastShutdownWait)
      removeSocketFolder(place, folder)
    },
  }
}

/** The server of a program that was killed: kept when it runs as we would run it, else stopped so that ours can start. */
async function findAdoptable(
  place: Place,
  binaries: Binaries,
  settings: Settings,
  log: Log,
): Promise<Postmaster | undefined> {
  const orphan = findOrphan(place.data)
  if (!orphan) {
    await refuseForeignServer(place)
    return undefined
  }
  if (isAsWished(orphan, place, binaries, settings)) {
    log('info', 'database.adopted', { pid: orphan.pid })
    return orphan
  }
  log('info', 'database.orphan-stopped', { pid: orphan.pid })
  await stopPostmaster(orphan, startWait)
  return undefined
}

/**
 * Two containers may share the folder and see neither each other's processes nor each other's memory, which is all PostgreSQL looks
 * at: it would start a second server on the same files and destroy them. A socket in the folder works across that border.
 */
async function refuseForeignServer(place: Place): Promise<void> {
  const folder = leftSocketFolder(place.data)
  const client = folder ? new pg.Client({ host: folder, user: 'postgres', database: 'postgres' }) : undefined
  client?.on('error', () => {})
  const refusal = await client?.connect().then(
    () => client.end(),
    (error: { code?: string }) => error.code ?? '',
  )
  // No socket, or one that nobody listens on: what is left is only a file.
  if (!client || refusal === 'ENOENT' || refusal === 'ECONNREFUSED') return
  throw new OperatorError(
    `A server outside this container is using the database in ${place.data}: stop the Throughline there first, or give this one a DATA_DIR of its own`,
  )
}

/** Starts the server and waits until it answers. Remains of a killed server may hold its memory for a moment: then again. */
async function startPostmaster(
  place: Place,
  binaries: Binaries,
  folder: string,
  settings: Settings,
): Promise<Postmaster> {
  const until = Date.now() + startWait
  for (;;) {
    const logged = sizeOf(place.log)
    const postmaster = spawnPostmaster(place, binaries, folder, settings)
    try {
      await answer(postmaster, place, logged)
      return postmaster
    } catch (error) {
      const remains = ownLines(place, logged, postmaster).some(line =>
        /pre-existing shared memory|lock file .* exists/.test(line),
      )
      if (!remains || postmaster.alive() || Date.now() > until) throw error
      await delay(100)
    }
  }
}

/** Waits until the server accepts a session; an OperatorError carries the last lines of its log. */
async function answer(postmaster: Postmaster, place: Place, logged: number): Promise<void> {
  const until = Date.now() + startWait
  for (;;) {
    const client = new pg.Client({
      host: postmaster.socketFolder,
      user: 'postgres',
      database: 'postgres',
      connectionTimeoutMillis: 10_000,
    })
    client.on('error', () => {})
    const refusal = await client.connect().then(
      () => undefined,
      (error: Error) => error,
    )
    if (!refusal) return client.end()
    if (!postmaster.alive() || Date.now() > until) {
      const last = ownLines(place, logged, postmaster).slice(-3).join(' | ')
      throw new OperatorError(`The embedded database did not start: ${last || refusal.message} (log: ${place.log})`)
    }
    await delay(20)
  }
}

/** What this server said: its own lines, and those the system wrote before it could say anything. Sessions of an earlier one may still be talking. */
const ownLines = ({ log }: Place, logged: number, { pid }: Postmaster): string[] =>
  linesSince(log, logged).filter(line => line.includes(`[${pid}]`) || !/ \[\d+\] /.test(line))
