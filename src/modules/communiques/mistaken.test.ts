import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { sql } from 'kysely'
import { thePublic } from '#kernel/actor.ts'
import { roles } from '#kernel/policy.ts'
import { changedSince, forbidden, ok, orThrow, refused } from '#kernel/result.ts'
import { act, inTransaction } from '#modules/access/index.ts'
import { happeningsOf } from '#modules/audit/index.ts'
import { addConclusion, reinstateConclusion, strikeConclusion } from '#modules/conclusions/index.ts'
import {
  keptMeetingBySlug,
  listMeetings,
  type MeetingContent,
  meetingByRef,
  meetingBySlug,
  planMeeting,
  recordMeeting,
} from '#modules/meetings/index.ts'
import { holding, officer, personId } from '../../../test/support/actors.ts'
import { historyDatabase, testGround } from '../../../test/support/web.ts'
import {
  registerPublication,
  reinstateMeeting,
  reinstatePublication,
  strikeMeeting,
  strikePublication,
} from './index.ts'

const { ground } = testGround(await historyDatabase({ after }))
const because = { reason: 'Typed in the wrong forum.' }

const meeting: MeetingContent = {
  ...{
    subseries: null,
    sector: 'ITU-T',
    ordinal: null,
    time: null,
    place: null,
    mode: 'in_person',
    colocatedWith: null,
  },
  name: { original: 'en', basis: 'official', texts: { en: 'Canary meeting of executives' } },
  date: { value: '2025-03-28', precision: 'day', basis: 'stated', note: null },
  ...{ attendance: null, roles: [], hosts: ['Canary Host'], coHosts: [], conflicts: [] },
  facts: [{ text: 'Canary fact.', language: 'en', sources: ['https://example.org/canary'] }],
  ...{ evidence: 'secretariat', evidenceNote: null, sources: [] },
}
let entered = 0
/** A meeting of the past that an officer entered, with a name nobody may read once it is struck. */
async function mistaken() {
  entered += 1
  const input = { ref: `CTO-8${entered}`, forum: 'CTO', state: 'closed', ...meeting }
  return orThrow(await act(ground, officer, recordMeeting, input))
}
const kept = (slug: string) => inTransaction(ground, officer, ({ db }) => keptMeetingBySlug(db, slug))
const strike = (id: string, version = 1, actor = officer) => act(ground, actor, strikeMeeting, { id, version }, because)

const conclusionSaid = {
  ...{ kind: 'ask', kindBasis: 'stated', topics: [] },
  wording: { original: 'en', basis: 'our-paraphrase', texts: { en: 'Said by mistake.' } },
  addressees: [{ body: 'ITU-T', basis: 'stated', purpose: null, recordedAs: null }],
}

