import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { before, suite, test } from 'node:test'
import { type Manifest, manifestName } from '#platform/archive/manifest.ts'
import { OperatorError } from '#platform/operator-error.ts'
import { type Ending, testDatabase } from '../../test/support/database.ts'
import { type Entries, exported, folderOf, housed, isEmpty, repacked, restored, sealed } from './fixtures.ts'

type Damage = (archive: Buffer) => Buffer | Promise<Buffer>

const flipped =
  (at: (archive: Buffer) => number): Damage =>
  archive => {
    const changed = Buffer.from(archive)
    changed[at(changed)] = (changed[at(changed)] ?? 0) ^ 1
    return changed
  }

const placeOf = (archive: Buffer, text: string): number => archive.lastIndexOf(text)
const resealed =
  (damage: Damage): Damage =>
  async archive =>
    sealed(await damage(archive))
const inEntries =
  (change: (entries: Entries) => unknown): Damage =>
  archive =>
    repacked(archive, change)

const inManifest = (change: (manifest: Manifest & { [name: string]: unknown }) => unknown): Damage =>
  inEntries(entries => {
    const manifest = JSON.parse(String(entries.get(manifestName)))
    change(manifest)
    entries.set(manifestName, Buffer.from(JSON.stringify(manifest)))
  })

/** An entry's name, in its own head and in the directory, by another of the same length. */
const renamed = (from: string, to: string): Damage =>
  resealed(archive => Buffer.from(archive.toString('latin1').replaceAll(from, to), 'latin1'))

/** Rows are changed, and everything the manifest says of them is made to fit. */
const rewritten = (table: string, change: (rows: string) => string): Damage =>
  inEntries(entries => {
    const name = `tables/${table}.copy`
    const rows = Buffer.from(change(String(entries.get(name))))
    assert.notEqual(rows.toString(), String(entries.get(name)), 'the damage does nothing')
    entries.set(name, rows)
    const manifest = JSON.parse(String(entries.get(manifestName))) as Manifest
    const entry = manifest.tables.find(one => one.name === table)
    assert.ok(entry)
    const lines = rows.toString().split('\n').length - 1
    Object.assign(entry, { bytes: rows.length, rows: lines, sha256: hash('sha256', rows) })
    entries.set(manifestName, Buffer.from(JSON.stringify(manifest)))
  })

const first = <T>(list: readonly T[]): T => {
  const [one] = list
  assert.ok(one)
  return one
}
const noArchive = /is not an archive of Throughline, or its end is missing$/
const changed = /was changed or damaged after it was written$/
const person = 'tables/identity.person.copy'

/** Whatever happens to a file on the way: found by the seal, before anything in it is believed. */
const accidents: Readonly<Record<string, readonly [Damage, RegExp]>> = {
  'an empty file': [() => Buffer.alloc(0), noArchive],
  'one byte': [() => Buffer.of(80), noArchive],
  'the first half': [archive => archive.subarray(0, archive.length / 2), noArchive],
  'all but the last byte': [archive => archive.subarray(0, -1), noArchive],
  'all but the digest': [archive => archive.subarray(0, -64), noArchive],
  'all but the first byte': [archive => archive.subarray(1), changed],
  'a piece missing in the middle': [
    archive => Buffer.concat([archive.subarray(0, 900), archive.subarray(901)]),
    changed,
  ],
  'a byte too many at the end': [archive => Buffer.concat([archive, Buffer.of(10)]), noArchive],
  'a byte too many at the beginning': [archive => Buffer.concat([Buffer.of(10), archive]), changed],
  'written twice': [archive => Buffer.concat([archive, archive]), changed],
  'a flipped bit in the first head': [flipped(() => 4), changed],
  'a flipped bit in the rows': [flipped(archive => archive.length >> 1), changed],
  'a flipped bit in a time': [flipped(() => 10), changed],
  'a flipped bit in the directory': [flipped(archive => placeOf(archive, manifestName)), changed],
  'a flipped bit in the end record': [flipped(archive => placeOf(archive, 'PK\x05\x06') + 10), changed],
  'a flipped bit in the digest': [flipped(archive => archive.length - 1), changed],
  'a flipped bit in the words of the seal': [flipped(archive => archive.length - 70), noArchive],
  text: [() => Buffer.from('Dear colleagues,\n'.repeat(100)), noArchive],
}

