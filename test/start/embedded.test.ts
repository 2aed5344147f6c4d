import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, suite, test } from 'node:test'
import { openDatabase } from '#platform/db/open.ts'
import { silentLog } from '#platform/log.ts'
import { temporaryFolder } from '../support/throw-away.ts'
import { isNamed, isRunning, opener, processesOf, until } from './children.ts'

const quiet = { log: silentLog, progress: () => {} }
const open = (dataDir: string) => openDatabase({ dataDir, databaseUrl: undefined }, quiet)

function folder(t: { after(work: () => void): void }): string {
  const made = temporaryFolder()
  t.after(() => rmSync(made, { recursive: true, force: true }))
  return path.join(made, 'data')
}

/** One database that the tests hand on, stopped, from one to the next: making one costs more than all the rest. */
let shared = ''
before(() => {
  shared = path.join(temporaryFolder(), 'data')
})
after(() => rmSync(path.dirname(shared), { recursive: true, force: true }))

/** What separates two containers that share a folder: processes, network and shared memory of their own. */
const container = ['unshare', '--pid', '--net', '--ipc', '--fork', '--kill-child', '--mount-proc']
const noContainer =
  spawnSync(container[0] ?? '', [...container.slice(1), 'true']).status === 0 ? false : 'needs root and unshare'

suite('the embedded database', () => {
  test('is made at the first start and kept for the second; what is acknowledged has been flushed to the disk', async t => {
    const first = await open(shared)
    t.after(first.stop)
    await first.owner.query(`create table note (text text); insert into note values ('kept')`)
    const { rows: durable } = await first.owner.query(`
      select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit, current_setting('full_page_writes') as pages,
             (select sum(fsyncs) > 0 from pg_stat_io where object = 'wal') as flushed`)
    assert.deepEqual(durable, [{ fsync: 'on', commit: 'on', pages: 'on', flushed: true }])
    const { rows: cluster } = await first.owner.query<{ data: string }>(
      `select current_setting('data_directory') as data`,
    )
    await first.stop()
    assert.deepEqual(processesOf(cluster[0]?.data ?? ''), [])
    const second = await open(shared)
    t.after(second.stop)
    assert.deepEqual((await second.owner.query('select text from note')).rows, [{ text: 'kept' }])
  })

  test('listens on no network, sorts by ICU, and finds trigrams in Arabic and Chinese', async t => {
    const database = await open(shared)
    t.after(database.stop)
    await database.owner.query('create extension pg_trgm')
    const { rows } = await database.owner.query(`
      select current_setting('listen_addresses') as network, array_length(show_trgm('شبكات'), 1) > 1 as arabic,
             array_length(show_trgm('网络技术'), 1) > 1 as chinese, array_length(show_trgm('é'), 1) > 1 as accented,
             array(select word from unnest(array['zone', 'été', 'eau']) word order by word collate "fr-x-icu") as sorted`)
    assert.deepEqual(rows, [
      { network: '', arabic: true, chinese: true, accented: true, sorted: ['eau', 'été', 'zone'] },
    ])
  })

  test('gives the app a role that owns nothing, makes nothing and is bound by every policy', async t => {
    const { owner, app, stop } = await open(shared)
    t.after(stop)
    await owner.query(`
      create table secret (id int); insert into secret values (1);
      alter table secret enable row level security; alter table secret force row level security;
      grant select on secret to throughline_app`)
    assert.deepEqual((await owner.query('select id from secret')).rows, [{ id: 1 }], 'there is something to be seen')
    assert.deepEqual((await app.query('select id from secret')).rows, [])
    for (const statement of [
      'create table mine (id int)',
      'create schema mine',
      'create temporary table mine (id int)',
      'create role mine',
      'create database mine',
      'set role postgres',
      'alter table secret disable row level security',
      'drop table secret',
    ])
      await assert.rejects(app.query(statement), { code: '42501' }, statement)
    await assert.rejects(app.query('set row_security = off; select id from secret'), { code: '42501' })
  })

  test('a killed program leaves a server that the next start adopts, with everything acknowledged', async t => {
    const dataDir = shared
    const killed = opener(t, dataDir)
    const { postmaster = 0 } = await killed.line('ready')
    await killed.kill()
    assert.equal(isRunning(postmaster), true, 'the server outlives its program')
    const next = opener(t, dataDir)
    assert.equal((await next.line('ready')).postmaster, postmaster)
    assert.ok(next.said.some(({ event }) => event === 'database.adopted'))
    assert.equal(await next.stop(), 0)
    assert.equal(isRunning(postmaster), false, 'what was adopted is also stopped')
  })

  test('a second program on the same folder is refused in one line that names the first', async t => {
    const dataDir = shared
    const first = opener(t, dataDir)
    await first.line('ready')
    const expected = `Another Throughline (process ${first.pid}) is using ${dataDir}: stop it first, or give this one a DATA_DIR of its own`
    await assert.rejects(open(dataDir), { name: 'OperatorError', message: expected })
    assert.equal(await first.stop(), 0)
  })

  test('a program in another container, which sees neither process nor memory of the first, is refused all the same', {
    skip: noContainer,
  }, async t => {
    const first = opener(t, shared)
    const { postmaster = 0 } = await first.line('ready')
    const second = opener(t, shared, { under: container })
    assert.match((await second.line('refused')).refused ?? '', /^A server outside this container is using the database/)
    assert.equal(isRunning(postmaster), true)
    assert.equal(await first.stop(), 0)
  })

  test('of two programs that start at once on a new folder, one runs and the other is refused', async t => {
    const dataDir = folder(t)
    const both = [opener(t, dataDir), opener(t, dataDir)]
    const first = await Promise.any(
      both.map(async one => {
        await one.line('refused')
        return one
      }),
    )
    const winner = both.find(one => one !== first)
    assert.match((await first.line('refused')).refused ?? '', /^Another Throughline/)
    await winner?.line('ready')
    assert.equal(await winner?.stop(), 0)
  })

  test('a start killed while the cluster was being made is begun again by the next', async t => {
    const dataDir = folder(t)
    const half = () =>
      existsSync(path.join(dataDir, 'postgres'))
        ? readdirSync(path.join(dataDir, 'postgres')).filter(name => name.startsWith('.initdb-'))
        : []
    const killed = opener(t, dataDir)
    await killed.line('progress')
    assert.equal(killed.said[0]?.progress, 'Creating the database …')
    await until(() => half().length > 0)
    await killed.kill()
    assert.equal(readdirSync(path.join(dataDir, 'postgres')).includes('data'), false)
    await until(() => !isNamed(half()[0] ?? ''))
    const next = opener(t, dataDir)
    await next.line('ready')
    assert.deepEqual(half(), [])
    assert.equal(await next.stop(), 0)
  })

  test('a folder that holds something else, or a database of another version, is refused by name', async () => {
    const dataDir = shared
    const data = path.join(dataDir, 'postgres', 'data')
    writeFileSync(path.join(data, 'PG_VERSION'), '17\n')
    await assert.rejects(open(dataDir), {
      name: 'OperatorError',
      message: new RegExp(`^The database in ${data} was made by PostgreSQL 17`),
    })
    rmSync(path.join(data, 'PG_VERSION'))
    await assert.rejects(open(dataDir), {
      name: 'OperatorError',
      message: new RegExp(`^${data} holds files but no PostgreSQL database`),
    })
  })
})
