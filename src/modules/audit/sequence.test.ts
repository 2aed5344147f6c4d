import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { after, test } from 'node:test'
import { kyselyOver } from '#platform/db/kysely.ts'
import { projectRoot, testDatabase } from '../../../test/support/database.ts'
import { exportLog } from './export.ts'
import { folderFor, happening, sequencingOf } from './fixtures.ts'
import { newestCheckpoint } from './genuine.ts'
import { logKey } from './key.ts'
import { commitTo } from './personal.ts'
import { recordHappening } from './record.ts'
import { type Sequencing, sequencePending, standing } from './sequence.ts'

async function logText(sequencing: Sequencing): Promise<string> {
  const { lines, faults } = await exportLog(sequencing.db, sequencing.key)
  const text = lines === null ? '' : (await Array.fromAsync(lines)).join('')
  assert.deepEqual([...faults], [])
  return text
}

const none = { waiting: 0, setAside: 0, missing: 0 }
const database = await testDatabase({ after })

test('waiting events get their places in batches, and the exported log is found genuine by the independent program', async t => {
  const db = kyselyOver(database.app)
  const sequencing = await sequencingOf(t, database)
  const { key, log } = sequencing
  assert.deepEqual(await exportLog(db, key), { lines: null, faults: new Map() })
  for (let n = 0; n < 5; n += 1) await recordHappening(db, happening(n))
  assert.equal(await sequencePending(sequencing), 5)
  for (let n = 5; n < 8; n += 1) await recordHappening(db, happening(n))
  assert.equal(await sequencePending(sequencing), 3)
  assert.equal(await sequencePending(sequencing), 0)
  assert.deepEqual(await standing(db), none)
  const text = await logText(sequencing)
  const file = path.join(await folderFor(t), 'log.jsonl')
  await writeFile(file, text)
  const program = path.join(projectRoot, 'verify', 'log.mjs')
  const { stdout, status } = spawnSync(process.execPath, [
    program,
    file,
    '--key',
    Buffer.from(key.publicKey).toString('base64'),
  ])
  assert.match(String(stdout), /^genuine: 8 events, 2 checkpoints/)
  assert.equal(status, 0)
  assert.equal(text.split('"checkpoint"').length - 1, 2)
  assert.match((await newestCheckpoint(db, key, log)) ?? '', /\n8\n/)
})

test('an event that commits later than a higher id is placed all the same', async t => {
  const database = await testDatabase(t)
  const sequencing = await sequencingOf(t, database)
  const db = kyselyOver(database.app)
  const slow = await database.app.connect()
  try {
    await slow.query('begin')
    await slow.query(
      `insert into audit.event (at, actor, verb, noun, noun_id) values (now(), 'public', 'a.b', 'x', 'late')`,
    )
    await recordHappening(db, happening(100))
    await sequencePending(sequencing)
    await slow.query('commit')
  } finally {
    slow.release()
  }
  assert.equal(await sequencePending(sequencing), 1)
  assert.deepEqual(await standing(db), none)
})

test('a rolled-back change leaves no event and nothing waiting', async () => {
  const db = kyselyOver(database.app)
  const undone = db.transaction().execute(async transaction => {
    await recordHappening(transaction, happening(200))
    throw new Error('undo')
  })
  await assert.rejects(undone, /undo/)
  const { rows } = await database.owner.query("select count(*)::int as n from audit.event where noun_id = 'm-200'")
  assert.deepEqual(rows, [{ n: 0 }])
})

test('the app’s role can neither change nor delete what was recorded, placed or signed', async () => {
  for (const table of ['event', 'leaf', 'checkpoint'])
    for (const statement of [`update audit.${table} set `, `delete from audit.${table}`, `truncate audit.${table}`]) {
      const column = { event: 'reason = null', leaf: 'seq = 0', checkpoint: "note = ''" }[table]
      const text = statement.startsWith('update') ? statement + column : statement
      await assert.rejects(database.app.query(text), { code: '42501' }, text)
    }
  const { rows } = await database.owner.query('select count(*)::int as n from audit.event')
  assert.ok(rows[0].n >= 8, 'there was something that could have been changed')
})

test('personal values are seen by the person and by those who audit, and by nobody else', async () => {
  const person = '00000000-0000-7000-8000-00000000000a'
  await database.owner.query(
    `insert into audit.personal (commitment, person_id, salt, value) values (repeat('a', 64), $1, decode(repeat('00', 16), 'hex'), 'Canary Name')`,
    [person],
  )
  const seenBy = async (who: string, roles: string): Promise<number> => {
    const client = await database.app.connect()
    try {
      await client.query('begin')
      await client.query("select set_config('app.person', $1, true), set_config('app.roles', $2, true)", [who, roles])
      return (await client.query('select value from audit.personal')).rows.length
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
  assert.deepEqual(
    [
      await seenBy('', ''),
      await seenBy('', 'public'),
      await seenBy('00000000-0000-7000-8000-00000000000b', 'officer'),
      await seenBy(person, 'seat-holder'),
      await seenBy('', 'auditor'),
    ],
    [0, 0, 0, 1, 1],
  )
})

test('the key is made once, for its owner’s eyes only, and a given key is used as it is', async t => {
  const folder = await folderFor(t)
  const [one, other] = await Promise.all([logKey(undefined, folder), logKey(undefined, folder)])
  assert.deepEqual(one.publicKey, other.publicKey)
  const file = path.join(folder, 'audit-key.pem')
  assert.equal((await stat(file)).mode & 0o777, 0o600)
  const given = await logKey(await readFile(file, 'utf8'), '/nowhere')
  assert.equal(given.origin, one.origin)
  assert.match(one.origin, /^throughline\/[0-9a-f]{16}$/)
})

test('a personal value is committed to, and the log still verifies after it has been erased', async t => {
  const database = await testDatabase(t)
  const sequencing = await sequencingOf(t, database)
  const db = kyselyOver(database.app)
  const person = '00000000-0000-7000-8000-00000000000c'
  const random = (bytes: Uint8Array) => bytes.fill(7)
  const stands = await commitTo({ db, random }, person, 'Ada Lovelace')
  assert.match(stands, /^[0-9a-f]{64}$/)
  await recordHappening(db, { ...happening(300), values: { name: stands } })
  assert.equal(await sequencePending(sequencing), 1)
  const before = await logText(sequencing)
  const erased = await database.owner.query('delete from audit.personal where person_id = $1', [person])
  assert.equal(erased.rowCount, 1)
  const text = await logText(sequencing)
  assert.equal(text, before)
  assert.ok(text.includes(stands) && !text.includes('Lovelace'))
  const file = path.join(await folderFor(t), 'log.jsonl')
  await writeFile(file, text)
  const { stdout, status } = spawnSync(process.execPath, [path.join(projectRoot, 'verify', 'log.mjs'), file])
  assert.deepEqual([/^genuine: 1 events, 1 checkpoints/.test(String(stdout)), status], [true, 0])
})

test('an event that could never be hashed is refused when it is recorded, not when the log is written', async () => {
  const db = kyselyOver(database.app)
  for (const wrong of [
    { values: { share: 0.5 } },
    { nounId: '' },
    { actor: 'Ada Lovelace' },
    { values: { text: '\uD800' } },
  ])
    await assert.rejects(recordHappening(db, { ...happening(400), ...wrong }), TypeError)
  const { rows } = await database.owner.query(
    "select count(*)::int as n from audit.event where noun_id in ('m-400', '')",
  )
  assert.deepEqual(rows, [{ n: 0 }])
})
