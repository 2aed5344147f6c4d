import type { Generated } from 'kysely'
import type { InSix, Language, Wording } from '#kernel/language.ts'
import type { Json } from '#platform/db/json.ts'
import type { Db } from '#platform/db/kysely.ts'
import type {
  BodyKind,
  CountryBasis,
  MembershipCategory,
  OrganizationKind,
  RegionCode,
  RegionMethod,
  Sector,
  StatusCode,
  ToKind,
} from './model.ts'

export type MemberTables = {
  'members.source': { id: string; title: string; url: string; kind: string }
  'members.region': {
    code: RegionCode
    names: Json<InSix<string>>
    names_verified: boolean
    regional_organization: string
  }
  'members.country': {
    alpha3: string
    alpha2: string
    m49: string
    slug: string
    names: Json<InSix<string>>
    region: RegionCode
    region_verified: boolean
    region_method: RegionMethod
    region_sources: readonly string[]
    region_note: string | null
    version: Generated<number>
  }
  'members.status': {
    id: string
    country: string
    code: StatusCode
    from_value: string | null
    from_precision: 'day' | 'month' | 'year' | null
    to_value: string | null
    to_precision: 'day' | 'month' | 'year' | null
    to_kind: ToKind
    verified: boolean
    sources: readonly string[]
    note: string | null
  }
  'members.organization': {
    id: string
    key: string
    slug: string
    name: string
    kind: OrganizationKind
    country: string | null
    country_basis: CountryBasis | null
    region: RegionCode | null
    website: Generated<string | null>
    version: Generated<number>
  }
  'members.membership': {
    id: string
    organization_id: string
    sector: Sector
    category: MembershipCategory
    from_day: string
    to_day: string | null
    version: Generated<number>
  }
  'members.contact': {
    id: string
    organization_id: string
    name: string
    function: string
    email: string | null
    language: Language
    phone: string | null
    from_day: string
    to_day: string | null
    version: Generated<number>
    erased_at: Generated<Temporal.Instant | null>
  }
  'members.development_list': {
    version: number
    from_day: string
    basis: string
    made_at: Temporal.Instant
    made_by: string | null
    confirmed_by: string | null
    confirmed_at: Temporal.Instant | null
  }
  'members.development_entry': { version: number; country: string }
  'members.body': { code: string; name: Json<Wording>; kind: BodyKind; sector: Sector | null }
}

export const tables = (db: Db) => db.withTables<MemberTables>()
