import type { Generated } from 'kysely'
import type { Wording } from '#kernel/language.ts'
import type { Json } from '#platform/db/json.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { ConclusionState, Kind } from './lifecycle.ts'

/** What is wanted of the addressee (the fields of a liaison statement; DOMAIN). */
export const purposes = ['action', 'comment', 'information'] as const
export type Purpose = (typeof purposes)[number]

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
    /** The attachment it was checked against, and where in it. */
    document: Generated<string | null>
    page: Generated<number | null>
    paragraph: Generated<string | null>
    split_from: Generated<string | null>
    merged_into: Generated<string | null>
    version: Generated<number>
  }
  /** Addresses of merged conclusions, and whose they are now. */
  'conclusions.read_as': { slug: string; ref: string; conclusion_id: string }
  'conclusions.addressee': {
    conclusion_id: string
    body: string
    ordinal: number
    purpose: Purpose | null
    basis: 'stated' | 'inferred'
    recorded_as: string | null
  }
}

export const tables = (db: Db) => db.withTables<ConclusionTables>()
