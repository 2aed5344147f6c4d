import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { type Actor, thePublic } from '#kernel/actor.ts'
import { roles } from '#kernel/policy.ts'
import { forbidden, ok, orThrow, refused } from '#kernel/result.ts'
import { act, inTransaction } from '#modules/access/index.ts'
import { around, linksBetween } from '#modules/trace/index.ts'
import { holding, officer } from '../../../test/support/actors.ts'
import { titled, topicHouse } from './fixtures.ts'
import {
  admitTopic,
  type KeptTopic,
  listTopics,
  meetingsOfTopic,
  mergeTopic,
  parkTopic,
  recordTheme,
  topicBySlug,
  topicsOfMeeting,
  unmergeTopic,
} from './index.ts'

const { ground, database, kept, propose } = await topicHouse({ after })
const because = { reason: 'Both mean the same.' }
const merge = ({ id, version }: KeptTopic, into: KeptTopic) =>
  act(ground, officer, mergeTopic, { id, version, into: into.id }, because)
const unmerge = ({ id, version }: KeptTopic) => act(ground, officer, unmergeTopic, { id, version }, because)

/** Themes of past meetings that have conclusions, most first. */
async function themes(): Promise<readonly KeptTopic[]> {
  const links = Map.groupBy(await linksBetween(ground.db, 'topic', 'conclusion'), ({ from }) => from)
  const topics = (await listTopics(ground.db, 'en')).filter(({ id }) => links.has(id))
  const sorted = topics.toSorted((a, b) => (links.get(b.id)?.length ?? 0) - (links.get(a.id)?.length ?? 0))
  return Promise.all(sorted.map(({ slug }) => kept(slug)))
}
const conclusionsOf = async (id: string): Promise<readonly string[]> =>
  (await linksBetween(ground.db, 'topic', 'conclusion'))
    .filter(({ from }) => from === id)
    .map(({ to }) => to)
    .toSorted()

suite('a topic merged into another', () => {
  test('is read as the other, which has its meetings and conclusions, and its address leads there', async () => {
    const [one, other] = (await themes()) as [KeptTopic, KeptTopic]
    const [mine, theirs] = [await conclusionsOf(one.id), await conclusionsOf(other.id)]
    const [met, theyMet] = [await meetingsOfTopic(ground.db, one.id), await meetingsOfTopic(ground.db, other.id)]
    assert.deepEqual(await merge(one, other), ok({ version: 2 }))
    assert.equal((await topicBySlug(ground.db, 'en', one.slug))?.slug, other.slug)
    assert.deepEqual(await conclusionsOf(other.id), [...new Set([...mine, ...theirs])].toSorted())
    assert.deepEqual(
      (await meetingsOfTopic(ground.db, other.id)).toSorted(),
      [...new Set([...met, ...theyMet])].toSorted(),
    )
    const atMeeting = await topicsOfMeeting(ground.db, 'en', met[0] ?? '')
    assert.equal(atMeeting.filter(({ id }) => id === other.id).length, 1)
    assert.equal(
      atMeeting.some(({ id }) => id === one.id),
      false,
    )
    const walked = await around(ground.db, { stage: 'conclusion', id: mine[0] ?? '' })
    assert.equal(walked.some(({ id }) => id === other.id) && walked.every(({ id }) => id !== one.id), true)
    const { rows } = await database.owner.query(
      `select verb, reason, "values" from audit.event where noun_id = $1 order by id desc limit 1`,
      [one.id],
    )
    assert.deepEqual(rows, [{ verb: 'topics.merge-topic', reason: because.reason, values: { into: other.id } }])
    assert.deepEqual(await unmerge(await kept(one.slug)), ok({ version: 3 }))
    assert.deepEqual([await conclusionsOf(one.id), await conclusionsOf(other.id)], [mine, theirs])
    assert.equal((await topicBySlug(ground.db, 'en', one.slug))?.id, one.id)
  })

  test('keeps its words, author and state; nobody learns the address of one that was never public', async () => {
    const [, target] = (await themes()) as [KeptTopic, KeptTopic]
    const author = holding('seat-holder', 'everywhere', 20)
    const proposal = await propose(titled('A canary among topics'), author)
    orThrow(await merge(proposal, target))
    const merged = await kept(proposal.slug)
    assert.deepEqual(merged, { ...proposal, version: 2, mergedInto: target.id })
    assert.equal(await topicBySlug(ground.db, 'en', proposal.slug), undefined)
    assert.deepEqual(await unmerge(merged), ok({ version: 3 }))
    assert.deepEqual(await kept(proposal.slug), { ...proposal, version: 3 })
  })

  test('goes only where what everybody sees stays seen, and not in circles', async () => {
    const [theme] = (await themes()) as [KeptTopic]
    const [a, b] = [await propose(titled('One proposal')), await propose(titled('Another proposal'))]
    const no = refused('not-to-be-merged-into')
    assert.deepEqual(await merge(theme, a), no)
    assert.deepEqual(await merge(a, a), no)
    orThrow(await merge(a, b))
    assert.deepEqual(await merge(b, await kept(a.slug)), no)
    assert.deepEqual(await merge(await kept(a.slug), theme), refused('topic-not-mergeable'))
    assert.deepEqual(await unmerge(b), refused('not-merged'))
    const noReason = await act(ground, officer, unmergeTopic, { id: a.id, version: 2 })
    assert.deepEqual(noReason, refused('reason-missing'))
  })

  test('keeps the other from being taken out of sight', async () => {
    const [a, b] = [await propose(titled('Goes in')), await propose(titled('Takes it in'))]
    orThrow(await act(ground, officer, admitTopic, { id: b.id, version: 1 }, because))
    orThrow(await merge(a, await kept(b.slug)))
    const park = () => act(ground, officer, parkTopic, { id: b.id, version: 2 }, because)
    assert.deepEqual(await park(), refused('others-merged-into'))
    orThrow(await unmerge(await kept(a.slug)))
    assert.deepEqual(await park(), ok({ version: 3 }))
  })

  test('by two at once, each into the other, goes one way', async () => {
    const [a, b] = [await propose(titled('Head')), await propose(titled('Tail'))]
    const answers = await Promise.all([merge(a, b), merge(b, a)])
    assert.deepEqual(answers.map(({ ok }) => ok).toSorted(), [false, true])
    const into = [(await kept(a.slug)).mergedInto, (await kept(b.slug)).mergedInto]
    assert.equal(into.filter(id => id === null).length, 1)
  })
})

