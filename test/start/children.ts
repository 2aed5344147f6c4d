import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Line {
  readonly progress?: string
  readonly event?: string
  readonly refused?: string
  readonly crashed?: string
  readonly ready?: boolean
  readonly stopped?: boolean
  readonly postmaster?: number
  readonly data?: string
}

/** A running `opener.ts`. */
export interface Opener {
  readonly pid: number
  /** Everything it has said so far. */
  readonly said: readonly Line[]
  /** The first line, said or still to come, that has this key; fails when the program ends without one. */
  line(key: keyof Line): Promise<Line>
  /** Kills it without warning and waits until it is gone. */
  kill(): Promise<void>
  /** Ends its input, which asks it to stop; returns its exit code. */
  stop(): Promise<number | null>
}

export interface OpenerOptions {
  readonly native?: string
  readonly ids?: { readonly uid: number; readonly gid: number }
  readonly env?: Readonly<Record<string, string>>
  /** A program, with its arguments, that runs it. */
  readonly under?: readonly string[]
}

/** Starts `opener.ts` on a data folder; `t` ends it if the test did not. */
export function opener(
  t: { after(work: () => Promise<void>): void },
  dataDir: string,
  { native, ids = {} as never, env = {}, under = [] }: OpenerOptions = {},
): Opener {
  const opening = [process.execPath, `${root}/test/start/opener.ts`, dataDir, ...(native ? [native] : [])]
  const [program = '', ...argv] = [...under, ...opening]
  const child = spawn(program, argv, {
    ...ids,
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const said: Line[] = []
  createInterface(child.stdout as NodeJS.ReadableStream).on('line', text => said.push(JSON.parse(text) as Line))
  t.after(async () => void (await ended(child, () => child.stdin?.end())))
  return {
    pid: child.pid ?? -1,
    said,
    line: async key => {
      await until(() => said.some(line => key in line) || gone(child))
      const found = said.find(line => key in line)
      if (!found) throw new Error(`the program ended without "${key}": ${JSON.stringify(said)}`)
      return found
    },
    kill: async () => void (await ended(child, () => child.kill('SIGKILL'))),
    stop: () => ended(child, () => child.stdin?.end()),
  }
}

const gone = (child: ChildProcess): boolean =>
  (child.exitCode !== null || child.signalCode !== null) && (child.stdout?.readableEnded ?? true)

async function ended(child: ChildProcess, act: () => void): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const exit = once(child, 'exit')
    act()
    await exit
  }
  return child.exitCode
}

/** Looks again and again until something holds; after a minute it never will. */
export async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 60_000
  while (!holds()) {
    if (Date.now() > end) throw new Error(`waited a minute for ${holds}`)
    await delay(5)
  }
}

/** Whether a process runs, as opposed to being gone or only waiting to be collected. */
export function isRunning(pid: number): boolean {
  const file = `/proc/${pid}/stat`
  try {
    return existsSync(file) && !/\) [ZX] /.test(readFileSync(file, 'utf8'))
  } catch {
    return false
  }
}

/** The processes whose working folder is a cluster's data folder: the server and all its children. */
export function processesOf(data: string): number[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .filter(pid => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === data
      } catch {
        return false
      }
    })
    .map(Number)
}

/** Whether some process was started with this text in its command line. */
export function isNamed(text: string): boolean {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .some(pid => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text)
      } catch {
        return false
      }
    })
}