/** Whatever somebody does to a file who also puts a new seal on it. */
const forgeries: Readonly<Record<string, readonly [Damage, RegExp]>> = {
  'packed bytes changed': [
    resealed(flipped(archive => placeOf(archive, 'PK\x01\x02') >> 1)),
    /cannot be (unpacked|restored)|are not those|was changed/,
  ],
  'a packed manifest that cannot be unpacked': [
    resealed(flipped(archive => archive.indexOf(manifestName) + manifestName.length + 12)),
    /manifest\.json cannot be unpacked|its manifest is not one|is not a sound ZIP file/,
  ],
  'the directory cut out': [
    resealed(archive => Buffer.concat([archive.subarray(0, 2000), archive.subarray(-148)])),
    /is not a sound ZIP file|is missing/,
  ],
  'an entry missing': [inEntries(entries => entries.delete(person)), /identity\.person\.copy is missing$/],
  'the manifest missing': [inEntries(entries => entries.delete(manifestName)), /its manifest is not one/],
  'an entry too many': [
    inEntries(entries => entries.set('tables/x.y.copy', Buffer.of())),
    /holds "tables\/x\.y\.copy", which its manifest does not name$/,
  ],
  'an entry twice': [
    renamed('tables/forums.forum.copy', 'tables/topics.topic.copy'),
    /holds "tables\/topics\.topic\.copy" twice$/,
  ],
  'a path that climbs': [
    renamed('tables/access.sent.copy', '../../../../../../../etc'.slice(0, 23)),
    /is not a sound ZIP file|does not name/,
  ],
  'an absolute path': [renamed('tables/access.sent.copy', '/etc/cron.d/throughline'), /is not a sound ZIP file/],
  'a path with backslashes': [
    renamed('tables/access.sent.copy', 'tables\\..\\..\\..\\..\\win.i'.slice(0, 23)),
    /is not a sound ZIP file|does not name/,
  ],
  'no JSON': [
    inEntries(entries => entries.set(manifestName, Buffer.from('{'))),
    /its manifest is not one \(no JSON of ours\)$/,
  ],
  'a newer format': [
    inManifest(manifest => Object.assign(manifest, { 'throughline-archive': 2, more: 1 })),
    /was written by a newer Throughline \(archive format 2\)/,
  ],
  'an unknown field': [inManifest(manifest => Object.assign(manifest, { more: 1 })), /its manifest is not one/],
  'a missing field': [
    inManifest(manifest => Object.assign(manifest, { sequences: undefined })),
    /its manifest is not one \(sequences\)$/,
  ],
  'a table named twice': [
    inManifest(manifest => manifest.tables.push(first(manifest.tables))),
    /names something twice$/,
  ],
  'a name that is SQL': [
    inManifest(manifest => Object.assign(first(manifest.tables), { name: 'a.b; drop table x' })),
    /its manifest is not one/,
  ],
  'a newer migration': [
    inManifest(manifest => manifest.migrations.push({ ...first(manifest.migrations), name: '9999-later.sql' })),
    /newer Throughline \(it has had the migration audit\/9999-later\.sql\)/,
  ],
  'a migration that reads otherwise': [
    inManifest(manifest => Object.assign(first(manifest.migrations), { sha256: '0'.repeat(64) })),
    /is not the one of this program$/,
  ],
  'a migration left out': [
    inManifest(manifest => manifest.migrations.shift()),
    /a migration of audit is missing in it$/,
  ],
  'too few rows said': [
    inManifest(manifest => (first(manifest.tables.filter(one => one.rows > 0)).rows -= 1)),
    /rows, its manifest says/,
  ],
  'too few bytes said': [
    inManifest(manifest => (first(manifest.tables.filter(one => one.bytes > 0)).bytes -= 1)),
    /bytes, its manifest says/,
  ],
  'another digest said': [
    inManifest(manifest => Object.assign(first(manifest.tables), { sha256: 'f'.repeat(64) })),
    /are not those its manifest was made from$/,
  ],
  'a file with other content': [
    inEntries(entries => {
      const [name = '', content = Buffer.of()] = [...entries].find(([entry]) => entry.startsWith('files/')) ?? []
      entries.set(name, Buffer.alloc(content.length, 'z'))
    }),
    /the file [0-9a-f]{64} was changed$/,
  ],
  'rows that unpack to seventy million bytes': [
    inEntries(entries => {
      const manifest = JSON.parse(String(entries.get(manifestName))) as Manifest
      const { name } = Object.assign(first(manifest.tables), { bytes: 70_000_000 })
      entries.set(`tables/${name}.copy`, Buffer.alloc(70_000_000, 10))
      entries.set(manifestName, Buffer.from(JSON.stringify(manifest)))
    }),
    /would unpack to \d+ MB, over 250 times its size$/,
  ],
  'a manifest that unpacks to seventy million bytes': [
    inEntries(entries => entries.set(manifestName, Buffer.alloc(70_000_000, ' '))),
    /manifest\.json cannot be unpacked/,
  ],
}

