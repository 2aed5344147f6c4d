import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import fc from 'fast-check'
import { type Actor, system } from '#kernel/actor.ts'
import { roles } from '#kernel/policy.ts'
import { changedSince, forbidden, notFound, ok, orThrow, refused } from '#kernel/result.ts'
import { act, inTransaction } from '#modules/access/index.ts'
import { revisionsOf } from '#modules/audit/index.ts'
import { holding, officer } from '../../../test/support/actors.ts'
import { meetingHouse, toCome } from './fixtures.ts'
import {
  addPresences,
  announceMeeting,
  cancelMeeting,
  closeMeeting,
  completeRecord,
  correctPresence,
  editMeeting,
  keptMeetingBySlug,
  keptMeetings,
  listMeetings,
  listPresences,
  meetingBySlug,
  meetingsByIds,
  nextRef,
  openMeeting,
  partsOf,
  planMeeting,
  planMeetingAgain,
  recordMeeting,
  removePresence,
  reopenRecord,
  withdrawAnnouncement,
  withdrawOpening,
} from './index.ts'

const house = await meetingHouse({ after })
const { ground, kept, database } = house
const because = { reason: 'Read in the report.' }

let number = 100
/** A planned meeting of its own for each test. */
async function planned(content = toCome) {
  number += 1
  return orThrow(await act(ground, officer, planMeeting, { ref: `CTO-${number}`, forum: 'CTO', content }))
}
const seen = async (slug: string) => {
  const { id, version } = await kept(slug)
  return { id, version }
}

suite('planning a meeting', () => {
  test('stores every fact, and reads it back as it was typed', async () => {
    const { slug } = await planned()
    const now = await kept(slug)
    assert.deepEqual([now.state, now.announced, now.version, now.content], ['planned', false, 1, toCome])
  })

  test('takes no time the clocks of the place do not show, and none without its day', async () => {
    const plan = (time: typeof toCome.time, date = toCome.date) =>
      act(ground, officer, planMeeting, { ref: 'CTO-98', forum: 'CTO', content: { ...toCome, time, date } })
    const gap = { opens: '02:30', closes: null, zone: 'Europe/Zurich' }
    assert.deepEqual(await plan(gap), refused('no-such-wall-time', { time: '02:30', zone: 'Europe/Zurich' }))
    const twice = { ...toCome.date, value: '2027-10-31' }
    assert.deepEqual(await plan(gap, twice), refused('no-such-wall-time', { time: '02:30', zone: 'Europe/Zurich' }))
    const month = { ...toCome.date, value: '2027-03', precision: 'month' as const }
    assert.deepEqual(await plan(toCome.time, month), refused('time-without-day'))
    assert.deepEqual(await plan({ ...gap, opens: '09:00', closes: '08:59' }), refused('closes-before-it-opens'))
    for (const zone of ['', 'Mars/Base', '+02:00'])
      assert.equal(faultPath(await plan({ ...gap, zone })), 'content.time.zone', zone)
    for (const value of ['2027-02-30', '2027-3-01', '2027'])
      assert.match(faultPath(await plan(null, { ...toCome.date, value })) ?? '', /^content\.date/, value)
  })

  test('of an unknown forum, country or reference that is taken is refused', async () => {
    const plan = (more: object) =>
      act(ground, officer, planMeeting, { ref: 'CTO-97', forum: 'CTO', content: toCome, ...more })
    assert.deepEqual(await plan({ forum: 'NONE' }), refused('forum-unknown', { forum: 'NONE' }))
    assert.deepEqual(await plan({ ref: 'CTO-05' }), refused('meeting-already-recorded', { ref: 'CTO-05' }))
    const place = { ...toCome.place, country: 'ZZZ' }
    assert.deepEqual(await plan({ content: { ...toCome, place } }), refused('country-unknown', { country: 'ZZZ' }))
    assert.deepEqual(await plan({ content: { ...toCome, evidence: 'mention' } }), refused('no-source'))
  })

  test('offers the next reference by the pattern of the forum', async () => {
    const meetings = await listMeetings(ground.db, 'en')
    assert.deepEqual(
      ['CTO', 'CXO', 'GSS', 'NONE'].map(forum => nextRef(meetings, forum, 2026)),
      ['CTO-09', 'CXO-2026', 'GSS-2026', null],
    )
    assert.equal(nextRef(meetings, 'CXO', 2024), null)
  })

  test('takes only a date that can have been: bounds in order and about it, and none to come for what took place', async () => {
    const plan = (date: object) =>
      act(ground, officer, planMeeting, { ref: 'CTO-94', forum: 'CTO', content: { ...toCome, time: null, date } })
    const [earliest, latest] = ['2027-03-01', '2027-03-31']
    assert.deepEqual(await plan({ ...toCome.date, earliest: latest, latest: earliest }), refused('bounds-crossed'))
    assert.deepEqual(await plan({ ...toCome.date, earliest: '2027-03-29' }), refused('date-outside-bounds'))
    assert.deepEqual(await plan({ ...toCome.date, latest: '2027-03-27' }), refused('date-outside-bounds'))
    const month = { ...toCome.date, value: '2027-04', precision: 'month' }
    assert.deepEqual(await plan({ ...month, earliest, latest }), refused('date-outside-bounds'))
    const record = (date: object) =>
      act(ground, officer, recordMeeting, {
        ...{ ref: 'CTO-94', forum: 'CTO', state: 'closed', ...toCome, time: null },
        date: { ...toCome.date, ...date },
      })
    assert.deepEqual(await record({}), refused('not-held-yet'))
    assert.deepEqual(await record({ value: '2026-11-24' }), refused('not-held-yet'))
    const { slug } = orThrow(await record({ value: '2026-11-23', earliest: '2026-11-01' }))
    const { id, version, content } = await kept(slug)
    const later = { ...content, date: { ...content.date, value: '2026-12', precision: 'month' } }
    assert.deepEqual(
      await act(ground, officer, editMeeting, { id, version, content: later }, because),
      refused('not-held-yet'),
    )
  })
})

