import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { suite, test } from 'node:test'
import { kyselyOver } from '#platform/db/kysely.ts'
import { type Ending, projectRoot, type TestDatabase, testDatabase } from '../../../test/support/database.ts'
import { signCheckpoint } from './checkpoint.ts'
import { exportLog } from './export.ts'
import { folderFor, happening, sequencingOf } from './fixtures.ts'
import { newestCheckpoint } from './genuine.ts'
import { recordHappening } from './record.ts'
import { type Sequencing, sequencePending, standing } from './sequence.ts'

/** A log of three events, in tables that somebody has been at. */
async function logOfThree(t: Ending) {
  const database = await testDatabase(t)
  const sequencing = await sequencingOf(t, database)
  const record = async (...numbers: number[]) => {
    for (const n of numbers) await recordHappening(kyselyOver(database.app), happening(n))
  }
  await record(1, 2, 3)
  assert.equal(await sequencePending(sequencing), 3)
  return { ...sequencing, database, record }
}

/** What the independent program finds of the log as it is written, and what was noticed while writing. */
async function exported(t: Ending, { db, key }: Pick<Sequencing, 'db' | 'key'>) {
  const { lines, faults } = await exportLog(db, key)
  const file = path.join(await folderFor(t), 'log.jsonl')
  await writeFile(file, (await Array.fromAsync(lines ?? [])).join(''))
  const { stdout } = spawnSync(process.execPath, [path.join(projectRoot, 'verify', 'log.mjs'), file])
  const [, events] = /^genuine: (\d+) events/.exec(String(stdout)) ?? []
  return { genuine: Number(events ?? Number.NaN), faults: Object.fromEntries(faults) }
}

const insertCheckpoint = ({ owner }: TestDatabase, size: number, note: string) =>
  owner.query(`insert into audit.checkpoint select $1, at, root, range, $2 from audit.checkpoint where size = 3`, [
    size,
    note,
  ])

suite('an event that has no canonical form', () => {
  test('is set aside with the reason and one warning, and stops none that come after it', async t => {
    const log = await logOfThree(t)
    const { database, record, said } = log
    const malformed = [`{"x":0.5}`, `{"x":1e400}`, `{"x":${'['.repeat(40)}${']'.repeat(40)}}`, `{"x":9007199254740993}`]
    for (const values of malformed)
      await database.app.query(
        `insert into audit.event (at, actor, verb, noun, noun_id, values) values (now(), 'public', 'a.b', 'x', 'y', $1)`,
        [values],
      )
    await record(4)
    assert.equal(await sequencePending(log), 1)
    assert.deepEqual(said, [['warn', 'audit.events-set-aside', { count: 4, first: '4' }]])
    assert.deepEqual(await standing(log.db), { waiting: 0, setAside: 4, missing: 0 })
    const { rows } = await database.app.query('select reason from audit.set_aside order by event_id')
    assert.deepEqual(
      rows.map(({ reason }) => reason),
      [
        'not canonical JSON: 0.5 is not a safe integer',
        'not canonical JSON: Infinity is not a safe integer',
        'not canonical JSON: nested deeper than 32',
        'not canonical JSON: 9007199254740992 is not a safe integer',
      ],
    )
    assert.deepEqual(await exported(t, log), { genuine: 4, faults: {} })
  })

  test('is set aside as well when it was stored before the database refused such', async t => {
    const log = await logOfThree(t)
    const { database, record } = log
    await database.owner.query(`
      alter table audit.event drop constraint event_at_canonical, drop constraint event_noun_length;
      insert into audit.event (at, actor, verb, noun, noun_id) values
        ('infinity', 'public', 'a.b', 'x', 'y'), ('0044-03-15T12:00:00Z BC', 'public', 'a.b', 'x', 'y'), (now(), 'public', 'a.b', '', 'y')`)
    await record(4)
    assert.equal(await sequencePending(log), 1)
    assert.deepEqual(await standing(log.db), { waiting: 0, setAside: 3, missing: 0 })
    assert.deepEqual(await exported(t, log), { genuine: 4, faults: {} })
  })
})

test('long events are taken a few at a time, so that they fit into memory', async t => {
  const log = await logOfThree(t)
  await log.database.app.query(
    `insert into audit.event (at, actor, verb, noun, noun_id, values)
     select now(), 'public', 'a.b', 'x', 'y', jsonb_build_object('x', repeat('x', 900000)) from generate_series(1, 20)`,
  )
  assert.equal(await sequencePending(log), 20)
  const { rows } = await log.database.owner.query('select size from audit.checkpoint order by size')
  assert.deepEqual(
    rows.map(({ size }) => size),
    ['3', '12', '21', '23'],
  )
})

