import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { after, before, suite, test } from 'node:test'
import { startCluster } from '#platform/db/embedded/cluster.ts'
import { watchCluster } from '#platform/db/embedded/supervise.ts'
import { type Database, openDatabase } from '#platform/db/open.ts'
import { type Log, silentLog } from '#platform/log.ts'
import { temporaryFolder } from '../support/throw-away.ts'
import { isRunning, until } from './children.ts'

/** The database open in this process, and what was logged about it. */
interface Open {
  readonly database: Database
  readonly events: string[]
  times(event: string): number
}

async function open(dataDir: string): Promise<Open> {
  const events: string[] = []
  const log: Log = (_level, event) => events.push(event)
  const database = await openDatabase({ dataDir, databaseUrl: undefined }, { log, progress: () => {} })
  return { database, events, times: event => events.filter(one => one === event).length }
}

const postmasterOf = async ({ owner }: Database): Promise<number> => {
  const { rows } = await owner.query<{ pid: number }>(
    `select split_part(pg_read_file('postmaster.pid'), chr(10), 1)::int as pid`,
  )
  return rows[0]?.pid ?? 0
}

/** Kills one process of the server and waits until the database is back. */
async function killAndWait({ times }: Open, pid: number): Promise<void> {
  const before = times('database.back')
  process.kill(pid, 'SIGKILL')
  await until(() => times('database.back') > before)
}

suite('when processes of the embedded database are killed', () => {
  const folder = temporaryFolder()
  let opened: Open
  before(async () => {
    opened = await open(path.join(folder, 'data'))
  })
  after(async () => {
    await opened.database.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('one process: who was in a transaction is told, who asks next is served, and the server is the same', async () => {
    const { owner, app } = opened.database
    await owner.query(
      'create table note (id int); grant select on note to throughline_app; insert into note values (1)',
    )
    const server = await postmasterOf(opened.database)
    const borrowed = await app.connect()
    const { rows } = await borrowed.query<{ pid: number }>('select pg_backend_pid() as pid')
    await borrowed.query('begin')
    await killAndWait(opened, rows[0]?.pid ?? 0)
    await assert.rejects(borrowed.query('select id from note'))
    borrowed.release(true)
    assert.deepEqual((await app.query('select id from note')).rows, [{ id: 1 }])
    assert.equal(await postmasterOf(opened.database), server)
  })

  test('twenty times over, the server itself and its processes in turn, while rows are written: none acknowledged is lost', async () => {
    const { owner, app } = opened.database
    await owner.query('create table written (id int primary key); grant select, insert on written to throughline_app')
    const acknowledged: number[] = []
    let writing = true
    const writer = async (from: number) => {
      for (let id = from; writing; id += 4) {
        await app.query('insert into written values ($1)', [id]).then(
          () => acknowledged.push(id),
          () => {},
        )
      }
    }
    const writers = [0, 1, 2, 3].map(writer)
    const kinds = ['postmaster', 'client backend', 'checkpointer', 'walwriter', 'background writer']
    for (let round = 0; round < 20; round++) {
      const seen = acknowledged.length
      await until(() => acknowledged.length > seen + 20)
      const kind = kinds[round % kinds.length] ?? ''
      const { rows } = await owner.query<{ pid: number }>(
        'select pid from pg_stat_activity where backend_type = $1 and pid <> pg_backend_pid() limit 1',
        [kind],
      )
      await killAndWait(opened, rows[0]?.pid ?? (await postmasterOf(opened.database)))
    }
    writing = false
    await Promise.all(writers)
    const { rows } = await owner.query<{ ids: number[] }>('select array_agg(id) as ids from written')
    const kept = new Set(rows[0]?.ids)
    assert.ok(acknowledged.length > 400)
    assert.deepEqual(
      acknowledged.filter(id => !kept.has(id)),
      [],
    )
    assert.equal(opened.times('database.restarting'), 4)
  })

  test('a server that dies again and again is given up, and the program is told why', async () => {
    const folder = temporaryFolder()
    const cluster = await startCluster({
      dataDir: folder,
      log: silentLog,
      progress: () => {},
      settings: { fsync: 'off' },
    })
    const events: string[] = []
    const log: Log = (_level, event) => events.push(event)
    const lost = Promise.withResolvers<Error>()
    const watch = await watchCluster(cluster, { dataDir: folder, log, onLost: lost.resolve, restartsAMinute: 1 })
    process.kill(cluster.pid, 'SIGKILL')
    await until(() => events.includes('database.back'))
    const second = cluster.pid
    process.kill(second, 'SIGKILL')
    assert.match((await lost.promise).message, /^The embedded database stopped more than 1 times within a minute/)
    assert.equal(isRunning(second), false)
    await watch.end()
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('stopping does not wait for ever for a connection nobody gives back', async () => {
    const { database } = opened
    const server = await postmasterOf(database)
    await database.app.connect()
    await database.stop()
    assert.equal(isRunning(server), false)
  })
})
