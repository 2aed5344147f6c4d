import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { type Actor, thePublic } from '#kernel/actor.ts'
import { roles } from '#kernel/policy.ts'
import { changedSince, forbidden, notFound, ok, orThrow, refused } from '#kernel/result.ts'
import { act, inTransaction } from '#modules/access/index.ts'
import { revisionsOf } from '#modules/audit/index.ts'
import { holding, officer } from '../../../test/support/actors.ts'
import { fullContent, otherSeat, seat, titled, topicHouse } from './fixtures.ts'
import {
  admitTopic,
  editTopic,
  listKeptTopics,
  listTopics,
  parkTopic,
  proposeTopic,
  topicBySlug,
  withdrawTopic,
} from './index.ts'

const house = await topicHouse({ after })
const { ground, database, kept, propose, seen } = house
const because = { reason: 'Discussed with the study group.' }

suite('proposing a topic', () => {
  test('writes down what was said and by whom, under an address of its own, and tells the audit no words', async () => {
    const topic = await propose(fullContent, seat)
    assert.match(topic.slug, /^interoperability-of-open-radio-access-networks-[0-9a-f]{8}$/)
    assert.deepEqual([topic.state, topic.version, topic.proposedBy], ['proposed', 1, seat.person])
    assert.deepEqual(topic.content, fullContent)
    const { rows } = await database.owner.query(`select verb, actor, "values" from audit.event where noun_id = $1`, [
      topic.id,
    ])
    assert.deepEqual(rows, [{ verb: 'topics.propose-topic', actor: seat.label, values: { state: 'proposed' } }])
  })

  test('in a language without Latin letters has an address too', async () => {
    const texts = { zh: '数据中心的能源效率' }
    const { slug } = await propose({ ...fullContent, title: { original: 'zh', basis: 'our-paraphrase', texts } })
    assert.match(slug, /^topic-[0-9a-f]{8}$/)
  })

  test('takes only organizations and terms that are on record, each once, and titles of at most 300 letters', async () => {
    const attempt = (content: object) => act(ground, officer, proposeTopic, { content })
    const nobody = await attempt({ ...fullContent, sponsors: ['nobody'] })
    assert.deepEqual(nobody, refused('sponsor-unknown', { key: 'nobody' }))
    const term = await attempt({ ...fullContent, terms: ['sdg/18'] })
    assert.deepEqual(term, refused('term-unknown', { term: 'sdg/18' }))
    for (const [path, content] of [
      ['content.terms', { ...fullContent, terms: ['sdg/9', 'sdg/9'] }],
      ['content.title.texts.en', titled('x'.repeat(301))],
      ['content.elsewhere.0.link', { ...fullContent, elsewhere: [{ sdo: 'X', link: 'javascript:x', state: null }] }],
    ] as const) {
      const answer = await attempt(content)
      assert.equal(!answer.ok && answer.refusal.kind === 'invalid' && answer.refusal.fields[0]?.path, path)
    }
  })

  test('is for officers and seat holders who have signed in, and for nobody else', async () => {
    const attempt = (actor: Actor) => act(ground, actor, proposeTopic, { content: fullContent })
    for (const role of roles.filter(role => role !== 'officer' && role !== 'seat-holder'))
      assert.deepEqual(await attempt(holding(role)), forbidden(), role)
    assert.deepEqual(await attempt(thePublic), forbidden())
    const workLink: Actor = { label: 'link:1', person: null, held: [{ role: 'seat-holder', scope: 'a-task' }] }
    assert.deepEqual(await attempt(workLink), forbidden())
  })
})

