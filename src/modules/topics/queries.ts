import { sql } from 'kysely'
import type { Language, Wording } from '#kernel/language.ts'
import type { Db } from '#platform/db/kysely.ts'
import { inOrderOf, textIn } from '#platform/db/wording.ts'
import { type PublicTopicState, publicTopicStates } from './lifecycle.ts'
import type { TopicTables } from './store.ts'

export interface TopicRow {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly state: PublicTopicState
}

/** Only these are shown, listed, counted, linked or found. */
const publicTopics = (db: Db, language: Language) =>
  db
    .withTables<TopicTables>()
    .selectFrom('topics.topic as t')
    .select(['t.id', 't.slug', textIn('t.title', language).as('title'), 't.state'])
    .where('t.state', 'in', [...publicTopicStates])
    .$narrowType<{ state: PublicTopicState }>()

/** Every public topic in the order of the reader's language, with the ids of the meetings that dealt with it. */
export const listTopics = (
  db: Db,
  language: Language,
): Promise<readonly (TopicRow & { readonly meetingIds: readonly string[] })[]> =>
  publicTopics(db, language)
    .select(
      sql<string[]>`array(select d.meeting_id::text from topics.discussed d where d.topic_id = t.id)`.as('meetingIds'),
    )
    .orderBy(inOrderOf(textIn('t.title', language), language))
    .execute()

/** A topic with its title in all languages, and whose translation that is. */
export interface TopicView extends TopicRow {
  readonly wording: Wording
}

export const topicBySlug = (db: Db, language: Language, slug: string): Promise<TopicView | undefined> =>
  publicTopics(db, language).select('t.title as wording').where('t.slug', '=', slug).executeTakeFirst()

/** In whatever state, for the verbs of later stages. */
export const topicIdBySlug = async (db: Db, slug: string): Promise<string | undefined> =>
  (
    await db
      .withTables<TopicTables>()
      .selectFrom('topics.topic')
      .select('id')
      .where('slug', '=', slug)
      .executeTakeFirst()
  )?.id

export const topicsByIds = (db: Db, language: Language, ids: readonly string[]): Promise<readonly TopicRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : publicTopics(db, language)
        .where('t.id', 'in', [...ids])
        .execute()

export const topicsOfMeeting = (db: Db, language: Language, meetingId: string): Promise<readonly TopicRow[]> =>
  publicTopics(db, language)
    .innerJoin('topics.discussed as d', 'd.topic_id', 't.id')
    .where('d.meeting_id', '=', meetingId)
    .orderBy('d.ordinal')
    .execute()

export const meetingsOfTopic = async (db: Db, topicId: string): Promise<readonly string[]> =>
  (
    await db
      .withTables<TopicTables>()
      .selectFrom('topics.discussed')
      .select('meeting_id')
      .where('topic_id', '=', topicId)
      .execute()
  ).map(row => row.meeting_id)

/** Addresses of topics in whatever state, by id: for the verbs of later stages. */
export async function topicSlugsByIds(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .withTables<TopicTables>()
    .selectFrom('topics.topic')
    .select(['id', 'slug'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, slug }) => [id, slug]))
}
