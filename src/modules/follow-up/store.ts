import type { Generated } from 'kysely'
import type { Basis } from '#kernel/fact.ts'
import type { Language, Wording } from '#kernel/language.ts'
import type { Json } from '#platform/db/json.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { FollowUpState } from './lifecycle.ts'
import type { Channel, EvidenceKind, PublishedEvidence, SaidBy, SaidPublicly, Says } from './model.ts'

/** What the source says, in its own scale; not a state of ours. */
export const sourceStatuses = ['planned', 'reviewed', 'agreed', 'taken_up', 'partly_done', 'done'] as const
export type SourceStatus = (typeof sourceStatuses)[number]

type Instant = Temporal.Instant

/** Where an entry stood before something was said. */
export interface Before {
  readonly state: FollowUpState
  readonly dueDay: string | null
}

export type FollowUpTables = {
  'follow_up.historic': {
    id: string
    slug: string
    conclusion_id: string
    ordinal: number
    wording: Json<Wording>
    source_status: SourceStatus
    link_basis: Basis
    source: string
  }
  'follow_up.entry': {
    id: string
    slug: string
    conclusion_id: string | null
    clause_id: string | null
    number: number
    body: string
    office: string | null
    wording: Json<Wording>
    state: FollowUpState
    due_day: string | null
    superseded_by: string | null
    version: Generated<number>
    published_version: number | null
    offered_at: Instant
    offered_by: string
  }
  'follow_up.statement': {
    id: string
    entry_id: string
    says: Says
    channel: Channel
    day: string
    due_day: string | null
    words: string | null
    words_language: Language | null
    at: Instant
    actor: string
    before: Json<Before>
    version: number
    published_at: Instant | null
    withdrawn_at: Instant | null
    read_at: Instant | null
  }
  'follow_up.evidence': {
    id: string
    entry_id: string
    kind: EvidenceKind
    reference: string
    link: string | null
    attachment: string | null
    statement_id: string | null
    said_by: SaidBy
    said_on: string
    at: Instant
    actor: string
    verified_by: string | null
    verified_at: Instant | null
    published_at: Instant | null
    withdrawn_at: Instant | null
  }
  'follow_up.preview': {
    id: string
    entry_id: string
    version: number
    person_id: string
    letter_id: string
    sent_at: Instant
    reply_days: number
    actor: string
  }
  'follow_up.reminder': {
    id: string
    entry_id: string
    about: 'reply' | 'news'
    day: string
    offset_days: number
    person_id: string
    letter_id: string
    at: Instant
  }
  'follow_up.published': {
    id: string
    slug: string
    conclusion_id: string | null
    clause_id: string | null
    body: string
    office: string | null
    wording: Json<Wording>
    state: FollowUpState
    due_day: string | null
    superseded_by: string | null
    said: Json<readonly SaidPublicly[]>
    evidence: Json<readonly PublishedEvidence[]>
    offered_on: string
    version: number
    first_published_at: Instant
    published_at: Instant
    released_by: 'link' | 'time'
  }
}

export const tables = (db: Db) => db.withTables<FollowUpTables>()
