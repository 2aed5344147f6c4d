import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type Ending, testDatabase } from '../../test/support/database.ts'
import { type Db, kyselyOver } from './db/kysely.ts'
import { type Handler, type Jobs, openJobs, prepareJobs } from './jobs.ts'
import { jsonLog, type Log, silentLog } from './log.ts'

const quick = { pollSeconds: 0.5, burySeconds: 0.5 }
const canary = 'canary-5f1d@example.org'

async function withJobs(t: Ending, log: Log = silentLog) {
  const database = await testDatabase(t, { template: 'jobs', prepare: ({ owner }) => prepareJobs(owner) })
  const jobs = openJobs(database.app, log)
  t.after(() => jobs.stop(1))
  return { ...database, jobs, db: kyselyOver(database.app) }
}

/** A handler that keeps what it was given and says when it has had `expected` pieces of work. */
function collecting(name: string, expected: number, fail: () => void = () => {}) {
  const seen: object[] = []
  const done = Promise.withResolvers<void>()
  const handler: Handler = {
    name,
    retryDelay: 0,
    backoff: false,
    async handle(data) {
      seen.push(data)
      if (seen.length === expected) done.resolve()
      fail()
    },
  }
  return { seen, done: done.promise, handler }
}

const queueIn = (db: Db, jobs: Jobs, job: string, data: object): Promise<void> =>
  db.transaction().execute(transaction => jobs.enqueueIn(transaction, job, data))

const countJobs = async (t: { owner: { query(sql: string): Promise<{ rows: { n: number }[] }> } }): Promise<number> =>
  (await t.owner.query(`select count(*)::int as n from pgboss.job where name !~ '^__'`)).rows[0]?.n ?? -1

