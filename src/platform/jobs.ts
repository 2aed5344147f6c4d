import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { type ConstructorOptions, fromKysely, type JobResult, type JobWithMetadata, PgBoss } from 'pg-boss'
import type { Db } from './db/kysely.ts'
import { appRole } from './db/roles.ts'
import { type Log, nameAndPlace } from './log.ts'

/** Work that happens after the transaction that asked for it: mail, documents, index, timers. */
export interface Handler {
  /** `module.what-is-done`. */
  readonly name: string
  /** Does the work. May run more than once for the same data, so it must be harmless the second time. Throwing means: again later. */
  readonly handle: (data: object, attempt: Attempt) => Promise<void>
  /** Hears of data whose every try failed, also those a killed process left behind. Must be harmless the second time, too. */
  readonly bury?: (data: object) => Promise<void>
  /** Tries after the first; default 5. */
  readonly retryLimit?: number
  /** Seconds before the second try; default 30. */
  readonly retryDelay?: number
  /** Each wait twice as long as the one before (with some jitter), never over an hour; default true. */
  readonly backoff?: boolean
  /** Seconds after which a try that has not ended counts as failed; default 300. */
  readonly expireInSeconds?: number
  /** A timer: cron expression in UTC. Several processes make one job of it. */
  readonly every?: string
  /** Jobs done side by side in this process; default 5. */
  readonly atOnce?: number
}

export interface Attempt {
  /** 1 for the first try. */
  readonly number: number
  readonly last: boolean
}

export interface Jobs {
  /** Queue a job in the given transaction: it exists only once that commits. An undeclared name throws. */
  readonly enqueueIn: (db: Db, job: string, data: object) => Promise<void>
  /** Makes the queues of the handlers, and brings their settings up to date. Before anything is queued. */
  declare(handlers: readonly Handler[]): Promise<void>
  /** Starts doing the work in this process. Throws when it has already started. */
  startWorker(handlers: readonly Handler[], timing?: Timing): Promise<void>
  /** Takes no more work, waits for what is being done, at most `seconds` (default 8). */
  stop(seconds?: number): Promise<void>
}

export interface Timing {
  /** How often an idle queue is looked at; at least 0.5, default 2. A full batch is followed by the next at once. */
  readonly pollSeconds?: number
  /** How often the dead are looked for; default 30. */
  readonly burySeconds?: number
}

const month = 30 * 24 * 3600

/** What we do not use is off: it would cost queries and memory at rest. */
const quiet = {
  schema: 'pgboss',
  registerInstance: false,
  persistWarnings: false,
  persistQueueStats: false,
  useListenNotify: false,
  openTelemetry: { enabled: false },
  reindex: false, // needs the owner of the tables
  monitorVacuum: false,
} satisfies ConstructorOptions

/** pg-boss reads timestamps as Dates and counts as numbers, our pools give Temporal: so its queries bring their own parsers. */
const over = (pool: pg.Pool) => ({
  executeSql: (text: string, values?: unknown[]) =>
    pool.query({ text, types: pg.types, ...(values?.length ? { values } : {}) }),
})

/** Makes or migrates schema `pgboss` as its owner and lets the app's role work in it. Needs no more than one connection. */
export async function prepareJobs(owner: pg.Pool): Promise<void> {
  const boss = new PgBoss({
    ...quiet,
    db: over(owner),
    migrate: true,
    createSchema: true,
    supervise: false,
    schedule: false,
  })
  const failures: unknown[] = []
  boss.on('error', error => failures.push(error))
  await boss.start()
  await boss.stop({ graceful: true })
  if (failures.length > 0) throw new AggregateError(failures, 'the job tables could not be prepared')
  await owner.query(`
    grant usage on schema pgboss to ${appRole};
    grant select, insert, update, delete on all tables in schema pgboss to ${appRole};
    grant usage on all sequences in schema pgboss to ${appRole};
    grant execute on all functions in schema pgboss to ${appRole}`)
}

