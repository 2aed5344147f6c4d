import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { fromBufferPromise } from 'yauzl'
import { recountLog, sequencePending } from '#modules/audit/index.ts'
import type { Manifest } from '#platform/archive/manifest.ts'
import { kyselyOver } from '#platform/db/kysely.ts'
import { migrate } from '#platform/db/migrate.ts'
import { loadMigrations } from '#platform/db/migrations.ts'
import { projectRoot, testDatabase } from '../../test/support/database.ts'
import { exportTo } from './export.ts'
import {
  exported,
  folderOf,
  groundOf,
  housed,
  isEmpty,
  key,
  odd,
  repacked,
  restored,
  sequencingOver,
  silent,
  unsighted,
} from './fixtures.ts'
import { openOurs, restoreInto } from './restore.ts'

/** What must be the same after a journey. */
const essence = ({ tables, files, sequences, staysBehind, log }: Manifest) => ({
  tables,
  files,
  sequences,
  staysBehind,
  log,
})

test('what was exported and restored is exported again with equal rows, files, sequences and the same root', async t => {
  const [source, target, folder] = await Promise.all([housed(t), testDatabase(t, { template: 'empty' }), folderOf(t)])
  const [one, two] = ['one.zip', 'two.zip'].map(name => path.join(folder, name)) as [string, string]
  const there = (await exported(source, one)).manifest
  await restored(target, one)
  const back = (await exported(target, two)).manifest
  assert.deepEqual(essence(back), essence(there))
  const rows = new Map(there.tables.map(table => [table.name, table.rows]))
  assert.deepEqual(
    ['identity.person', 'documents.file', 'notifications.letter'].map(name => rows.get(name)),
    [2, 3, 1],
  )
  assert.equal(rows.get('audit.event'), there.log?.size)
  assert.equal((await recountLog(kyselyOver(target.owner))).root, there.log?.root)
  const { rows: people } = await target.owner.query('select name from identity.person order by email')
  assert.deepEqual(
    people.map(({ name }) => name),
    ['Ada', odd],
  )
})

test('the restored program goes on: numbers continue, the log grows under its key, the app role is bound as before', async t => {
  const [source, target, folder] = await Promise.all([housed(t), testDatabase(t, { template: 'empty' }), folderOf(t)])
  const file = path.join(folder, 'one.zip')
  const { manifest } = await exported(source, file)
  await restored(target, file)
  const forced = `select c.oid::regclass::text as name, c.relrowsecurity as on, c.relforcerowsecurity as forced,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss') and n.nspname !~ '^pg_' order by 1`
  assert.deepEqual((await target.owner.query(forced)).rows, (await source.owner.query(forced)).rows)
  const triggers = `select tgrelid::regclass::text as name, tgname, tgenabled from pg_trigger where not tgisinternal order by 1, 2`
  assert.deepEqual((await target.owner.query(triggers)).rows, (await source.owner.query(triggers)).rows)
  const { db } = groundOf(target)
  assert.deepEqual(
    await db.withTables<{ 'identity.person': { id: string } }>().selectFrom('identity.person').select('id').execute(),
    [],
  )
  await target.app.query(
    `insert into audit.event (at, actor, verb, noun, noun_id, values) values (now(), 'public', 'a.b', 'x', 'y', '{}')`,
  )
  assert.equal(await sequencePending(sequencingOver(target)), 1)
  assert.deepEqual((await target.owner.query('select count(*)::int as n from audit.leaf')).rows, [
    { n: (manifest.log?.size ?? 0) + 1 },
  ])
})

