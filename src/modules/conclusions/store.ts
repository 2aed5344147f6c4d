import type { Generated } from 'kysely'
import type { Wording } from '#kernel/language.ts'
import type { Json } from '#platform/db/json.ts'
import type { ConclusionState, Kind } from './lifecycle.ts'

export type Purpose = 'action' | 'comment' | 'information'

export type ConclusionTables = {
  'conclusions.conclusion': {
    id: string
    ref: string
    slug: string
    meeting_id: string
    number: number
    kind: Kind
    kind_basis: 'stated' | 'inferred'
    wording: Json<Wording>
    state: ConclusionState
    verified_by: string | null
    verified_at: Temporal.Instant | null
    version: Generated<number>
  }
  'conclusions.addressee': {
    conclusion_id: string
    body: string
    ordinal: number
    purpose: Purpose | null
    basis: 'stated' | 'inferred'
    recorded_as: string | null
  }
}
