import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { type Actor, system } from '#kernel/actor.ts'
import { roles } from '#kernel/policy.ts'
import { changedSince, forbidden, notFound, ok, orThrow, refused } from '#kernel/result.ts'
import { act, inTransaction } from '#modules/access/index.ts'
import { revisionsOf } from '#modules/audit/index.ts'
import { storeFile } from '#modules/documents/index.ts'
import { around } from '#modules/trace/index.ts'
import { holding, officer } from '../../../test/support/actors.ts'
import { recordHouse } from './fixtures.ts'
import {
  addConclusion,
  conclusionBySlug,
  conclusionsOfMeeting,
  editConclusion,
  entriesOfMeeting,
  mergeConclusion,
  progressOfMeetings,
  refsReadAs,
  reinstateConclusion,
  splitConclusion,
  strikeConclusion,
  unmergeConclusion,
  verifyConclusion,
  withdrawComparison,
} from './index.ts'

const house = await recordHouse({ after })
const { ground, kept, database } = house
const because = { reason: 'Compared with the communiqué.' }
const reworded = (entry: Awaited<ReturnType<typeof kept>>, text: string) => ({
  ...entry.content,
  wording: { ...entry.content.wording, texts: { ...entry.content.wording.texts, en: text } },
})

async function attach(meeting: string) {
  const content = new TextEncoder().encode('The communiqué.')
  return orThrow(
    await act(ground, officer, storeFile, {
      name: 'communique.txt',
      content,
      noun: 'meeting',
      nounId: meeting,
      visibility: 'staff',
    }),
  ).id
}

suite('editing a conclusion', () => {
  test('writes the new version, keeps the old one, and tells the audit which fields changed and no wording', async () => {
    const entry = await kept('cto-05-1')
    const seen = { id: entry.id, version: entry.version }
    const content = { ...reworded(entry, 'Reworded.'), kind: 'view' as const }
    assert.deepEqual(
      await act(ground, officer, editConclusion, { ...seen, content }, because),
      ok({ version: 2, changed: ['kind', 'wording'] }),
    )
    const now = await kept('cto-05-1')
    assert.deepEqual([now.version, now.content], [2, content])
    assert.equal((await conclusionBySlug(ground.db, 'en', 'cto-05-1'))?.text, 'Reworded.')
    const versions = await inTransaction(ground, officer, ({ db }) => revisionsOf(db, 'conclusion', entry.id))
    assert.deepEqual(
      versions.map(({ version, content, reason }) => ({ version, content, reason })),
      [
        { version: 1, content: entry.content, reason: null },
        { version: 2, content, reason: because.reason },
      ],
    )
    const { rows } = await database.owner.query(
      `select verb, reason, "values" from audit.event where noun_id = $1 order by id desc limit 1`,
      [entry.id],
    )
    assert.deepEqual(rows, [
      {
        verb: 'conclusions.edit-conclusion',
        reason: because.reason,
        values: { ref: 'CTO-05/1', version: 2, fields: ['kind', 'wording'] },
      },
    ])
  })

  test('of what everybody reads needs a reason, something to change, and addressees and topics that are on record', async () => {
    const entry = await kept('cto-05-2')
    const seen = { id: entry.id, version: entry.version }
    const edit = (content: object, reason: string | null = because.reason) =>
      act(ground, officer, editConclusion, { ...seen, content }, { reason })
    assert.deepEqual(await edit(reworded(entry, 'x'), null), refused('reason-missing'))
    assert.deepEqual(await edit(entry.content), refused('nothing-changed'))
    const [first] = entry.content.addressees
    const addressees = [{ ...first, body: 'NOBODY' }]
    assert.deepEqual(await edit({ ...entry.content, addressees }), refused('body-unknown', { bodies: 'NOBODY' }))
    const topics = [{ slug: 'no-such-topic', basis: 'stated' }]
    assert.deepEqual(await edit({ ...entry.content, topics }), refused('topic-unknown', { slug: 'no-such-topic' }))
    const twice = await edit({ ...entry.content, addressees: [first, first] })
    assert.equal(!twice.ok && twice.refusal.kind === 'invalid' && twice.refusal.fields[0]?.path, 'content.addressees')
    assert.deepEqual(await kept('cto-05-2'), entry)
  })

  test('moves the line with the topics', async () => {
    const entry = await kept('cto-05-3')
    const topicsAround = async () =>
      (await around(ground.db, { stage: 'conclusion', id: entry.id })).filter(({ stage }) => stage === 'topic').length
    const before = await topicsAround()
    assert.equal(before, entry.content.topics.length)
    const seen = { id: entry.id, version: entry.version }
    const without = { ...entry.content, topics: [] }
    orThrow(await act(ground, officer, editConclusion, { ...seen, content: without }, because))
    assert.equal(await topicsAround(), 0)
    orThrow(await act(ground, officer, editConclusion, { ...seen, version: 2, content: entry.content }, because))
    assert.deepEqual([await topicsAround(), (await kept('cto-05-3')).content], [before, entry.content])
  })

  test('of something changed since is refused, and of nothing or by anybody else looks as it should', async () => {
    const entry = await kept('cto-05-4')
    const content = reworded(entry, 'x')
    const edit = (actor: Actor, id: string, version: number) =>
      act(ground, actor, editConclusion, { id, version, content }, because)
    assert.deepEqual(await edit(officer, entry.id, 7), changedSince(1))
    assert.deepEqual(await edit(officer, '01990000-0000-7000-8000-000000000000', 1), notFound())
    for (const role of roles.filter(role => role !== 'officer'))
      assert.deepEqual(await edit(holding(role), entry.id, 1), forbidden(), role)
    assert.deepEqual(await kept('cto-05-4'), entry)
  })

  test('by any number of editors at once loses nobody’s words: each either stands as a version or was refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 8 }), fc.integer(), async (editors, salt) => {
        const entry = await kept('cto-05-5')
        const texts = Array.from({ length: editors }, (_, n) => `Words of editor ${n} ${salt}`)
        const answers = await Promise.all(
          texts.map(text =>
            act(
              ground,
              officer,
              editConclusion,
              { id: entry.id, version: entry.version, content: reworded(entry, text) },
              because,
            ),
          ),
        )
        const stood = texts.filter((_, n) => answers[n]?.ok)
        assert.equal(stood.length, 1)
        const refusals = answers.filter(({ ok }) => !ok)
        assert.deepEqual(refusals, Array(editors - 1).fill(changedSince(entry.version + 1)))
        assert.equal((await kept('cto-05-5')).content.wording.texts.en, stood[0])
      }),
      { numRuns: 8, seed: 4 },
    )
  })
})