test('sessions, sign-in links, limits and the search index stay behind; the key travels only when asked for', async t => {
  const [source, folder] = await Promise.all([housed(t), folderOf(t)])
  const file = path.join(folder, 'one.zip')
  const { manifest } = await exported(source, file)
  assert.deepEqual(manifest.staysBehind, [
    'identity.link_request',
    'identity.rate',
    'identity.session',
    'identity.sign_in_link',
    'search.public_entry',
    'search.staff_entry',
  ])
  const { rows } = await source.owner.query(`select encode(token_hash, 'hex') as token from identity.sign_in_link`)
  const text = await unpacked(await readFile(file))
  assert.equal(rows.length, 1)
  for (const secret of [rows[0].token, 'PRIVATE KEY']) assert.equal(text.includes(secret), false)
  assert.equal(text.includes('odd@example.org'), true)
  const withKey = path.join(folder, 'two.zip')
  await exported(source, withKey, { withKey: true })
  const archive = await openOurs(withKey, { root: projectRoot, progress: silent })
  t.after(() => archive.close())
  assert.equal(await archive.key(), key.privateKey.export({ type: 'pkcs8', format: 'pem' }))
  if (process.platform !== 'win32') assert.equal((await stat(file)).mode & 0o777, 0o600)
})

async function unpacked(archive: Buffer): Promise<string> {
  let all = ''
  await repacked(archive, entries => {
    for (const content of entries.values()) all += content.toString('latin1')
  })
  return all
}

test('an archive is a ZIP that any program opens: one entry for each table and file, and the manifest last', async t => {
  const [source, folder] = await Promise.all([housed(t), folderOf(t)])
  const file = path.join(folder, 'one.zip')
  const { manifest } = await exported(source, file)
  const zip = await fromBufferPromise(await readFile(file), { lazyEntries: true })
  const names = (await Array.fromAsync(zip.eachEntry())).map(entry => entry.fileName)
  assert.deepEqual(
    new Set(names),
    new Set([
      ...manifest.tables.map(({ name }) => `tables/${name}.copy`),
      ...manifest.files.map(({ key }) => `files/${key}`),
      'manifest.json',
    ]),
  )
  assert.equal(names.at(-1), 'manifest.json')
  for (const { name } of manifest.tables.filter(table => /person|event/.test(table.name)))
    assert.match(name, /^[a-z_.]+$/)
})

test('what is done while an export runs is wholly in it or not at all', async t => {
  const [source, folder] = await Promise.all([housed(t), folderOf(t)])
  const file = path.join(folder, 'one.zip')
  const insert = `insert into audit.event (at, actor, verb, noun, noun_id, values) values (now(), 'public', 'a.b', 'x', 'y', '{}')`
  const before = (await source.owner.query('select count(*)::int as n from audit.event')).rows[0].n
  let busy: Promise<unknown> = Promise.resolve()
  const { manifest } = await exportTo(unsighted(source), sequencingOver(source), {
    root: projectRoot,
    file,
    progress: () => {
      busy = source.app.query(insert).then(() => sequencePending(sequencingOver(source)))
    },
  })
  await busy
  const rows = (name: string) => manifest.tables.find(table => table.name === name)?.rows
  assert.deepEqual(
    [rows('audit.event'), rows('audit.leaf'), rows('audit.pending'), manifest.log?.size],
    [before, before, 0, before],
  )
})

test('an archive of an older schema is loaded into that schema and then brought up to date', async t => {
  const [older, target, folder] = await Promise.all([
    testDatabase(t, { template: 'empty' }),
    testDatabase(t, { template: 'empty' }),
    folderOf(t),
  ])
  const all = loadMigrations(projectRoot)
  const then = all.filter(
    ({ module, name }) => !(module === 'conclusions' && name > '0001~') && !(module === 'audit' && name > '0002~'),
  )
  const before = then.filter(({ module }) =>
    ['audit', 'access', 'identity', 'trace', 'documents', 'search', 'notifications', 'mandates', 'members'].includes(
      module,
    ),
  )
  await migrate(older.owner, before)
  await older.app.query(
    `insert into audit.event (at, actor, verb, noun, noun_id, values) values (now(), 'public', 'a.b', 'x', 'y', '{}')`,
  )
  const file = path.join(folder, 'old.zip')
  await exported(older, file)
  await restored(target, file)
  const { rows } = await target.owner.query('select count(*)::int as n from throughline.migration')
  assert.deepEqual(rows, [{ n: all.length }])
  assert.deepEqual((await target.owner.query('select noun_id from audit.event')).rows, [{ noun_id: 'y' }])
})

