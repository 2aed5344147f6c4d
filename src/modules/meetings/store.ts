import type { Generated } from 'kysely'
import type { Wording } from '#kernel/language.ts'
import type { Precision } from '#kernel/period.ts'
import type { Sector } from '#modules/forums/index.ts'
import type { CountryBasis, OrganizationKind, RegionCode } from '#modules/members/index.ts'
import type { Json, JsonOrNull } from '#platform/db/json.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { MeetingState } from './lifecycle.ts'
import type { AttendanceUnit, Evidence, Mode, PublicRole } from './model.ts'

export type MeetingTables = {
  'meetings.meeting': {
    id: string
    ref: string
    slug: string
    forum: string
    subseries: string | null
    sector: Sector
    name: Json<Wording>
    state: MeetingState
    ordinal: number | null
    ordinal_basis: 'stated' | 'inferred' | null
    ordinal_note: string | null
    date_value: string | null
    date_precision: Precision
    date_basis: 'stated' | 'inferred'
    date_note: string | null
    first_day: string | null
    last_day: string | null
    city: JsonOrNull<Wording>
    country: string | null
    venue: string | null
    mode: Mode
    colocated_with: string | null
    colocated_verified: boolean | null
    attendance: number | null
    attendance_unit: AttendanceUnit | null
    attendance_recorded_as: string | null
    organizations_complete: boolean | null
    evidence: Evidence
    evidence_note: string | null
    sources: readonly string[]
    announced: Generated<boolean>
    opens: Generated<string | null>
    closes: Generated<string | null>
    zone: Generated<string | null>
    version: Generated<number>
  }
  'meetings.role': {
    meeting_id: string
    ordinal: number
    role: PublicRole
    office: string | null
    person: string | null
  }
  'meetings.host': { meeting_id: string; ordinal: number; name: string; role: 'host' | 'co-host' }
  'meetings.presence': {
    meeting_id: string
    organization_id: string
    ordinal: number
    name: string
    country: string | null
    country_basis: CountryBasis | null
    region: RegionCode | null
    kind: OrganizationKind
  }
  'meetings.fact': { meeting_id: string; ordinal: number; text: string; language: string; sources: readonly string[] }
  'meetings.conflict': { meeting_id: string; ordinal: number; field: string; note: string; language: string }
}

export const tables = (db: Db) => db.withTables<MeetingTables>()
