import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { projectRoot } from '../support/database.ts'
import { isRunning, until } from './children.ts'

/** The built program on an embedded database in a folder of its own, as people start it, and the means to kill its parts. */
export interface Program {
  readonly origin: string
  /** What it has said since it was started last. */
  said(): string
  /** Waits until it answers; its exit before that fails. */
  start(): Promise<void>
  /** Asks it to stop; its exit code, or null where it was not running. */
  stop(): Promise<number | null>
  /** Kills the program without warning and starts it again. */
  killAndStart(): Promise<void>
  postmaster(): number
  /** Processes of the database server besides the postmaster. */
  children(): readonly number[]
  /** Waits until it serves a page from the database. */
  answers(): Promise<void>
  /** The n-th kill: the program, the postmaster and one of its children in turn. Back when a page is served again. */
  killInTurn(n: number): Promise<void>
  /** The owner's session beside the program, for planting and counting. */
  asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T>
}

/** Waits for an answer, but never for ever; null: there was none. */
export const ask = (address: string, request: RequestInit = {}): Promise<Response | null> =>
  fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(10_000), ...request }).catch(() => null)

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

const parentOf = (pid: string): string => {
  try {
    return /^PPid:\t(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? ''
  } catch {
    return ''
  }
}

const childrenOf = (pid: number): readonly number[] =>
  readdirSync('/proc')
    .filter(name => /^\d+$/.test(name) && parentOf(name) === String(pid))
    .map(Number)

const over = (child: ChildProcess | undefined): boolean =>
  child === undefined || child.exitCode !== null || child.signalCode !== null

const lockFile = (folder: string) => path.join(folder, 'postgres', 'data', 'postmaster.pid')
/** The lines of the server's own lock file: process, folder, start, port, socket folder. */
const lockOf = (folder: string) => readFileSync(lockFile(folder), 'utf8').split('\n')

async function asOwnerIn<T>(folder: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const host = lockOf(folder)[4] ?? ''
  const client = new pg.Client({ host, port: 5432, user: 'postgres', database: 'throughline' })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Starts it built, on a port of this machine; `environment` as an operator would set it. */
async function begin(folder: string, port: number, environment: Readonly<Record<string, string>>) {
  const told = { NODE_ENV: 'production', DATABASE_URL: '', LOG_LEVEL: 'error', ...environment }
  const app = spawn(process.execPath, ['dist/throughline.mjs', 'start'], {
    cwd: projectRoot,
    env: { ...process.env, ...told, PORT: String(port), DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  for (const stream of [app.stdout, app.stderr]) stream.on('data', bytes => said.push(String(bytes)))
  return { app, said: () => said.join('') }
}

/** Its exit code; null where it was not running, or was killed. Who does not go in half a minute is killed. */
async function endOf(app: ChildProcess | undefined, signal: NodeJS.Signals): Promise<number | null> {
  if (!app || over(app)) return null
  const exit = once(app, 'exit', { signal: AbortSignal.timeout(30_000) })
  app.kill(signal)
  await exit.catch(() => {
    app.kill('SIGKILL')
    return once(app, 'exit')
  })
  return app.exitCode
}

/** The program of a folder that the database's account can reach (`temporaryFolder`); it has to be built before. */
export async function programIn(folder: string, environment: Readonly<Record<string, string>> = {}): Promise<Program> {
  const port = await freePort()
  let running: Awaited<ReturnType<typeof begin>> | undefined
  const end = (signal: NodeJS.Signals) => endOf(running?.app, signal)
  const program: Program = {
    origin: `http://127.0.0.1:${port}`,
    said: () => running?.said() ?? '',
    async start() {
      running = await begin(folder, port, environment)
      const { app, said } = running
      await until(() => said().includes('Throughline is running') || over(app))
      assert.ok(!over(app), `the start failed: ${said()}`)
    },
    async stop() {
      const code = await end('SIGTERM')
      // Killed, and not started again: its database is still there.
      const left = existsSync(lockFile(folder)) ? program.postmaster() : 0
      if (left > 0 && isRunning(left)) process.kill(left, 'SIGKILL')
      return code
    },
    async killAndStart() {
      await end('SIGKILL')
      assert.ok(existsSync(lockFile(folder)), 'the database is left, to be adopted')
      await program.start()
    },
    postmaster: () => Number(lockOf(folder)[0]),
    children: () => childrenOf(program.postmaster()),
    async answers() {
      for (let tries = 0; ; tries += 1) {
        const answer = await ask(`${program.origin}/en/`)
        await answer?.body?.cancel()
        if (answer?.ok) return
        const gone = over(running?.app)
        assert.ok(
          tries < 1500 && !gone,
          `no page (status ${answer?.status}); ${gone ? program.said() : 'it still runs'}`,
        )
        await delay(20)
      }
    },
    async killInTurn(n) {
      const children = program.children()
      if (n % 3 === 0) await program.killAndStart()
      else
        process.kill(
          n % 3 === 1 ? program.postmaster() : (children[n % children.length] ?? program.postmaster()),
          'SIGKILL',
        )
      await program.answers()
    },
    asOwner: work => asOwnerIn(folder, work),
  }
  return program
}