suite('comparing with a document', () => {
  test('marks who looked, where and when; editing without looking takes the mark away', async () => {
    const entry = await kept('cto-06-1')
    const document = await attach(entry.meetingId)
    const { content } = entry
    const where = { document, page: 3, paragraph: '4 b)' }
    const first = { id: entry.id, version: 1, content, ...where }
    const corrected = { ...first, content: reworded(entry, 'Corrected on the way.') }
    assert.deepEqual(await act(ground, officer, verifyConclusion, corrected), refused('reason-missing'))
    assert.deepEqual(await act(ground, officer, verifyConclusion, first), ok({ version: 2, changed: [] }))
    const now = await kept('cto-06-1')
    assert.deepEqual(now.comparison, { at: ground.clock.now(), by: officer.person, ...where })
    assert.equal((await conclusionBySlug(ground.db, 'en', 'cto-06-1'))?.verified, true)
    const progress = await progressOfMeetings(ground.db)
    assert.equal(progress.get(entry.meetingId)?.compared, 1)
    const next = { id: entry.id, version: 2, content: reworded(entry, 'Changed again.') }
    orThrow(await act(ground, officer, editConclusion, next, because))
    assert.equal((await kept('cto-06-1')).comparison, null)
    const back = await act(ground, officer, withdrawComparison, { id: entry.id, version: 3 }, because)
    assert.deepEqual(back, refused('not-compared'))
  })

  test('takes only a document of the same meeting', async () => {
    const [entry, other] = [await kept('cto-06-2'), await kept('cto-05-1')]
    const document = await attach(other.meetingId)
    const input = { id: entry.id, version: 1, content: entry.content, document, page: null, paragraph: null }
    assert.deepEqual(await act(ground, officer, verifyConclusion, input, because), refused('document-unknown'))
  })
})

