import type { Basis } from '#kernel/fact.ts'
import type { Wording } from '#kernel/language.ts'
import type { Json } from '#platform/db/json.ts'

/** What the source says, in its own scale; not a state of ours. */
export const sourceStatuses = ['planned', 'reviewed', 'agreed', 'taken_up', 'partly_done', 'done'] as const
export type SourceStatus = (typeof sourceStatuses)[number]

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
}