/** The path of the first malformed field. */
const faultPath = (answer: Awaited<ReturnType<typeof act>>): string | undefined =>
  !answer.ok && answer.refusal.kind === 'invalid' ? answer.refusal.fields[0]?.path : undefined

suite('editing a meeting', () => {
  test('that was taken from the record changes nothing when nothing was changed, for every one of them', async () => {
    for (const { slug } of await listMeetings(ground.db, 'en')) {
      const { id, version, content } = await kept(slug)
      const same = await act(ground, officer, editMeeting, { id, version, content }, because)
      assert.deepEqual(same, refused('nothing-changed'), slug)
    }
  })

  test('writes the next version, keeps the one before, and tells the audit no words', async () => {
    const before = await kept('cto-05')
    const content = { ...before.content, hosts: ['A host we learnt of'], mode: 'in_person' as const }
    const input = { id: before.id, version: before.version, content }
    assert.deepEqual(await act(ground, officer, editMeeting, input), refused('reason-missing'))
    assert.deepEqual(await act(ground, officer, editMeeting, input, because), ok({ version: 2 }))
    assert.deepEqual((await kept('cto-05')).content, content)
    const versions = await inTransaction(ground, officer, ({ db }) => revisionsOf(db, 'meeting', before.id))
    assert.deepEqual(
      versions.map(({ version, content: { hosts, mode }, reason }) => ({ version, hosts, mode, reason })),
      [
        { version: 1, hosts: [], mode: 'not_recorded', reason: null },
        { version: 2, hosts: ['A host we learnt of'], mode: 'in_person', reason: because.reason },
      ],
    )
    const { rows } = await database.owner.query(
      `select verb, "values" from audit.event where noun_id = $1 order by id desc limit 1`,
      [before.id],
    )
    assert.deepEqual(rows, [
      { verb: 'meetings.edit-meeting', values: { ref: 'CTO-05', version: 2, fields: ['mode', 'hosts'] } },
    ])
  })

  test('by any number of editors at once loses nobody’s words: each either stands as a version or was refused', async () => {
    const { slug } = await planned()
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 6 }), fc.integer(), async (editors, salt) => {
        const { id, version, content } = await kept(slug)
        const notes = Array.from({ length: editors }, (_, n) => `Editor ${n} ${salt} ${version}`)
        const answers = await Promise.all(
          notes.map(evidenceNote =>
            act(ground, officer, editMeeting, { id, version, content: { ...content, evidenceNote } }),
          ),
        )
        const stood = notes.filter((_, n) => answers[n]?.ok)
        assert.equal(stood.length, 1)
        assert.deepEqual(
          answers.filter(({ ok }) => !ok),
          Array(editors - 1).fill(changedSince(version + 1)),
        )
        assert.equal((await kept(slug)).content.evidenceNote, stood[0])
      }),
      { numRuns: 5, seed: 4 },
    )
  })

  test('sent twice under one key is one version', async () => {
    const { slug } = await planned()
    const { id, version, content } = await kept(slug)
    const input = { id, version, content: { ...content, evidenceNote: 'Once.' } }
    const key = 'k'.repeat(24)
    const answers = await Promise.all([1, 2, 3].map(() => act(ground, officer, editMeeting, input, { key })))
    assert.deepEqual(answers, Array(3).fill(ok({ version: 2 })))
    assert.equal((await kept(slug)).version, 2)
  })
})