suite('the entries of a meeting', () => {
  test('are parted: the first keeps the reference, the others get the next numbers, addressees and topics', async () => {
    const entry = await kept('cto-01-1')
    const before = await conclusionsOfMeeting(ground.db, 'en', entry.meetingId)
    const parts = ['First half.', 'Second half.']
    const made = orThrow(await act(ground, officer, splitConclusion, { id: entry.id, version: 1, parts }, because))
    const next = `CTO-01/${before.length + 1}`
    assert.deepEqual(
      made.map(({ ref }) => ref),
      [next],
    )
    const [first, second] = [await kept('cto-01-1'), await kept(made[0]?.slug ?? '')]
    assert.deepEqual(first.content, {
      ...entry.content,
      wording: { ...entry.content.wording, texts: { en: parts[0] } },
    })
    const { rows } = await database.owner.query(
      `select verb, reason, "values" from audit.event where noun_id = $1 order by id`,
      [second.id],
    )
    const values = { ref: next, splitFrom: 'CTO-01/1' }
    assert.deepEqual(rows, [{ verb: 'conclusions.split-conclusion', reason: because.reason, values }])
    assert.deepEqual(second.content, {
      ...first.content,
      wording: { ...first.content.wording, texts: { en: parts[1] } },
    })
  })

  test('are parted, and the part that says what the whole said keeps its translations', async () => {
    const entry = await kept('cto-01-2')
    assert.equal(Object.keys(entry.content.wording.texts).length, 6)
    const whole = entry.content.wording.texts[entry.content.wording.original] ?? ''
    for (const [version, parts, stays] of [
      [1, [` ${whole}\n`, 'What was missing.'], 0],
      [2, ['What comes before.', whole], 1],
    ] as const) {
      const made = orThrow(
        await act(ground, officer, splitConclusion, { id: entry.id, version, parts: [...parts] }, because),
      )
      const both = [await kept('cto-01-2'), await kept(made[0]?.slug ?? '')]
      assert.deepEqual(both[stays]?.content, entry.content)
      const { original, basis } = entry.content.wording
      const said = { original, basis, texts: { [original]: parts[1 - stays] } }
      assert.deepEqual(both[1 - stays]?.content.wording, said)
    }
  })

  test('are merged: the merged one is read as the other, and stands for itself again when that is taken back', async () => {
    const [one, other] = [await kept('cto-02-1'), await kept('cto-02-2')]
    const merge = { id: one.id, version: 1, into: other.id }
    assert.deepEqual(await act(ground, officer, mergeConclusion, merge), refused('reason-missing'))
    assert.deepEqual(await act(ground, officer, mergeConclusion, merge, because), ok({ version: 2 }))
    assert.equal((await conclusionBySlug(ground.db, 'en', 'cto-02-1'))?.id, other.id)
    assert.deepEqual(await refsReadAs(ground.db, other.id), ['CTO-02/1'])
    const merged = await kept('cto-02-1')
    assert.deepEqual([merged.state, merged.mergedInto], ['merged', { ref: 'CTO-02/2', slug: 'cto-02-2' }])
    const again = { id: one.id, version: 2 }
    assert.deepEqual(await act(ground, officer, unmergeConclusion, again, because), ok({ version: 3 }))
    assert.deepEqual((await kept('cto-02-1')).content, one.content)
    assert.equal((await conclusionBySlug(ground.db, 'en', 'cto-02-1'))?.id, one.id)
    assert.deepEqual(await refsReadAs(ground.db, other.id), [])
  })

  test('that were merged one after the other are all read as the last, and not at all once that is struck', async () => {
    const [one, two, three] = [await kept('cto-05-3'), await kept('cto-05-4'), await kept('cto-05-5')]
    const read = async () => (await conclusionBySlug(ground.db, 'en', 'cto-05-3'))?.slug
    for (const { id, version, into } of [
      { ...one, into: two.id },
      { ...two, into: three.id },
    ])
      assert.ok((await act(ground, officer, mergeConclusion, { id, version, into }, because)).ok)
    assert.deepEqual([await read(), await refsReadAs(ground.db, three.id)], ['cto-05-5', ['CTO-05/3', 'CTO-05/4']])
    const strike = { id: three.id, version: three.version }
    assert.ok((await act(ground, officer, strikeConclusion, strike, because)).ok)
    assert.equal(await read(), undefined)
    const back = [reinstateConclusion, unmergeConclusion, unmergeConclusion]
    for (const [at, { id, version }] of [three, two, one].entries())
      assert.ok((await act(ground, officer, back[at] ?? assert.fail(), { id, version: version + 1 }, because)).ok)
    assert.equal(await read(), 'cto-05-3')
  })

  test('are merged only within a meeting, and not into themselves', async () => {
    const [one, elsewhere] = [await kept('cto-02-2'), await kept('cto-05-1')]
    for (const into of [elsewhere.id, one.id])
      assert.deepEqual(
        await act(ground, officer, mergeConclusion, { id: one.id, version: one.version, into }, because),
        refused('not-to-be-merged-into'),
      )
  })

  test('are struck out of public sight and taken back in; the number is never given again', async () => {
    const entry = await kept('cto-08-1')
    const seen = { id: entry.id, version: 1 }
    assert.deepEqual(await act(ground, officer, strikeConclusion, seen, because), ok({ version: 2 }))
    assert.equal(await conclusionBySlug(ground.db, 'en', 'cto-08-1'), undefined)
    const count = (await inTransaction(ground, officer, ({ db }) => entriesOfMeeting(db, 'en', entry.meetingId))).length
    const { content } = entry
    const two = await Promise.all(
      [1, 2].map(() => act(ground, officer, addConclusion, { meeting: entry.meetingId, state: 'drafted', content })),
    )
    assert.deepEqual(two.map(one => orThrow(one).ref).toSorted(), [`CTO-08/${count + 1}`, `CTO-08/${count + 2}`])
    assert.deepEqual(
      await act(ground, officer, strikeConclusion, { ...seen, version: 2 }, because),
      refused('not-from-this-state'),
    )
    assert.deepEqual(
      await act(ground, officer, reinstateConclusion, { ...seen, version: 2 }, because),
      ok({ version: 3 }),
    )
    assert.equal((await conclusionBySlug(ground.db, 'en', 'cto-08-1'))?.id, entry.id)
  })
})

