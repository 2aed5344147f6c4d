import type { ColumnType, Generated } from 'kysely'
import type { Wording } from '#kernel/language.ts'
import type { Json } from '#platform/db/json.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { TopicState } from './lifecycle.ts'

/** What another organization does about the same. */
export interface WorkElsewhere {
  /** The standards development organization, as it names itself. */
  readonly sdo: string
  readonly link: string | null
  /** How far it is, in a few words. */
  readonly state: string | null
}

/** A jsonb column that may be left out of a new row. */
type LaterJson<T> = ColumnType<T, string | null | undefined, string | null>

export type TopicTables = {
  'topics.topic': {
    id: string
    slug: string
    title: Json<Wording>
    why: LaterJson<Wording | null>
    expected: LaterJson<Wording | null>
    study_group: Generated<string | null>
    question: Generated<string | null>
    elsewhere: LaterJson<readonly WorkElsewhere[]>
    sponsors: Generated<readonly string[]>
    terms: Generated<readonly string[]>
    state: TopicState
    proposed_by: Generated<string | null>
    proposed_at: Generated<Temporal.Instant | null>
    merged_into: Generated<string | null>
    version: Generated<number>
  }
  'topics.discussed': { topic_id: string; meeting_id: string; ordinal: number }
  'topics.read_as': { slug: string; topic_id: string }
  'topics.vocabulary': { key: string; ordinal: number; names: Json<Wording> }
  'topics.term': {
    vocabulary: string
    key: string
    ordinal: number
    names: Json<Wording>
    confirmed: boolean
    retired_at: Generated<Temporal.Instant | null>
  }
}

export const tables = (db: Db) => db.withTables<TopicTables>()