suite('the life of a meeting', () => {
  const move = async (slug: string, verb: typeof announceMeeting, how = {}) =>
    act(ground, officer, verb, await seen(slug), how)

  test('runs from planned to a complete record, and every step can be taken back while that harms nothing', async () => {
    const { slug } = await planned({ ...toCome, date: { ...toCome.date, value: '2026-11-22' } })
    const steps: [typeof announceMeeting, object, string, boolean][] = [
      [announceMeeting, {}, 'announced', true],
      [withdrawAnnouncement, because, 'planned', false],
      [announceMeeting, {}, 'announced', true],
      [openMeeting, {}, 'in-session', true],
      [withdrawOpening, because, 'announced', true],
      [openMeeting, {}, 'in-session', true],
      [closeMeeting, {}, 'closed', true],
      [completeRecord, {}, 'record-complete', true],
      [reopenRecord, because, 'closed', true],
    ]
    for (const [verb, how, state, announced] of steps) {
      orThrow(await move(slug, verb, how), state)
      const now = await kept(slug)
      assert.deepEqual([now.state, now.announced], [state, announced])
      assert.equal((await meetingBySlug(ground.db, 'en', slug)) !== undefined, announced, state)
    }
    assert.deepEqual(await move(slug, announceMeeting), refused('not-from-this-state'))
  })

  test('is not over before its day has come', async () => {
    const over = async (value: string, precision: 'day' | 'month') => {
      const { slug } = await planned({ ...toCome, time: null, date: { ...toCome.date, value, precision } })
      for (const verb of [announceMeeting, openMeeting]) orThrow(await move(slug, verb))
      const answer = await move(slug, closeMeeting)
      return answer.ok ? (await kept(slug)).state : answer.refusal
    }
    for (const [value, precision] of [
      ['2026-11-24', 'day'],
      ['2026-12', 'month'],
    ] as const)
      assert.deepEqual(await over(value, precision), { kind: 'refused', name: 'day-to-come', params: {} })
    // Where the day begins first it is the 23rd already.
    for (const [value, precision] of [
      ['2026-11-23', 'day'],
      ['2026-11', 'month'],
    ] as const)
      assert.deepEqual(await over(value, precision), 'closed')
  })

  test('what everybody can see is taken away or cancelled for a reason only', async () => {
    const { slug } = await planned()
    orThrow(await move(slug, announceMeeting))
    for (const verb of [withdrawAnnouncement, cancelMeeting])
      assert.deepEqual(await move(slug, verb), refused('reason-missing'))
    orThrow(await move(slug, cancelMeeting, because))
    assert.equal((await meetingBySlug(ground.db, 'en', slug))?.state, 'cancelled')
    orThrow(await move(slug, planMeetingAgain, because))
    assert.equal(await meetingBySlug(ground.db, 'en', slug), undefined)
  })

  test('a plan given up before it was announced stays with the staff', async () => {
    const { slug } = await planned()
    orThrow(await move(slug, cancelMeeting))
    assert.deepEqual([(await kept(slug)).state, await meetingBySlug(ground.db, 'en', slug)], ['cancelled', undefined])
  })
})

