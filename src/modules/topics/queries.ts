import type { Language, Wording } from '#kernel/language.ts'
import { successorsIn } from '#modules/trace/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { inOrderOf, textIn } from '#platform/db/wording.ts'
import { type PublicTopicState, publicTopicStates } from './lifecycle.ts'
import { tables, type WorkElsewhere } from './store.ts'

export interface TopicRow {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly state: PublicTopicState
}

/** Only these are shown, listed, counted, linked or found. */
const publicTopics = (db: Db, language: Language) =>
  tables(db)
    .selectFrom('topics.topic as t')
    .select(['t.id', 't.slug', textIn('t.title', language).as('title'), 't.state'])
    .where('t.state', 'in', [...publicTopicStates])
    .where('t.merged_into', 'is', null)
    .$narrowType<{ state: PublicTopicState }>()

/** What a merged topic dealt with, the one it went into dealt with. */
async function discussedAt(
  db: Db,
): Promise<readonly { readonly topic: string; readonly meeting: string; readonly ordinal: number }[]> {
  const [rows, now] = await Promise.all([
    tables(db).selectFrom('topics.discussed').selectAll().orderBy('ordinal').orderBy('topic_id').execute(),
    successorsIn(db, 'topic'),
  ])
  return rows.map(({ topic_id: id, meeting_id: meeting, ordinal }) => ({ topic: now.get(id) ?? id, meeting, ordinal }))
}

/** A topic with everything of it that can be found. */
export interface TopicInWords extends TopicRow {
  readonly why: string | null
  readonly expected: string | null
}

export interface ListedTopic extends TopicInWords {
  /** Of the meetings that dealt with it. */
  readonly meetingIds: readonly string[]
}

const inWords = (db: Db, language: Language) =>
  publicTopics(db, language).select([
    textIn('t.why', language).$castTo<string | null>().as('why'),
    textIn('t.expected', language).$castTo<string | null>().as('expected'),
  ])

/** Undefined where it is not public, or not there. */
export const topicInWords = (db: Db, language: Language, id: string): Promise<TopicInWords | undefined> =>
  inWords(db, language).where('t.id', '=', id).executeTakeFirst()

/** Every public topic in the order of the reader's language. */
export async function listTopics(db: Db, language: Language): Promise<readonly ListedTopic[]> {
  const [topics, discussed] = await Promise.all([
    inWords(db, language)
      .orderBy(inOrderOf(textIn('t.title', language), language))
      .execute(),
    discussedAt(db),
  ])
  const meetings = Map.groupBy(discussed, ({ topic }) => topic)
  return topics.map(topic => ({
    ...topic,
    meetingIds: [...new Set((meetings.get(topic.id) ?? []).map(({ meeting }) => meeting))],
  }))
}

/** A topic with its words in all languages, and whose translation they are. */
export interface TopicView extends TopicRow {
  readonly wording: Wording
  readonly why: Wording | null
  readonly expected: Wording | null
  readonly studyGroup: string | null
  readonly question: string | null
  readonly elsewhere: readonly WorkElsewhere[]
  readonly sponsors: readonly string[]
  readonly terms: readonly string[]
}

const inFull = (db: Db, language: Language) =>
  publicTopics(db, language).select([
    't.title as wording',
    't.why',
    't.expected',
    't.study_group as studyGroup',
    't.question',
    't.elsewhere',
    't.sponsors',
    't.terms',
  ])

/** A merged topic is read as the one it went into: that one's slug is then another. */
export async function topicBySlug(db: Db, language: Language, slug: string): Promise<TopicView | undefined> {
  const own = await inFull(db, language).where('t.slug', '=', slug).executeTakeFirst()
  if (own) return own
  const led = await tables(db)
    .selectFrom('topics.read_as')
    .select('topic_id as id')
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!led) return undefined
  const last = (await successorsIn(db, 'topic')).get(led.id) ?? led.id
  return inFull(db, language).where('t.id', '=', last).executeTakeFirst()
}

/** In whatever state, for the verbs of later stages, as far as the reader may see it. */
export const topicIdBySlug = async (db: Db, slug: string): Promise<string | undefined> =>
  (await tables(db).selectFrom('topics.topic').select('id').where('slug', '=', slug).executeTakeFirst())?.id

export const topicsByIds = (db: Db, language: Language, ids: readonly string[]): Promise<readonly TopicRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : publicTopics(db, language)
        .where('t.id', 'in', [...ids])
        .execute()

/** In the order of the meeting, a topic once. */
export async function topicsOfMeeting(db: Db, language: Language, meetingId: string): Promise<readonly TopicRow[]> {
  const ids = (await discussedAt(db)).filter(({ meeting }) => meeting === meetingId).map(({ topic }) => topic)
  const topics = new Map((await topicsByIds(db, language, ids)).map(topic => [topic.id, topic]))
  return [...new Set(ids)].flatMap(id => topics.get(id) ?? [])
}

export const meetingsOfTopic = async (db: Db, topicId: string): Promise<readonly string[]> => [
  ...new Set((await discussedAt(db)).filter(({ topic }) => topic === topicId).map(({ meeting }) => meeting)),
]

/** Addresses of topics in whatever state, by id: for the verbs of later stages. */
export async function topicSlugsByIds(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tables(db)
    .selectFrom('topics.topic')
    .select(['id', 'slug'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, slug }) => [id, slug]))
}