test('any row of merges and unmerges keeps every original, and taking all back gives all links back', async () => {
  const five = (await themes()).slice(0, 5)
  const slugs = five.map(({ slug }) => slug)
  const now = () => Promise.all(slugs.map(kept))
  const links = async () => Promise.all(five.map(({ id }) => conclusionsOf(id)))
  const unmergeAll = async () => {
    for (const topic of await now()) if (topic.mergedInto !== null) orThrow(await unmerge(topic))
  }
  await unmergeAll()
  const [before, linksBefore] = [await now(), await links()]
  const everything = [...new Set(linksBefore.flat())].toSorted()
  const step = fc.record({ what: fc.integer({ min: 0, max: 4 }), into: fc.option(fc.integer({ min: 0, max: 4 })) })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async steps => {
      for (const { what, into } of steps) {
        const [one, other] = [
          (await now())[what] as KeptTopic,
          into === null ? null : ((await now())[into] as KeptTopic),
        ]
        await (other === null ? unmerge(one) : merge(one, other))
      }
      // Whatever was merged where: each address leads to a topic, and no conclusion is lost or hangs on a merged topic.
      const standing = (await now()).filter(({ mergedInto }) => mergedInto === null)
      for (const slug of slugs)
        assert.ok(
          standing.some(({ id }) => id === five.find(one => one.slug === slug)?.id) ||
            (await topicBySlug(ground.db, 'en', slug)),
        )
      const read = await Promise.all(standing.map(({ id }) => conclusionsOf(id)))
      assert.deepEqual([...new Set(read.flat())].toSorted(), everything)
      await unmergeAll()
      const bare = ({ version: _, ...topic }: KeptTopic) => topic
      assert.deepEqual((await now()).map(bare), before.map(bare))
      assert.deepEqual(await links(), linksBefore)
    }),
    { numRuns: 12, seed: 7 },
  )
})

test('whatever a query forgets, that a topic was discussed is seen with the topic, or with the one it is read as', async () => {
  const hidden = await propose(titled('A canary nobody hears of'))
  const { slug, content } = hidden
  orThrow(await act(ground, officer, recordTheme, { meeting: 'CTO-05', slug, title: content.title, ordinal: 99 }))
  const [one, other] = (await themes()) as [KeptTopic, KeptTopic]
  orThrow(await merge(one, other))
  const discussed = async (actor: Actor) => {
    const { rows } = await inTransaction(ground, actor, ({ db }) =>
      sql<{ id: string }>`select topic_id as id from topics.discussed`.execute(db),
    )
    const ids = rows.map(({ id }) => id)
    return [hidden.id, one.id, other.id].map(id => ids.includes(id))
  }
  for (const role of roles) {
    const staff = ['director', 'officer', 'translator', 'auditor', 'system'].includes(role)
    assert.deepEqual(await discussed(holding(role, 'everywhere', 40)), [staff, true, true], role)
  }
  const { rows } = await database.app.query('select from topics.discussed where topic_id = $1', [hidden.id])
  assert.deepEqual(rows, [])
  orThrow(await unmerge(await kept(one.slug)))
  orThrow(await act(ground, officer, admitTopic, { id: hidden.id, version: 1 }, because))
  assert.deepEqual(await discussed(thePublic), [true, true, true])
  orThrow(await act(ground, officer, parkTopic, { id: hidden.id, version: 2 }, because))
  assert.deepEqual(await discussed(thePublic), [false, true, true])
})

test('nobody but an officer merges or takes a merge back', async () => {
  const [one, other] = (await themes()) as [KeptTopic, KeptTopic]
  for (const role of roles.filter(role => role !== 'officer')) {
    const actor = holding(role, 'everywhere', 40)
    const input = { id: one.id, version: one.version }
    assert.deepEqual(await act(ground, actor, mergeTopic, { ...input, into: other.id }, because), forbidden(), role)
    assert.deepEqual(await act(ground, actor, unmergeTopic, input, because), forbidden(), role)
  }
  assert.deepEqual(await inTransaction(ground, officer, () => kept(one.slug)), one)
})
