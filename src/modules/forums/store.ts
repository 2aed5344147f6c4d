import type { Generated } from 'kysely'
import type { Wording } from '#kernel/language.ts'
import { type RegionCode, type Sector, sectors } from '#modules/members/index.ts'
import type { Json, JsonOrNull } from '#platform/db/json.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { SeatState } from './lifecycle.ts'

export { type Sector, sectors }
export const eligibilities = ['private-sector', 'open'] as const
export type Eligibility = (typeof eligibilities)[number]

export type ForumTables = {
  'forums.forum': {
    code: string
    slug: string
    name: Json<Wording>
    sector: Sector
    eligibility: Eligibility | null
    mandate: string | null
    version: Generated<number>
  }
  'forums.terms': {
    forum: string
    from_day: string
    eligibility: Eligibility | null
    reference: JsonOrNull<Wording>
    seats_per_region: Json<Partial<Record<RegionCode, number>>>
    developing_share: number | null
  }
  'forums.seat': {
    id: string
    slug: string
    forum: string
    number: number
    organization_id: string
    office: string
    opened_on: string
    ended_on: string | null
    state: SeatState
    version: Generated<number>
  }
  'forums.holding': {
    id: string
    seat_id: string
    organization_id: string
    contact_id: string
    place: number
    from_day: string
    to_day: string | null
    public_name: string | null
  }
}

export const tables = (db: Db) => db.withTables<ForumTables>()