suite('jobs', () => {
  test('preparing twice is harmless, and the app may work in the schema but not build in it', async t => {
    const { owner, app } = await withJobs(t)
    await prepareJobs(owner)
    await assert.rejects(app.query('create table pgboss.mine (id int)'), { code: '42501' })
  })

  test('a job queued in a transaction that commits is done, one in a transaction that does not never existed', async t => {
    const { db, jobs, ...database } = await withJobs(t)
    const { handler, seen, done } = collecting('test.work', 1)
    await jobs.declare([handler])
    const undone = db.transaction().execute(async transaction => {
      await jobs.enqueueIn(transaction, 'test.work', { kept: false })
      throw new Error('undone')
    })
    await assert.rejects(undone, /undone/)
    assert.equal(await countJobs(database), 0)
    await queueIn(db, jobs, 'test.work', { kept: true })
    await jobs.startWorker([handler], quick)
    await done
    assert.deepEqual(seen, [{ kept: true }])
  })

  test('a job nobody declared undoes the transaction that asked for it', async t => {
    const { db, jobs } = await withJobs(t)
    await assert.rejects(queueIn(db, jobs, 'test.nobody', {}), /does not exist/)
  })

  test('work that fails is tried again as often as said, then buried; its words reach neither the log nor the job’s row', async t => {
    const lines: string[] = []
    const log = jsonLog(
      'debug',
      line => lines.push(line),
      () => Temporal.Instant.from('2026-05-04T09:00:00Z'),
    )
    const { db, jobs, owner } = await withJobs(t, log)
    const fail = () => {
      throw Object.assign(new Error(`no such mailbox ${canary}`), { code: 'EENVELOPE' })
    }
    const { handler, seen } = collecting('test.fail', 3, fail)
    const buried = Promise.withResolvers<object>()
    const bury = async (data: object) => buried.resolve(data)
    await jobs.startWorker([{ ...handler, retryLimit: 2, bury }], quick)
    await queueIn(db, jobs, 'test.fail', { letter: 7 })
    assert.deepEqual(await buried.promise, { letter: 7 })
    assert.deepEqual(seen, [{ letter: 7 }, { letter: 7 }, { letter: 7 }])
    const { rows } = await owner.query(`select output from pgboss.job where name = 'test.fail' and state = 'failed'`)
    assert.deepEqual(rows, [{ output: { name: 'Error', code: 'EENVELOPE' } }])
    assert.deepEqual(
      lines.map(line => JSON.parse(line)).map(({ level, event, attempt, code }) => ({ level, event, attempt, code })),
      [
        { level: 'warn', event: 'job.failed', attempt: 1, code: 'EENVELOPE' },
        { level: 'warn', event: 'job.failed', attempt: 2, code: 'EENVELOPE' },
        { level: 'error', event: 'job.failed', attempt: 3, code: 'EENVELOPE' },
      ],
    )
    assert.match(JSON.parse(lines[0] ?? '').frames[0], /jobs\.test\.ts/)
    assert.ok(!lines.join('').includes(canary), 'the log repeats what the error said')
  })

  test('work that fails with the database is tried again when that is back, not when the job expires', async t => {
    const { db, jobs, app } = await withJobs(t)
    const asked = app.query.bind(app) as (...parameters: unknown[]) => Promise<unknown>
    let refusals = 0
    app.query = (async (...parameters: unknown[]) => {
      if (refusals === 0) return asked(...parameters)
      refusals -= 1
      throw new Error('the database is away')
    }) as unknown as typeof app.query
    const { handler, done } = collecting('test.away', 2, () => {
      if (tries++ > 0) return
      refusals = 2
      throw new Error('the connection is gone')
    })
    let tries = 0
    await jobs.startWorker([handler], quick)
    await queueIn(db, jobs, 'test.away', {})
    await done
    assert.equal(tries, 2)
  })

  test('more work than one batch is done without waiting between batches', async t => {
    const { db, jobs } = await withJobs(t)
    const { handler, seen, done } = collecting('test.many', 23)
    await jobs.declare([handler])
    for (let n = 0; n < 23; n += 1) await queueIn(db, jobs, 'test.many', { n })
    await jobs.startWorker([handler], { pollSeconds: 60 })
    await done
    assert.deepEqual(
      seen.map(data => (data as { n: number }).n).sort((a, b) => a - b),
      [...Array(23).keys()],
    )
  })

  test('stopping waits for the work in hand and takes no more', async t => {
    const { db, jobs, owner } = await withJobs(t)
    const begun = Promise.withResolvers<void>()
    const finish = Promise.withResolvers<void>()
    const handle = async () => {
      begun.resolve()
      await finish.promise
    }
    await jobs.startWorker([{ name: 'test.slow', handle }], quick)
    await queueIn(db, jobs, 'test.slow', {})
    await begun.promise
    const stopped = jobs.stop(5)
    await queueIn(db, jobs, 'test.slow', {})
    finish.resolve()
    await stopped
    const { rows } = await owner.query(
      `select state::text from pgboss.job where name = 'test.slow' order by created_on`,
    )
    assert.deepEqual(rows, [{ state: 'completed' }, { state: 'created' }])
  })

  test('timers are set from the handlers, and those that are gone are taken away', async t => {
    const { jobs, owner } = await withJobs(t)
    const timers = async () =>
      (await owner.query('select name, cron, timezone from pgboss.schedule order by name')).rows
    const handle = async () => {}
    await jobs.startWorker([{ name: 'test.old', every: '5 4 * * *', handle }], quick)
    assert.deepEqual(await timers(), [{ name: 'test.old', cron: '5 4 * * *', timezone: 'UTC' }])
    await jobs.stop()
    await jobs.startWorker([{ name: 'test.new', every: '0 * * * *', handle }], quick)
    assert.deepEqual(await timers(), [{ name: 'test.new', cron: '0 * * * *', timezone: 'UTC' }])
  })

  test('settings of a queue follow the program that was started last', async t => {
    const { jobs, owner } = await withJobs(t)
    const handle = async () => {}
    const settings = async () =>
      (await owner.query(`select retry_limit, retry_delay, dead_letter from pgboss.queue where name = 'test.set'`)).rows
    await jobs.declare([{ name: 'test.set', retryLimit: 1, handle }])
    await jobs.declare([{ name: 'test.set', retryLimit: 4, retryDelay: 7, handle }])
    assert.deepEqual(await settings(), [{ retry_limit: 4, retry_delay: 7, dead_letter: 'test.set.dead' }])
  })
})