test('what is struck, merged or drafted is behind a second lock: a query without a condition shows it to staff only', async () => {
  const entry = await kept('cto-04-1')
  orThrow(await act(ground, officer, strikeConclusion, { id: entry.id, version: 1 }, because))
  const found = async (actor: Actor) =>
    inTransaction(ground, actor, async ({ db }) =>
      (await entriesOfMeeting(db, 'en', entry.meetingId)).some(({ id }) => id === entry.id),
    )
  for (const role of roles) {
    const staff = ['director', 'officer', 'translator', 'auditor', 'system'].includes(role)
    assert.equal(await found(role === 'system' ? system('test') : holding(role)), staff, role)
  }
})

test('to whom a draft is addressed is behind the same lock', async () => {
  const { meetingId: meeting, content } = await kept('cto-05-1')
  const addressees = [{ ...content.addressees[0], basis: 'stated', recordedAs: 'Canary addressee' }]
  const draft = { meeting, state: 'drafted', content: { ...content, addressees } }
  const added = orThrow(await act(ground, officer, addConclusion, draft))
  const query = 'select recorded_as from conclusions.addressee'
  const canaries = (rows: readonly object[]) => JSON.stringify(rows).match(/Canary/g)?.length ?? 0
  for (const role of roles) {
    const { rows } = await inTransaction(ground, holding(role), ({ db }) => sql<object>`${sql.raw(query)}`.execute(db))
    const staff = ['director', 'officer', 'translator', 'auditor', 'system'].includes(role)
    assert.equal(canaries(rows), staff ? 1 : 0, role)
    assert.ok(rows.length > 10, role)
  }
  const bare = async () => canaries((await database.app.query(query)).rows)
  assert.equal(await bare(), 0)
  const move = (state: string) =>
    inTransaction(ground, holding('director'), ({ db }) =>
      sql`update conclusions.conclusion set state = ${state} where id = ${added.id}`.execute(db),
    )
  await move('agreed')
  assert.equal(await bare(), 1)
  await move('withdrawn')
  assert.equal(await bare(), 0)
})

test('nobody but an officer may do any of it', async () => {
  const entry = await kept('cxo-2019-1')
  const seen = { id: entry.id, version: 1 }
  const { content } = entry
  const attempts = (actor: Actor) => [
    act(ground, actor, splitConclusion, { ...seen, parts: ['a', 'b'] }, because),
    act(ground, actor, mergeConclusion, { ...seen, into: entry.id }, because),
    act(ground, actor, unmergeConclusion, seen, because),
    act(ground, actor, strikeConclusion, seen, because),
    act(ground, actor, reinstateConclusion, seen, because),
    act(ground, actor, addConclusion, { meeting: entry.meetingId, state: 'drafted', content }, because),
    act(
      ground,
      actor,
      verifyConclusion,
      { ...seen, content, document: entry.id, page: null, paragraph: null },
      because,
    ),
  ]
  for (const role of roles.filter(role => role !== 'officer'))
    assert.deepEqual(await Promise.all(attempts(holding(role))), Array(7).fill(forbidden()), role)
  assert.deepEqual(await kept('cxo-2019-1'), entry)
})
