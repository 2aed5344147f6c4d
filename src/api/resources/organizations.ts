import { z } from 'zod'
import { listPresences } from '#modules/meetings/index.ts'
import {
  listOrganizations,
  membershipCategories,
  membershipsOf,
  memberTexts,
  type OrganizationView,
  organizationBySlug,
  organizationKinds,
  regionCodes,
  sectors,
} from '#modules/members/index.ts'
import { oneOf } from '../parameters.ts'
import { type Links, list, named, one, type Resource } from '../resource.ts'
import { keysOf, linksShape, linksTo, slugText } from './shapes.ts'

const organizationFields = {
  id: z.uuid(),
  slug: slugText,
  name: z.string(),
  kind: z.enum(organizationKinds),
  country: z.string().nullable().describe('Country of the headquarters in our reading, alpha-3; not verified'),
  country_basis: z.enum(keysOf(memberTexts.en.countryBases)).nullable(),
  region: z.enum(regionCodes).nullable(),
  website: z.string().nullable(),
  ...linksShape,
}
const organizationShape = named('Organization', z.strictObject(organizationFields))
const organizationAloneShape = named(
  'OrganizationInFull',
  z.strictObject({
    ...organizationFields,
    memberships: z
      .array(
        z.strictObject({
          sector: z.enum(sectors),
          category: z.enum(membershipCategories),
          from: z.string().describe('First day (ISO)'),
          to: z.string().nullable().describe('The day it ended, no longer counted; null: without end'),
        }),
      )
      .describe('Oldest first, as the secretariat entered them'),
    present_at: z.array(
      z.strictObject({
        meeting: z.string().describe('Reference of the meeting'),
        name: z.string().describe('As recorded there'),
        list_complete: z.boolean().describe('false: the record names only some of those present'),
      }),
    ),
  }),
)

const shown = (organization: OrganizationView, links: Links): z.input<typeof organizationShape> => ({
  id: organization.id,
  slug: organization.slug,
  name: organization.name,
  kind: organization.kind,
  country: organization.country,
  country_basis: organization.countryBasis,
  region: organization.region,
  website: organization.website,
  ...linksTo(links, `/organizations/${organization.slug}`),
})

export const organizationResources: readonly Resource[] = [
  list({
    path: '/organizations',
    name: 'listOrganizations',
    does: 'Organizations named at meetings',
    item: organizationShape,
    filters: { kind: oneOf(organizationKinds, 'Kind of organization'), region: oneOf(regionCodes, 'Region') },
    async find({ db, language, query, links }) {
      const all = await listOrganizations(db, language)
      return all
        .filter(({ kind }) => query.kind === undefined || kind === query.kind)
        .filter(({ region }) => query.region === undefined || region === query.region)
        .map(organization => shown(organization, links))
    },
  }),
  one({
    path: '/organizations/{slug}',
    name: 'organization',
    does: 'One organization, its memberships, and the meetings at which it is named',
    item: organizationAloneShape,
    filters: {},
    async find({ db, parts, links }) {
      const organization = await organizationBySlug(db, parts.slug ?? '')
      if (!organization) return null
      const presences = await listPresences(db, { organizationId: organization.id })
      const memberships = await membershipsOf(db, organization.id)
      return {
        ...shown(organization, links),
        memberships: memberships.map(({ sector, category, from, to }) => ({ sector, category, from, to })),
        present_at: presences.map(({ meetingRef, name, complete }) => ({
          meeting: meetingRef,
          name,
          list_complete: complete,
        })),
      }
    },
  }),
]
