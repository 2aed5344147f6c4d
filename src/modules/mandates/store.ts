import type { Generated } from 'kysely'
import type { Wording } from '#kernel/language.ts'
import type { Json, JsonOrNull } from '#platform/db/json.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { VersionState } from './lifecycle.ts'

export type MandateTables = {
  'mandates.mandate': { code: string; slug: string; title: Json<Wording>; issued_by: string }
  'mandates.version': {
    id: string
    mandate: string
    slug: string
    place: Json<Wording>
    year: number
    state: VersionState
    from_day: string | null
    to_day: string | null
    certain_until: string | null
    dates_basis: 'stated' | 'general_knowledge' | 'not_recorded'
    text_held: boolean
    version: Generated<number>
  }
  'mandates.clause': {
    id: string
    version_id: string
    ref: string
    slug: string
    alias: string | null
    ordinal: number
    place: Json<Wording>
    verb: 'instructs' | 'encourages' | 'invites'
    addressee: string
    paraphrase: Json<Wording>
    reports_to: Json<readonly { readonly body: string; readonly basis: 'stated' | 'inferred' }[]>
    parent: string | null
    evidence: Json<readonly Wording[]>
    measure: JsonOrNull<Wording>
  }
}

export const tables = (db: Db) => db.withTables<MandateTables>()