suite('a meeting entered by mistake', () => {
  test('is struck with a reason, kept, seen by the staff only, and taken back in', async () => {
    const { id, slug } = await mistaken()
    assert.deepEqual(await act(ground, officer, strikeMeeting, { id, version: 1 }), refused('reason-missing'))
    assert.deepEqual(await strike(id, 7), changedSince(1))
    assert.deepEqual(await strike(id), ok({ version: 2 }))
    assert.equal(await meetingBySlug(ground.db, 'en', slug), undefined)
    assert.ok(!(await listMeetings(ground.db, 'en')).some(one => one.id === id))
    const before = await kept(slug)
    assert.deepEqual(
      [before?.state, before?.announced, before?.content.name.texts.en],
      ['struck', false, 'Canary meeting of executives'],
    )
    const happened = await inTransaction(ground, officer, ({ db }) => happeningsOf(db, 'meeting', id))
    const { actor, verb, reason, state } = happened.at(-1) ?? assert.fail()
    assert.deepEqual(
      { actor, verb, reason, state },
      { actor: officer.label, verb: 'communiques.strike-meeting', ...because, state: 'struck' },
    )
    assert.deepEqual(await strike(id, 2), refused('not-from-this-state'))
    const back = { id, version: 2 }
    assert.deepEqual(await act(ground, officer, reinstateMeeting, back), refused('reason-missing'))
    assert.deepEqual(await act(ground, officer, reinstateMeeting, back, because), ok({ version: 3 }))
    assert.equal((await meetingBySlug(ground.db, 'en', slug))?.state, 'closed')
  })

  test('is behind the second lock too: a query without a condition shows it, and what hangs on it, to staff only', async () => {
    const { id } = await mistaken()
    orThrow(await strike(id))
    const seen = (actor: typeof officer) =>
      inTransaction(ground, actor, async ({ db }) => {
        const { rows } = await sql<{ n: number }>`select (select count(*) from meetings.meeting where id = ${id})::int
          + (select count(*) from meetings.fact where meeting_id = ${id})::int as n`.execute(db)
        return rows[0]?.n
      })
    const staff = ['officer', 'director', 'translator', 'auditor'] as const
    for (const role of staff) assert.equal(await seen(holding(role)), 2, role)
    for (const actor of [thePublic, holding('seat-holder', 'CTO'), holding('focal-point', personId(1))])
      assert.equal(await seen(actor), 0, actor.label)
  })

  test('is not struck while something of it is on record, nor one that came with the record, nor one to come', async () => {
    const { id } = await mistaken()
    const conclusion = orThrow(
      await act(ground, officer, addConclusion, { meeting: id, state: 'on-record', content: conclusionSaid }),
    )
    assert.deepEqual(await strike(id), refused('meeting-has-record'))
    orThrow(await act(ground, officer, strikeConclusion, { id: conclusion.id, version: 1 }, because))
    const published = {
      ...{ type: 'communique', title: null, reference: 'TD 88', day: '2025-03-29', languages: ['en'] },
      ...{ url: 'https://example.org/td88', read: true, note: null, noteLanguage: null, conclusions: [] },
    }
    const publication = orThrow(
      await act(ground, officer, registerPublication, { meeting: id, content: published, file: null }),
    )
    assert.deepEqual(await strike(id), refused('meeting-has-record'))
    orThrow(await act(ground, officer, strikePublication, { id: publication.id, version: 1 }, because))
    assert.deepEqual(await strike(id), ok({ version: 2 }))
    const seen = { id: conclusion.id, version: 2 }
    assert.deepEqual(await act(ground, officer, reinstateConclusion, seen, because), refused('meeting-not-held'))
    const back = { id: publication.id, version: 2 }
    assert.deepEqual(await act(ground, officer, reinstatePublication, back, because), refused('meeting-not-held'))

    const historic = (await meetingByRef(ground.db, 'CTO-05'))?.id ?? ''
    assert.deepEqual(await strike(historic), refused('meeting-of-the-history'))
    const planned = orThrow(await act(ground, officer, planMeeting, { ref: 'CTO-97', forum: 'CTO', content: meeting }))
    assert.deepEqual(await strike(planned.id), refused('not-from-this-state'))
  })

  test('and a conclusion entered of it at the same moment never come to pass both', async () => {
    for (let n = 0; n < 4; n += 1) {
      const { id } = await mistaken()
      const adding = () =>
        act(ground, officer, addConclusion, { meeting: id, state: 'on-record', content: conclusionSaid })
      const [first, second] = n % 2 === 0 ? [adding, () => strike(id)] : [() => strike(id), adding]
      const done = await Promise.all([first(), second()])
      assert.equal(done.filter(({ ok: went }) => went).length, 1)
    }
  })

  test('is struck and taken back in by officers only', async () => {
    const { id, slug } = await mistaken()
    for (const role of roles.filter(role => role !== 'officer')) {
      const actor = holding(role)
      assert.deepEqual(await strike(id, 1, actor), forbidden(), role)
      assert.deepEqual(await act(ground, actor, reinstateMeeting, { id, version: 1 }, because), forbidden(), role)
    }
    assert.equal((await kept(slug))?.version, 1)
  })
})
