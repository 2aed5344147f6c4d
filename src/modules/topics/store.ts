import type { Generated } from 'kysely'
import type { Wording } from '#kernel/language.ts'
import type { Json } from '#platform/db/json.ts'
import type { TopicState } from './lifecycle.ts'

export type TopicTables = {
  'topics.topic': { id: string; slug: string; title: Json<Wording>; state: TopicState; version: Generated<number> }
  'topics.discussed': { topic_id: string; meeting_id: string; ordinal: number }
}
