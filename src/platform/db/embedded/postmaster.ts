import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { turnOver } from './log-file.ts'
import type { Place } from './place.ts'
import { asArguments, type Settings } from './settings.ts'

/** A running server process, whether this program started it or found it. */
export interface Postmaster {
  readonly pid: number
  readonly socketFolder: string
  alive(): boolean
}

/** The command line of a server for this place; an orphan that was started with another one is not adopted. */
export const argumentsFor = ({ data }: Place, folder: string, settings: Settings): string[] => [
  '-D',
  data,
  '-c',
  `unix_socket_directories=${folder}`,
  ...asArguments(settings),
]

/**
 * Starts the server in its own process group: Ctrl-C must reach the program first, which then stops the database.
 * Returns at once; the caller waits until it can connect.
 */
export function spawnPostmaster(
  place: Place,
  { postgres, env }: Binaries,
  folder: string,
  settings: Settings,
): Postmaster {
  turnOver(place.log)
  const log = openSync(place.log, 'a', 0o640)
  try {
    const child = spawn(postgres, argumentsFor(place, folder, settings), {
      ...place.account.ids,
      cwd: '/',
      detached: true,
      env: { ...env, ...pastReusedPid(place.data) },
      stdio: ['ignore', log, log],
    })
    return fromChild(child, folder)
  } finally {
    closeSync(log)
  }
}

function fromChild(child: ChildProcess, socketFolder: string): Postmaster {
  let over = child.pid === undefined
  child.on('error', () => {
    over = true
  })
  child.on('exit', () => {
    over = true
  })
  child.unref()
  return { pid: child.pid ?? -1, socketFolder, alive: () => !over }
}

/**
 * In a container the pid in a stale postmaster.pid often belongs to another program by now, and PostgreSQL then refuses to start.
 * We never delete its file; naming that pid as a "grandparent" makes it look closer (shared memory) instead of giving up.
 */
function pastReusedPid(data: string): Record<string, string> {
  const pid = readPidFile(data)?.pid
  return pid !== undefined && !isPostmasterOf(pid, data) ? { PG_GRANDPARENT_PID: String(pid) } : {}
}

/** The server that already runs on this cluster, left behind by a program that was killed. */
export function findOrphan(data: string): Postmaster | undefined {
  const left = readPidFile(data)
  if (!left || !isPostmasterOf(left.pid, data)) return undefined
  return { ...left, alive: () => isPostmasterOf(left.pid, data) }
}

/** Where the last server on this cluster had its socket, whether or not it still runs. */
export const leftSocketFolder = (data: string): string | undefined => readPidFile(data)?.socketFolder || undefined

/** Whether a found server was started exactly as we would start it now: same program, same settings, any socket folder. */
export function isAsWished(
  { pid, socketFolder }: Postmaster,
  place: Place,
  { postgres }: Binaries,
  settings: Settings,
): boolean {
  return commandLine(pid).join('\0') === [postgres, ...argumentsFor(place, socketFolder, settings)].join('\0')
}

/** Lines of postmaster.pid: 1 pid, 2 data folder, 3 start, 4 port, 5 socket folder. */
function readPidFile(data: string): { pid: number; socketFolder: string } | undefined {
  const file = path.join(data, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  return Number.isInteger(pid) && pid > 0 ? { pid, socketFolder: lines[4] ?? '' } : undefined
}

function isPostmasterOf(pid: number, data: string): boolean {
  const words = commandLine(pid)
  return words[1] === '-D' && words[2] === data && path.basename(words[0] ?? '') === 'postgres'
}

/** The words a process was started with; empty for one that is gone or only waits to be collected. */
function commandLine(pid: number): string[] {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1)
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .split(' ')
  } catch {
    return []
  }
}

/**
 * Fast shutdown: sessions are ended, everything is written. If that takes longer than `milliseconds` the server is told to leave
 * at once; nothing acknowledged is lost then either, the next start only has to recover.
 */
export async function stopPostmaster(postmaster: Postmaster, milliseconds: number): Promise<void> {
  for (const [signal, wait] of [
    ['SIGINT', milliseconds],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    signalTo(postmaster, signal)
    const until = Date.now() + wait
    while (postmaster.alive() && Date.now() < until) await delay(10)
    if (!postmaster.alive()) return
  }
}

export function signalTo({ pid, alive }: Postmaster, signal: NodeJS.Signals): void {
  try {
    if (alive()) process.kill(pid, signal)
  } catch (error) {
    if ((error as { code?: string }).code !== 'ESRCH') throw error
  }
}
