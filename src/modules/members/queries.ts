import { type SqlBool, sql } from 'kysely'
import type { InSix, Language } from '#kernel/language.ts'
import type { Db } from '#platform/db/kysely.ts'
import { perLanguage } from '#platform/db/per-language.ts'
import { inOrderOf, textIn } from '#platform/db/wording.ts'
import type { BodyKind, CountryBasis, OrganizationKind, RegionCode, RegionMethod, StatusCode, ToKind } from './model.ts'
import type { DatedStatus } from './rules.ts'
import { tables } from './store.ts'

const name = (language: Language) => sql<string>`names ->> ${sql.lit(language)}`

export interface RegionView {
  readonly code: RegionCode
  readonly name: string
  readonly namesVerified: boolean
  readonly regionalOrganization: string
  readonly memberStates: number
}

export async function listRegions(db: Db, language: Language): Promise<readonly RegionView[]> {
  const rows = await tables(db)
    .selectFrom('members.region as r')
    .select([
      'r.code',
      sql<string>`r.names ->> ${sql.lit(language)}`.as('name'),
      'r.names_verified as namesVerified',
      'r.regional_organization as regionalOrganization',
      sql<number>`(select count(*)::int from members.country c where c.region = r.code)`.as('memberStates'),
    ])
    .orderBy('r.code')
    .execute()
  return rows
}

export interface StatusView extends DatedStatus {
  readonly country: string
  readonly code: StatusCode
  readonly toKind: ToKind
  readonly verified: boolean
  readonly sources: readonly string[]
  readonly note: string | null
}

export interface CountryRow {
  readonly alpha3: string
  readonly alpha2: string
  readonly m49: string
  readonly slug: string
  readonly name: string
  readonly region: RegionCode
  readonly regionVerified: boolean
}

export interface CountryView extends CountryRow {
  readonly names: InSix<string>
  readonly regionMethod: RegionMethod
  readonly regionSources: readonly string[]
  readonly regionNote: string | null
  readonly statuses: readonly StatusView[]
}

/** Every status row, of one country or of all, with dates as the rule wants them. */
export async function listStatuses(db: Db, country?: string): Promise<readonly StatusView[]> {
  const all = tables(db).selectFrom('members.status')
  const rows = await (country === undefined ? all : all.where('country', '=', country))
    .select([
      'country',
      'code',
      'from_value',
      'from_precision',
      'to_value',
      'to_precision',
      'to_kind',
      'verified',
      'sources',
      'note',
    ])
    .orderBy('country')
    .orderBy('code')
    .execute()
  return rows.map(row => ({
    country: row.country,
    code: row.code,
    from:
      row.from_value === null || row.from_precision === null
        ? null
        : { value: row.from_value, precision: row.from_precision },
    to:
      row.to_value === null || row.to_precision === null ? null : { value: row.to_value, precision: row.to_precision },
    toKind: row.to_kind,
    verified: row.verified,
    sources: row.sources,
    note: row.note,
  }))
}

export interface CountryFilter {
  readonly text?: string | undefined
  readonly region?: RegionCode | undefined
  readonly codes?: readonly string[] | undefined
}

/** Member States in the order of the reader's language. */
export function listCountries(db: Db, language: Language, filter: CountryFilter = {}): Promise<readonly CountryRow[]> {
  const all = tables(db)
    .selectFrom('members.country')
    .select([
      'alpha3',
      'alpha2',
      'm49',
      'slug',
      name(language).as('name'),
      'region',
      'region_verified as regionVerified',
    ])
    .orderBy(inOrderOf(name(language), language))
  const { text, region, codes } = filter
  return all
    .$if(text !== undefined, q =>
      q.where(sql<SqlBool>`names ->> ${sql.lit(language)} ilike '%' || ${escapeLike(text ?? '')} || '%'`),
    )
    .$if(region !== undefined, q => q.where('region', '=', region as RegionCode))
    .$if(codes !== undefined, q => q.where('alpha3', 'in', codes?.length ? codes : ['']))
    .execute()
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, found => `\\${found}`)

