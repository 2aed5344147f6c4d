import { monitorEventLoopDelay } from 'node:perf_hooks'
import { type Context, Hono } from 'hono'
import { sql } from 'kysely'
import type { Ground } from '#modules/access/index.ts'
import { type LogIdentity, newestCheckpoint } from '#modules/audit/index.ts'
import { type Log, saidOnce } from '#platform/log.ts'

/** What operators look at. */
export interface Operated {
  readonly ground: Ground
  readonly log: Log
  /** Whose checkpoints of the audit log are served; without it none are. */
  readonly logIdentity?: LogIdentity
}

/** What operators ask of a running program. Nothing of the record, nobody's name. */
export function operatorPages({ ground, log, logIdentity }: Operated): Hono {
  const app = new Hono()
  const once = saidOnce(log)
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  app.get('/health', c => health(c, ground))
  app.get('/metrics', c => {
    c.header('Cache-Control', 'private, no-store')
    return c.text(metrics(delay.percentile(99) / 1e9))
  })
  app.get('/log/checkpoint', async c => {
    c.header('Cache-Control', 'private, no-store')
    const note = logIdentity ? await newestCheckpoint(ground.db, logIdentity, once) : null
    return note === null ? c.notFound() : c.text(note)
  })
  return app
}

/** Healthy is who can ask the database. A load balancer reads the status, a person the word. */
async function health(c: Context, { db }: Ground) {
  c.header('Cache-Control', 'private, no-store')
  const healthy = await sql`select 1`.execute(db).then(
    () => true,
    () => false,
  )
  return healthy ? c.json({ status: 'ok' }) : c.json({ status: 'database-out-of-reach' }, 503)
}

/** In the text format of Prometheus. */
function metrics(loopDelay: number): string {
  const { rss, heapUsed } = process.memoryUsage()
  const { user, system } = process.cpuUsage()
  const rows: readonly (readonly [name: string, type: 'gauge' | 'counter', help: string, value: number])[] = [
    ['process_resident_memory_bytes', 'gauge', 'Memory of this process.', rss],
    ['process_heap_bytes', 'gauge', 'Memory in use by JavaScript.', heapUsed],
    ['process_cpu_seconds_total', 'counter', 'CPU time used by this process.', (user + system) / 1e6],
    ['process_uptime_seconds', 'gauge', 'Seconds since this process started.', Math.round(process.uptime())],
    ['event_loop_delay_p99_seconds', 'gauge', 'Delay of the event loop, 99th percentile.', loopDelay],
  ]
  return rows
    .map(([name, type, help, value]) => `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${name} ${value}\n`)
    .join('')
}