suite('a forged checkpoint', () => {
  test('is neither served nor gone on from nor exported, and is named in the log', async t => {
    const log = await logOfThree(t)
    const { database, record, said, db, key } = log
    const stranger = await sequencingOf(t, database)
    const genuine = await newestCheckpoint(db, key, log.log)
    assert.match(genuine ?? '', /\n3\n/)
    const forged = { size: 900, root: Buffer.alloc(32, 1), after: 3 }
    const { origin } = key
    await insertCheckpoint(database, 900, signCheckpoint({ ...forged, origin }, stranger.key.privateKey))
    await insertCheckpoint(database, 800, genuine ?? '')
    await insertCheckpoint(database, 4, 'not a note')
    assert.equal(await newestCheckpoint(db, key, log.log), genuine)
    const named = [
      ['error', 'audit.checkpoint-forged', { size: '900', why: 'checkpoint-of-another-key' }],
      ['error', 'audit.checkpoint-forged', { size: '800', why: 'checkpoint-of-another-size' }],
      ['error', 'audit.checkpoint-forged', { size: '4', why: 'checkpoint-malformed' }],
    ]
    assert.deepEqual(said.splice(0), named)
    await record(4)
    assert.equal(await sequencePending(log), 1)
    assert.deepEqual(said.splice(0), named)
    assert.match((await newestCheckpoint(db, key, log.log)) ?? '', /\n4\n/)
    assert.deepEqual(await exported(t, log), {
      genuine: 4,
      faults: {
        'checkpoint-of-another-size': { first: 800, count: 1 },
        'checkpoint-of-another-key': { first: 900, count: 1 },
      },
    })
  })

  test('whose note is genuine and whose edge is not is no ground to build on', async t => {
    const log = await logOfThree(t)
    await log.database.owner.query('update audit.checkpoint set range = array[range[2], range[1]]')
    await log.record(4)
    assert.equal(await sequencePending(log), 0)
    assert.deepEqual(log.said, [
      ['error', 'audit.checkpoint-forged', { size: '3', why: 'checkpoint-edge-wrong' }],
      ['error', 'audit.leaf-unsigned', { seq: '0' }],
    ])
    assert.equal((await standing(log.db)).waiting, 1)
  })

  test('before the first event does not keep the log from beginning', async t => {
    const database = await testDatabase(t)
    const sequencing = await sequencingOf(t, database)
    await database.owner.query(
      `insert into audit.checkpoint values (1, now(), sha256('x'), array[sha256('x')], 'forged')`,
    )
    await recordHappening(kyselyOver(database.app), happening(1))
    assert.equal(await sequencePending(sequencing), 1)
    assert.deepEqual(await exported(t, sequencing), { genuine: 1, faults: {} })
  })
})

suite('a leaf', () => {
  test('that no checkpoint covers is named; nothing is built on it, nothing is lost', async t => {
    const log = await logOfThree(t)
    const { database, record, said } = log
    await record(4)
    await database.owner.query(`insert into audit.leaf select 3, event_id, sha256('x') from audit.pending`)
    assert.equal(await sequencePending(log), 0)
    assert.deepEqual(said, [['error', 'audit.leaf-unsigned', { seq: '3' }]])
    const faults = { 'leaf-unsigned': { first: 3, count: 1 } }
    assert.deepEqual(await exported(t, log), { genuine: 3, faults })
    await database.owner.query('delete from audit.leaf where seq = 3')
    assert.equal(await sequencePending(log), 1)
  })

  test('that does not agree with its event is reported when the log is written', async t => {
    const log = await logOfThree(t)
    await log.database.owner.query(`update audit.event set reason = 'another one' where id in (2, 3)`)
    const faults = { 'leaf-of-another-event': { first: 1, count: 2 } }
    assert.deepEqual(await exported(t, log), { genuine: Number.NaN, faults })
  })
})

test('a program with another key goes on with nothing, and leaves the log to the one that has the key', async t => {
  const log = await logOfThree(t)
  const other = await sequencingOf(t, log.database)
  await log.record(4)
  assert.equal(await sequencePending(other), 0)
  assert.deepEqual(other.said, [
    ['error', 'audit.checkpoint-forged', { size: '3', why: 'checkpoint-of-another-log' }],
    ['error', 'audit.leaf-unsigned', { seq: '0' }],
  ])
  assert.equal(await newestCheckpoint(log.db, other.key, other.log), null)
  assert.equal(await sequencePending(log), 1)
  assert.deepEqual(await exported(t, log), { genuine: 4, faults: {} })
})