suite('who was present', () => {
  const line = { key: '', name: 'As recorded', kind: 'company' as const, country: null, region: null }
  test('is added, several at once or none, corrected and removed line by line, each a version with its reason', async () => {
    const { rows } = await database.owner.query('select key from members.organization order by key limit 2')
    const [first, second] = rows.map(({ key }) => ({ ...line, key: String(key) }))
    const slug = 'cto-08'
    const names = async () =>
      (await listPresences(ground.db, { meetingId: (await kept(slug)).id })).map(({ name }) => name)
    const before = await names()
    const add = async (...presences: readonly object[]) =>
      act(ground, officer, addPresences, { ...(await seen(slug)), presences, complete: false }, because)
    assert.deepEqual(
      await add({ ...first }, { ...line, key: 'nobody-known' }),
      refused('organization-unknown', { key: 'nobody-known' }),
    )
    assert.deepEqual(await names(), before)
    orThrow(await add({ ...first, name: 'First' }, { ...second, name: 'Second' }))
    assert.deepEqual(await names(), [...before, 'First', 'Second'])
    const ordinal = before.length + 1
    const corrected = {
      ...(await seen(slug)),
      ordinal,
      presence: { ...first, name: 'First, corrected' },
      complete: true,
    }
    orThrow(await act(ground, officer, correctPresence, corrected, because))
    assert.deepEqual(
      await act(ground, officer, correctPresence, corrected, because),
      changedSince(corrected.version + 1),
    )
    const again = { ...corrected, ...(await seen(slug)) }
    assert.deepEqual(await act(ground, officer, correctPresence, again, because), refused('nothing-changed'))
    assert.equal((await kept(slug)).organizationsComplete, true)
    orThrow(await act(ground, officer, removePresence, { ...(await seen(slug)), ordinal }, because))
    assert.deepEqual(await names(), [...before, 'Second'])
    assert.deepEqual(
      await act(ground, officer, removePresence, { ...(await seen(slug)), ordinal }, because),
      notFound(),
    )
    const { id } = await kept(slug)
    const versions = await inTransaction(ground, officer, ({ db }) => revisionsOf(db, 'meeting', id))
    const counted = versions.map(({ content }) => (content.presences as unknown[]).length - before.length)
    assert.deepEqual(counted, [0, 2, 2, 1])
  })
})

suite('what is only planned', () => {
  test('is in no query and no table for anybody but staff', async () => {
    const { id, slug } = await planned()
    const look = (actor: Actor) =>
      inTransaction(ground, actor, async ({ db }) => {
        const parts = await partsOf(db, id)
        return [
          (await keptMeetingBySlug(db, slug))?.id,
          (await keptMeetings(db, 'en')).some(meeting => meeting.id === id),
          parts.roles.length + parts.hosts.length + parts.facts.length,
        ]
      })
    const staff = new Set(['system', 'director', 'officer', 'translator', 'auditor'])
    for (const role of roles.filter(role => role !== 'system'))
      assert.deepEqual(await look(holding(role)), staff.has(role) ? [id, true, 3] : [undefined, false, 0], role)
    await inTransaction(ground, officer, async ({ db }) => {
      assert.equal(await meetingBySlug(db, 'en', slug), undefined)
      assert.deepEqual(await meetingsByIds(db, 'en', [id]), [])
      assert.ok(!(await listMeetings(db, 'en')).some(meeting => meeting.id === id))
    })
  })

  test('every verb is for officers, and looks like nothing to those who name what is not there', async () => {
    const target = await seen('cto-06')
    const { content } = await kept('cto-06')
    const presence = { key: 'x', name: 'x', kind: 'company', country: null, region: null }
    const moves = [announceMeeting, withdrawAnnouncement, openMeeting, withdrawOpening, closeMeeting, completeRecord]
    const tries = (actor: Actor) => [
      act(ground, actor, planMeeting, { ref: 'CTO-96', forum: 'CTO', content }, because),
      act(ground, actor, editMeeting, { ...target, content }, because),
      act(ground, actor, addPresences, { ...target, presences: [presence], complete: true }, because),
      act(ground, actor, removePresence, { ...target, ordinal: 1 }, because),
      ...[...moves, reopenRecord, cancelMeeting, planMeetingAgain].map(verb =>
        act(ground, actor, verb, target, because),
      ),
    ]
    for (const role of roles.filter(role => role !== 'officer'))
      assert.deepEqual(await Promise.all(tries(holding(role))), Array(13).fill(forbidden()), role)
    const nowhere = { id: '01990000-0000-7000-8000-000000000000', version: 1 }
    assert.deepEqual(await act(ground, officer, cancelMeeting, nowhere, because), notFound())
  })

  test('the program may still record what is public', async () => {
    const past = { ...toCome.date, value: '2025-03-28' }
    const input = { ref: 'CTO-95', forum: 'CTO', state: 'closed', ...toCome, date: past, time: null }
    const { slug } = orThrow(await act(ground, system('history'), recordMeeting, input))
    assert.equal((await meetingBySlug(ground.db, 'en', slug))?.name, 'Canary meeting of executives')
  })
})