test('nothing is restored over a record, and the record stays as it was', async t => {
  const [source, folder] = await Promise.all([housed(t), folderOf(t)])
  const [one, two, three] = ['1', '2', '3'].map(name => path.join(folder, name)) as [string, string, string]
  const before = (await exported(source, one)).manifest
  await assert.rejects(restored(source, one), {
    name: 'OperatorError',
    message: /^This database is not empty, and nothing in it was changed/,
  })
  assert.deepEqual(essence((await exported(source, two)).manifest), essence(before))
  const foreign = await testDatabase(t, { template: 'empty' })
  await foreign.owner.query('create schema search; create table search.of_somebody_else (a int)')
  await assert.rejects(restored(foreign, one), { message: /^This database is not empty/ })
  assert.equal((await foreign.owner.query('select from search.of_somebody_else')).rowCount, 0)
  assert.equal(existsSync(three), false)
})

test('an export that is broken off leaves neither a file nor half of one, and an older file is not overwritten', async t => {
  const [source, folder] = await Promise.all([housed(t), folderOf(t)])
  const file = path.join(folder, 'one.zip')
  const breaking = new AbortController()
  await assert.rejects(
    exportTo(unsighted(source), sequencingOver(source), {
      root: projectRoot,
      file,
      progress: () => breaking.abort(),
      signal: breaking.signal,
    }),
    { name: 'AbortError' },
  )
  assert.deepEqual(await readdir(folder), [])
  await writeFile(`${file}.part`, 'left by a killed export')
  await exported(source, file)
  const written = await readFile(file)
  await assert.rejects(exported(source, file), {
    message: `The file ${file} cannot be written: there is one already: name a new file`,
  })
  assert.deepEqual([await readdir(folder), (await readFile(file)).equals(written)], [['one.zip'], true])
  await assert.rejects(exported(source, path.join(folder, 'no', 'one.zip')), { message: /its folder does not exist$/ })
})

test('a restore that is broken off leaves the database empty, and the next one succeeds', async t => {
  const [source, target, folder] = await Promise.all([housed(t), testDatabase(t, { template: 'empty' }), folderOf(t)])
  const file = path.join(folder, 'one.zip')
  await exported(source, file)
  const archive = await openOurs(file, { root: projectRoot, progress: silent })
  t.after(() => archive.close())
  const breaking = new AbortController()
  const progress = (line: string) => void (line.startsWith('Checking the audit log') && breaking.abort())
  const wish = { root: projectRoot, progress, signal: breaking.signal }
  await assert.rejects(restoreInto(unsighted(target), archive, wish), { name: 'AbortError' })
  assert.equal(await isEmpty(target.owner), true)
  await restored(target, file)
  assert.equal((await target.owner.query('select from identity.person')).rowCount, 2)
})

test('a table far larger than any buffer on the way comes through, out and in', async t => {
  const [source, target, folder] = await Promise.all([housed(t), testDatabase(t, { template: 'empty' }), folderOf(t)])
  await source.owner.query(
    `insert into access.sent (key, actor, verb, input_hash, answer, at)
     select md5(n::text), 'system:test', 'a.b', decode(md5(n::text), 'hex'), jsonb_build_object('id', md5(n::text)), '2026-01-01T00:00:00Z'
     from generate_series(1, 60000) n`,
  )
  const file = path.join(folder, 'large.zip')
  const { manifest } = await exported(source, file)
  const large = manifest.tables.find(({ name }) => name === 'access.sent')
  assert.deepEqual([large?.rows, (large?.bytes ?? 0) > 8_000_000], [60_000, true])
  await restored(target, file)
  assert.deepEqual((await target.owner.query('select count(*)::int as n from access.sent')).rows, [{ n: 60_000 }])
})