/** What only a database can tell: loaded in one transaction, judged, and taken back. */
const lies: Readonly<Record<string, readonly [Damage, RegExp]>> = {
  'an event that was put otherwise': [
    rewritten('audit.event', rows => rows.replace('documents.store-file', 'documents.drop-file')),
    /events of its audit log were changed after they had their place$/,
  ],
  'another root': [
    inManifest(manifest => manifest.log && Object.assign(manifest.log, { root: Buffer.alloc(32).toString('base64') })),
    /not the root its checkpoint states$/,
  ],
  'no log at all': [
    inManifest(manifest => Object.assign(manifest, { log: null })),
    /not the root its checkpoint states$/,
  ],
  'a checkpoint signed by somebody else': [
    inManifest(
      manifest => manifest.log && Object.assign(manifest.log, { publicKey: Buffer.alloc(32, 1).toString('base64') }),
    ),
    /its newest checkpoint is not signed with its key$/,
  ],
  'a row that refers to nobody': [
    rewritten('identity.role_grant', rows =>
      rows.replace(/\t[0-9a-f-]{36}\t/, '\t00000000-0000-7000-8000-000000000000\t'),
    ),
    /identity\.role_grant does not take its rows/,
  ],
  'a row against the rules of its table': [
    rewritten('identity.person', rows => rows.replace('ada@', 'ADA@')),
    /identity\.person does not take its rows/,
  ],
  'a row with a column too few': [
    rewritten('identity.person', rows => rows.replace('\tAda\t', '\t')),
    /identity\.person does not take its rows/,
  ],
  'a sequence of another program': [
    inManifest(manifest => Object.assign(first(manifest.sequences), { name: 'audit.other' })),
    /has no sequence audit\.other$/,
  ],
}

suite('a damaged archive', () => {
  let archive: Buffer
  before(async () => {
    const ending: (() => Promise<void>)[] = []
    const t: Ending = { after: work => void ending.push(work) }
    const file = path.join(await folderOf(t), 'whole.zip')
    await exported(await housed(t), file)
    archive = await readFile(file)
    for (const work of ending) await work()
  })

  const refusedAs = async (t: Ending, damage: Damage, why: RegExp) => {
    const database = await testDatabase(t, { template: 'empty' })
    const file = path.join(await folderOf(t), 'damaged.zip')
    await writeFile(file, await damage(archive))
    const error = await restored(database, file).then(
      () => null,
      thrown => thrown,
    )
    assert.ok(error instanceof OperatorError, String(error?.stack ?? 'it was restored'))
    assert.match(error.message, why)
    assert.ok(error.message.startsWith(`${file} cannot be restored: `) && !error.message.includes('\n'), error.message)
    assert.equal(await isEmpty(database.owner), true)
  }

  for (const [name, [damage, why]] of Object.entries({ ...accidents, ...forgeries, ...lies }))
    test(`with ${name} is refused in one line, and nothing has changed`, t => refusedAs(t, damage, why))

  test('is a rarity: unpacked, packed and sealed again without a change it is restored', async t => {
    const database = await testDatabase(t, { template: 'empty' })
    const file = path.join(await folderOf(t), 'again.zip')
    await writeFile(file, await repacked(archive, () => {}))
    await restored(database, file)
    assert.equal((await database.owner.query('select from identity.person')).rowCount, 2)
  })

  test('that is no file says so', async t => {
    const database = await testDatabase(t, { template: 'empty' })
    const folder = await folderOf(t)
    await assert.rejects(restored(database, path.join(folder, 'none')), {
      message: /cannot be read: it does not exist$/,
    })
    await assert.rejects(restored(database, folder), { message: /cannot be read: it is a folder$/ })
  })
})