suite('editing a topic', () => {
  test('keeps the version before, and names the fields that changed', async () => {
    const topic = await propose(titled('Spectrum for verticals'))
    const content = { ...titled('Spectrum for vertical industries'), question: null }
    const input = { id: topic.id, version: 1, content }
    assert.deepEqual(await act(ground, officer, editTopic, input), ok({ version: 2, changed: ['title', 'question'] }))
    assert.deepEqual(await act(ground, officer, editTopic, input), changedSince(2))
    assert.deepEqual(await act(ground, officer, editTopic, { ...input, version: 2 }), refused('nothing-changed'))
    const versions = await inTransaction(ground, officer, ({ db }) => revisionsOf(db, 'topic', topic.id))
    assert.deepEqual(
      versions.map(({ version, content }) => ({ version, content })),
      [
        { version: 1, content: topic.content },
        { version: 2, content },
      ],
    )
  })

  test('of what everybody reads needs a reason, themes of past meetings included', async () => {
    const theme = await kept((await listTopics(ground.db, 'en'))[0]?.slug ?? '')
    assert.equal(theme.state, 'on-record')
    const input = { id: theme.id, version: 1, content: { ...theme.content, studyGroup: 'SG 2' } }
    assert.deepEqual(await act(ground, officer, editTopic, input), refused('reason-missing'))
    orThrow(await act(ground, officer, editTopic, input, because))
    assert.equal((await topicBySlug(ground.db, 'en', theme.slug))?.studyGroup, 'SG 2')
  })

  test('is open to who proposed it until somebody decided, and hidden from every other seat holder', async () => {
    const mine = await propose(titled('A proposal of my own'), seat)
    const edit = (actor: Actor, version: number, text: string) =>
      act(ground, actor, editTopic, { id: mine.id, version, content: titled(text) })
    assert.equal((await edit(seat, 1, 'A proposal in other words')).ok, true)
    assert.deepEqual(await edit(otherSeat, 2, 'x'), notFound())
    orThrow(await act(ground, officer, parkTopic, { id: mine.id, version: 2 }, because))
    assert.deepEqual(await edit(seat, 3, 'x'), forbidden())
    const versions = await inTransaction(ground, seat, ({ db }) => revisionsOf(db, 'topic', mine.id))
    assert.deepEqual(versions, [])
    assert.equal((await inTransaction(ground, officer, ({ db }) => revisionsOf(db, 'topic', mine.id))).length, 2)
  })
})

suite('deciding about a topic', () => {
  test('follows the table of moves, each with a reason', async () => {
    const topic = await propose(titled('Quantum key distribution'), seat)
    const move = (doing: typeof admitTopic, version: number, how = because) =>
      act(ground, officer, doing, { id: topic.id, version }, how)
    const isPublic = async () => (await topicBySlug(ground.db, 'en', topic.slug)) !== undefined
    assert.equal(await isPublic(), false)
    assert.deepEqual(await move(admitTopic, 1, { reason: ' '.trim() }), refused('reason-missing'))
    assert.deepEqual(await move(admitTopic, 1), ok({ version: 2 }))
    assert.equal(await isPublic(), true)
    assert.deepEqual(await move(admitTopic, 2), refused('not-from-this-state'))
    assert.deepEqual(await move(parkTopic, 2), ok({ version: 3 }))
    assert.equal(await isPublic(), false)
    assert.deepEqual(await move(admitTopic, 3), ok({ version: 4 }))
    assert.deepEqual(await move(withdrawTopic, 4), ok({ version: 5 }))
    assert.deepEqual(await move(admitTopic, 5), refused('not-from-this-state'))
    const content = titled('x')
    const edit = await act(ground, officer, editTopic, { id: topic.id, version: 5, content }, because)
    assert.deepEqual(edit, refused('topic-not-editable'))
  })

  test('a seat holder withdraws what is their own and undecided, and decides about nothing', async () => {
    const [mine, theirs] = [await propose(titled('Mine'), seat), await propose(titled('Theirs'), otherSeat)]
    const attempt = (doing: typeof admitTopic, id: string) => act(ground, seat, doing, { id, version: 1 }, because)
    assert.deepEqual(await attempt(admitTopic, mine.id), forbidden())
    assert.deepEqual(await attempt(withdrawTopic, theirs.id), notFound())
    assert.deepEqual(await attempt(withdrawTopic, mine.id), ok({ version: 2 }))
    assert.equal((await kept(mine.slug)).state, 'withdrawn')
  })
})

test('what is proposed, parked or withdrawn is behind a second lock: staff see it, and who proposed it', async () => {
  const topic = await propose(titled('Canarytopic of a seat holder'), seat)
  const sees = async (actor: Actor): Promise<boolean> =>
    (await inTransaction(ground, actor, ({ db }) => listKeptTopics(db, 'en'))).some(({ id }) => id === topic.id)
  const staff = ['director', 'officer', 'translator', 'auditor', 'system']
  for (const role of roles) assert.equal(await sees(holding(role, 'everywhere', 30)), staff.includes(role), role)
  assert.deepEqual([await sees(seat), await sees(otherSeat), await sees(thePublic)], [true, false, false])
  assert.equal(await seen(topic.slug, otherSeat), undefined)
  assert.equal(
    (await listTopics(ground.db, 'en')).some(({ id }) => id === topic.id),
    false,
  )
})