/** The jobs of this process, over the app's pool; no connection and no timer of its own until a worker starts. */
export function openJobs(pool: pg.Pool, log: Log): Jobs {
  const asApp = { ...quiet, db: over(pool), migrate: false, createSchema: false }
  const sender = listening(new PgBoss({ ...asApp, supervise: false, schedule: false }), log)
  let worker: PgBoss | null = null
  const declare = async (handlers: readonly Handler[]) => {
    for (const handler of handlers) await declareOne(sender, handler)
  }
  return {
    enqueueIn: async (db, job, data) => {
      await sender.send(job, data, { db: fromKysely(db) })
    },
    declare,
    async startWorker(handlers, timing = {}) {
      if (worker) throw new Error('the worker has already started')
      await declare(handlers)
      worker = listening(
        new PgBoss({ ...asApp, schedule: true, cronWorkerIntervalSeconds: 30, flowIntervalSeconds: 3600 }),
        log,
      )
      await worker.start()
      await setTimers(worker, handlers)
      for (const handler of handlers) await work(worker, handler, timing, { log, pool })
    },
    async stop(seconds = 8) {
      const stopping = worker
      worker = null
      await stopping?.stop({ graceful: true, timeout: seconds * 1000 })
    },
  }
}

/** An error event without listener would end the process. Its text may hold data, so the log gets its name and place only. */
function listening(boss: PgBoss, log: Log): PgBoss {
  boss.on('error', error => log('error', 'jobs.trouble', nameAndPlace(error)))
  return boss
}

const deadQueue = (name: string): string => `${name}.dead`

async function declareOne(boss: PgBoss, handler: Handler): Promise<void> {
  const kept = { retentionSeconds: 3 * month, deleteAfterSeconds: 24 * 3600 }
  const { retryLimit = 5, retryDelay = 30, backoff: retryBackoff = true, expireInSeconds = 300 } = handler
  const retries = { retryLimit, retryDelay, retryBackoff, ...(retryBackoff ? { retryDelayMax: 3600 } : {}) }
  const settings = { ...kept, ...retries, expireInSeconds, deadLetter: deadQueue(handler.name) }
  await boss.createQueue(deadQueue(handler.name), kept)
  await boss.createQueue(handler.name, settings)
  await boss.updateQueue(handler.name, settings)
}

/** Timers are rows: those of handlers that are gone go, too. */
async function setTimers(boss: PgBoss, handlers: readonly Handler[]): Promise<void> {
  const timers = handlers.filter(handler => handler.every !== undefined)
  for (const { name } of await boss.getSchedules())
    if (!timers.some(timer => timer.name === name)) await boss.unschedule(name)
  for (const { name, every } of timers) await boss.schedule(name, every ?? '', {}, { tz: 'UTC' })
}

interface Around {
  readonly log: Log
  readonly pool: pg.Pool
}

async function work(boss: PgBoss, handler: Handler, timing: Timing, around: Around): Promise<void> {
  const { name, handle, bury, atOnce = 5 } = handler
  const common = {
    includeMetadata: true,
    perJobResults: true,
    batchSize: atOnce,
    burstWhenBatchFull: atOnce > 1,
  } as const
  const pollingIntervalSeconds = timing.pollSeconds ?? 2
  await boss.work(name, { ...common, pollingIntervalSeconds }, jobs => doAll(jobs, handle, around))
  if (!bury) return
  const burying = { ...common, pollingIntervalSeconds: timing.burySeconds ?? 30 }
  await boss.work(deadQueue(name), burying, jobs => doAll(jobs, bury, around))
}

async function doAll(
  jobs: JobWithMetadata<unknown>[],
  handle: Handler['handle'],
  { log, pool }: Around,
): Promise<JobResult[]> {
  const results = await Promise.all(jobs.map(job => doOne(job, handle, log)))
  if (results.some(({ status }) => status === 'failed')) await untilAnswers(pool)
  return results
}

/**
 * A failure can be written down only once the database answers, at most fifteen seconds later. One that is not would count as still
 * being tried until the job expires, minutes after a database that was away for a second.
 */
async function untilAnswers(pool: pg.Pool): Promise<void> {
  const answered = () =>
    pool.query('select').then(
      () => true,
      () => false,
    )
  for (let tries = 0; tries < 60 && !(await answered()); tries += 1) await delay(250)
}

/** A failure's text may hold addresses or texts: what stays in the job's row is its name, what goes to the log its place as well. */
async function doOne(job: JobWithMetadata<unknown>, handle: Handler['handle'], log: Log): Promise<JobResult> {
  const attempt = { number: job.retryCount + 1, last: job.retryCount >= job.retryLimit }
  try {
    await handle((job.data ?? {}) as object, attempt)
    return { id: job.id, status: 'completed' }
  } catch (error) {
    const { name, code, frames } = nameAndPlace(error)
    log(attempt.last ? 'error' : 'warn', 'job.failed', {
      job: job.name,
      id: job.id,
      attempt: attempt.number,
      name,
      code,
      frames,
    })
    return { id: job.id, status: 'failed', output: { name, code } }
  }
}
