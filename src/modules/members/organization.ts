import { z } from 'zod'
import { urlShape } from '#kernel/shapes.ts'
import type { Db } from '#platform/db/kysely.ts'
import { countryBases, type MembershipCategory, organizationKinds, regionCodes, type Sector } from './model.ts'
import { tables } from './store.ts'

const alpha3 = z.string().regex(/^[A-Z]{3}$/)

/** Everything of an organization that can be edited. */
export const organizationShape = z.strictObject({
  name: z.string().trim().min(1).max(200),
  kind: z.enum(organizationKinds),
  country: z.strictObject({ value: alpha3, basis: z.enum(countryBases) }).nullable(),
  region: z.enum(regionCodes).nullable(),
  website: urlShape.nullable(),
})
export type OrganizationContent = z.infer<typeof organizationShape>

export interface KeptOrganization {
  readonly id: string
  readonly slug: string
  readonly version: number
  readonly content: OrganizationContent
}

const kept = (db: Db) =>
  tables(db)
    .selectFrom('members.organization')
    .select(['id', 'slug', 'version', 'name', 'kind', 'country', 'country_basis as basis', 'region', 'website'])

type Row = Awaited<ReturnType<ReturnType<typeof kept>['execute']>>[number]

const shaped = ({ id, slug, version, name, kind, country, basis, region, website }: Row): KeptOrganization => ({
  id,
  slug,
  version,
  content: {
    name,
    kind,
    country: country === null || basis === null ? null : { value: country, basis },
    region,
    website,
  },
})

/** Held until the transaction ends. */
export async function holdOrganization(db: Db, id: string): Promise<KeptOrganization | undefined> {
  const row = await kept(db).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && shaped(row)
}

/** One organization as its editor sees it. */
export async function keptOrganization(db: Db, slug: string): Promise<KeptOrganization | undefined> {
  const row = await kept(db).where('slug', '=', slug).executeTakeFirst()
  return row && shaped(row)
}

export const countryKnown = async (db: Db, code: string): Promise<boolean> =>
  (await tables(db).selectFrom('members.country').select('slug').where('alpha3', '=', code).executeTakeFirst()) !==
  undefined

/** What an organization is in a Sector, from a day (inclusive) to a day (exclusive); ISO days. */
export interface MembershipView {
  readonly id: string
  readonly organizationId: string
  readonly sector: Sector
  readonly category: MembershipCategory
  readonly from: string
  readonly to: string | null
  readonly version: number
}

/** Memberships of one organization or of all, oldest first. */
export const membershipsOf = (db: Db, organization?: string): Promise<readonly MembershipView[]> =>
  tables(db)
    .selectFrom('members.membership')
    .select(['id', 'organization_id as organizationId', 'sector', 'category', 'from_day as from', 'to_day as to'])
    .select('version')
    .$if(organization !== undefined, q => q.where('organization_id', '=', organization ?? ''))
    .orderBy('from_day')
    .orderBy('sector')
    .orderBy('id')
    .execute()
