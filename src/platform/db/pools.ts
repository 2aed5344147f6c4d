import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import type { Log } from '../log.ts'

/** How to reach the database in the two roles: the owner migrates, the app works. */
export interface Connections {
  readonly owner: pg.PoolConfig
  readonly app: pg.PoolConfig
}

export interface Pools {
  readonly owner: pg.Pool
  readonly app: pg.Pool
  /** Waits until borrowed connections are back, at most `milliseconds`, then returns all the same. */
  end(milliseconds: number): Promise<void>
}

/** What a connection meets while the database restarts after a crash; it is worth trying again. */
const passing = new Set(['57P03', '57P02', 'ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'])
const patience = 8_000

const code = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '')
const isPassing = (error: unknown): boolean =>
  passing.has(code(error)) || (error instanceof Error && error.message === 'Connection terminated unexpectedly')

type Callback = (error: Error | undefined, client: pg.PoolClient | undefined, release: pg.PoolClient['release']) => void

/** A pool that waits a few seconds for a database that is coming back, so that its crash is a pause and not an error page. */
export class PatientPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>
  override connect(callback: Callback): void
  override connect(callback?: Callback): Promise<pg.PoolClient> | undefined {
    const attempt = this.#persist()
    if (!callback) return attempt
    attempt.then(
      client => callback(undefined, client, client.release),
      error => callback(error as Error, undefined, () => {}),
    )
    return undefined
  }

  async #persist(): Promise<pg.PoolClient> {
    const until = Date.now() + patience
    for (;;) {
      try {
        return await super.connect()
      } catch (error) {
        if (!isPassing(error) || this.ending || Date.now() > until) throw error
        await delay(50)
      }
    }
  }
}

export function openPools(connections: Connections, log: Log): Pools {
  const owner = openPool({ ...connections.owner, max: 2 }, log)
  const app = openPool({ ...connections.app, max: 10 }, log)
  return {
    owner,
    app,
    end: async milliseconds => {
      const all = Promise.all([owner.end(), app.end()])
      await Promise.race([all, delay(milliseconds, undefined, { ref: false })])
    },
  }
}

function openPool(settings: pg.PoolConfig, log: Log): pg.Pool {
  const pool = new PatientPool({
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    ...settings,
  })
  // Who did not give a connection back before the stop loses it, and that is no news.
  const lost = (error: Error) =>
    log(pool.ending ? 'debug' : 'warn', 'database.connection-lost', { code: code(error), message: error.message })
  pool.on('error', lost)
  // The pool takes its own listener off while a connection is borrowed: a server that dies then would end the process.
  pool.on('connect', client => client.on('error', lost))
  return pool
}
