import type { Generated } from 'kysely'
import type { Wording } from '#kernel/language.ts'
import type { Json } from '#platform/db/json.ts'

export const sectors = ['ITU-T', 'ITU-R', 'ITU-D'] as const
export type Sector = (typeof sectors)[number]
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
}
