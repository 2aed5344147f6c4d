import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { thePublic } from '#kernel/actor.ts'
import { inTransaction } from '#modules/access/index.ts'
import { entriesOfMeeting } from '#modules/conclusions/index.ts'
import { listEntries } from '#modules/follow-up/index.ts'
import { meetingByRef } from '#modules/meetings/index.ts'
import { rehearsalMeeting, tellRehearsal } from '../seed/rehearsal/story.ts'
import { historyDatabase, testGround } from '../test/support/web.ts'

suite('the story of the rehearsal', () => {
  test('is told whole, once, and reaches every state it promises', async t => {
    const database = await historyDatabase(t)
    const { ground, queued } = testGround(database)
    assert.equal(await tellRehearsal(ground, '2026-10-20'), true)
    assert.equal(await tellRehearsal(ground, '2026-10-20'), false)
    const officer = { label: 'system:test', person: null, held: [{ role: 'officer' as const, scope: 'everywhere' }] }
    await inTransaction(ground, officer, async ({ db }) => {
      const meeting = await meetingByRef(db, rehearsalMeeting)
      assert.equal((await entriesOfMeeting(db, 'en', meeting?.id ?? '')).length, 2)
      assert.deepEqual((await listEntries(db, 'en')).map(({ state }) => state).toSorted(), ['done', 'noted', 'offered'])
    })
    assert.deepEqual(queued, [], 'nobody is written to')
  })

  test('gives nothing to a real State or body, and every invented name says so', async t => {
    const database = await historyDatabase(t)
    const { ground } = testGround(database)
    const texts = async () => {
      const { rows } = await database.owner.query<{ name: string; country: string | null }>(
        'select name, country from members.organization',
      )
      return rows
    }
    const before = new Set((await texts()).map(({ name }) => name))
    await tellRehearsal(ground, '2026-10-20')
    const added = (await texts()).filter(({ name }) => !before.has(name))
    assert.equal(added.length, 3)
    for (const { name, country } of added) assert.ok(/^Rehearsal .*\(invented\)$/.test(name) && country === null)
    const offered = await inTransaction(ground, thePublic, ({ db }) => listEntries(db, 'en'))
    assert.deepEqual(offered, [], 'nothing about a body is public before it could reply')
  })
})
