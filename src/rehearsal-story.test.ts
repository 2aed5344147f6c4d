import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { thePublic } from '#kernel/actor.ts'
import { inTransaction } from '#modules/access/index.ts'
import { entriesOfMeeting } from '#modules/conclusions/index.ts'
import { listEntries } from '#modules/follow-up/index.ts'
import { listSeats } from '#modules/forums/index.ts'
import { listImports } from '#modules/imports/index.ts'
import { meetingByRef } from '#modules/meetings/index.ts'
import { tasksFor } from '#modules/tasks/index.ts'
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
    assert.deepEqual(
      queued.filter(({ data }) => !('letter' in data)),
      [],
      'no event is told',
    )
    const { rows: addresses } = await database.owner.query<{ address: string }>(
      `select coalesce(l.address, p.email) as address from notifications.letter l left join identity.person p on p.id = l.person_id`,
    )
    assert.deepEqual(
      addresses.map(({ address }) => address).toSorted(),
      ['reader@rehearsal.example'],
      'nobody real is written to',
    )
  })

  test('fills the pages of those who keep the record: seats, tasks, a list with bad rows, what was told, mail', async t => {
    const { ground } = testGround(await historyDatabase(t))
    await tellRehearsal(ground, '2026-10-20')
    const officer = { label: 'system:test', person: null, held: [{ role: 'officer' as const, scope: 'everywhere' }] }
    await inTransaction(ground, officer, async ({ db }) => {
      const seats = await listSeats(db, { forum: 'CTO' })
      assert.deepEqual(
        seats.map(({ state, holdings }) => [state, holdings.map(({ place }) => place)]),
        [
          ['held', [0, 1, 2]],
          ['open', []],
        ],
      )
      assert.deepEqual((await tasksFor(db, officer)).map(({ kind }) => kind).toSorted(), [
        'file-mail',
        'read-submission',
      ])
      const [list] = await listImports(db)
      assert.deepEqual([list?.state, list?.counts.plans], ['checked', { new: 1, change: 0, same: 1, bad: 2 }])
    })
    assert.deepEqual(await inTransaction(ground, thePublic, ({ db }) => listImports(db)), [])
    const contacts = await inTransaction(ground, thePublic, ({ db }) => listSeats(db, { forum: 'CTO' }))
    assert.ok(
      contacts.every(({ holdings }) => holdings.length === 0),
      'who holds an invented seat is not public either',
    )
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
