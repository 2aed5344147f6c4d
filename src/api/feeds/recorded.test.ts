import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { listConclusions } from '#modules/conclusions/index.ts'
import { historyDatabase, testGround } from '../../../test/support/web.ts'
import { beginning } from './atom.ts'
import { lastRecorded } from './recorded.ts'

const database = await historyDatabase({ after })
const { ground } = testGround(database)

test('the audit is asked once for all entries of a feed, and not at all for none', async t => {
  const conclusions = await listConclusions(ground.db, 'en')
  const connect = t.mock.method(database.app, 'connect')
  const recorded = await lastRecorded(ground.db, 'conclusion', conclusions)
  assert.equal(connect.mock.callCount(), 1)
  const dates = new Set(conclusions.map(({ id }) => recorded(id).toString()))
  assert.deepEqual([conclusions.length, [...dates]], [48, ['2026-11-22T12:00:00Z']])
  await lastRecorded(ground.db, 'conclusion', [])
  assert.equal(connect.mock.callCount(), 1)
})

test('the last of several happenings counts, and what happened to another kind of noun does not', async () => {
  const id = '00000000-0000-7000-8000-00000000000e'
  const happened = (noun: string, at: string) =>
    database.owner.query(
      `insert into audit.event (at, actor, verb, noun, noun_id, values) values ($3, 'system:test', 'x.test', $2, $1, '{}')`,
      [id, noun, at],
    )
  await happened('conclusion', '2026-11-23T08:00:00Z')
  await happened('conclusion', '2026-11-24T08:00:00Z')
  await happened('topic', '2026-11-25T08:00:00Z')
  const recorded = await lastRecorded(ground.db, 'conclusion', [{ id }])
  assert.equal(recorded(id).toString(), '2026-11-24T08:00:00Z')
  assert.equal(recorded('unknown'), beginning)
})