export async function countryBySlug(db: Db, language: Language, slug: string): Promise<CountryView | undefined> {
  const row = await tables(db)
    .selectFrom('members.country')
    .select([
      'alpha3',
      'alpha2',
      'm49',
      'slug',
      'names',
      name(language).as('name'),
      'region',
      'region_verified as regionVerified',
      'region_method as regionMethod',
      'region_sources as regionSources',
      'region_note as regionNote',
    ])
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row && { ...row, statuses: await listStatuses(db, row.alpha3) }
}

/** Names of countries by alpha-3 code, in one language. */
export async function countryNames(
  db: Db,
  language: Language,
): Promise<ReadonlyMap<string, { name: string; slug: string }>> {
  const rows = await listCountries(db, language)
  return new Map(rows.map(row => [row.alpha3, { name: row.name, slug: row.slug }]))
}

export interface SourceView {
  readonly id: string
  readonly title: string
  readonly url: string
  readonly kind: string
}

export const sourcesByIds = (db: Db, ids: readonly string[]): Promise<readonly SourceView[]> =>
  tables(db)
    .selectFrom('members.source')
    .select(['id', 'title', 'url', 'kind'])
    .where('id', 'in', ids.length ? [...ids] : [''])
    .orderBy('id')
    .execute()

export interface OrganizationView {
  readonly id: string
  readonly key: string
  readonly slug: string
  readonly name: string
  readonly kind: OrganizationKind
  readonly country: string | null
  readonly countryBasis: CountryBasis | null
  readonly region: RegionCode | null
  readonly website: string | null
}

const organizations = (db: Db) =>
  tables(db)
    .selectFrom('members.organization')
    .select(['id', 'key', 'slug', 'name', 'kind', 'country', 'country_basis as countryBasis', 'region', 'website'])

export const listOrganizations = (db: Db, language: Language): Promise<readonly OrganizationView[]> =>
  organizations(db).orderBy(inOrderOf(sql<string>`name`, language)).execute()

export const organizationBySlug = (db: Db, slug: string): Promise<OrganizationView | undefined> =>
  organizations(db).where('slug', '=', slug).executeTakeFirst()

export const organizationById = (db: Db, id: string): Promise<OrganizationView | undefined> =>
  organizations(db).where('id', '=', id).executeTakeFirst()

/** Those with one of these keys, or one of these names however it is capitalized. */
export async function organizationsCalled(
  db: Db,
  { keys = [], names = [] }: { readonly keys?: readonly string[]; readonly names?: readonly string[] },
): Promise<readonly OrganizationView[]> {
  if (keys.length + names.length === 0) return []
  return organizations(db)
    .where(eb =>
      eb.or([
        eb('key', '=', sql<string>`any (${keys}::text[])`),
        sql<SqlBool>`lower(name) in (select lower(wanted) from unnest(${names}::text[]) as w(wanted))`,
      ]),
    )
    .execute()
}

export interface BodyView {
  readonly code: string
  readonly name: string
  readonly kind: BodyKind
  readonly sector: 'ITU-T' | 'ITU-R' | 'ITU-D' | null
}

export const listBodies = perLanguage<BodyView>((db, language) =>
  tables(db)
    .selectFrom('members.body')
    .select(['code', textIn('name', language).as('name'), 'kind', 'sector'])
    .orderBy('code'),
)

/** Names of bodies by code, in one language. */
export async function bodyNames(db: Db, language: Language): Promise<ReadonlyMap<string, string>> {
  return new Map((await listBodies(db, language)).map(body => [body.code, body.name]))
}

export const bodiesKnown = async (db: Db, codes: readonly string[]): Promise<boolean> => {
  const found = await tables(db)
    .selectFrom('members.body')
    .select('code')
    .where('code', 'in', codes.length ? [...codes] : [''])
    .execute()
  return found.length === new Set(codes).size
}
