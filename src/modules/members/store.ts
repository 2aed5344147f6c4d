import type { Generated } from 'kysely'
import type { InSix, Wording } from '#kernel/language.ts'
import type { Json } from '#platform/db/json.ts'
import type { BodyKind, CountryBasis, OrganizationKind, RegionCode, RegionMethod, StatusCode, ToKind } from './model.ts'

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
    version: Generated<number>
  }
  'members.body': { code: string; name: Json<Wording>; kind: BodyKind; sector: 'ITU-T' | 'ITU-R' | 'ITU-D' | null }
}
