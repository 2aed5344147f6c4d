import { z } from 'zod'
import {
  type CountryRow,
  countryBySlug,
  countsOn,
  type DevelopmentRecord,
  developmentRecord,
  isDeveloping,
  listCountries,
  listRegions,
  listStatuses,
  memberTexts,
  regionCodes,
  type StatusView,
  standingOn,
  statusCodes,
} from '#modules/members/index.ts'
import { day, oneOf } from '../parameters.ts'
import { type Asking, type Links, list, named, one, type Resource } from '../resource.ts'
import { dayText, keysOf, linksShape, linksTo, slugText } from './shapes.ts'

const coarseShape = z
  .strictObject({ value: z.string().describe('ISO 8601, cut to its precision'), precision: z.string() })
  .nullable()

const statusShape = named(
  'DatedStatus',
  z.strictObject({
    code: z.enum(statusCodes),
    from: coarseShape.describe('Inclusive; null: not recorded'),
    to: coarseShape.describe('Exclusive; null: no end known'),
    to_kind: z.enum(keysOf(memberTexts.en.toKinds)).describe('How sure the end is'),
    standing: z
      .enum(keysOf(memberTexts.en.standings))
      .describe('On the day asked about. A scheduled end takes effect only once it is confirmed with a source.'),
    counted: z.boolean().describe('Is the country counted under this status on that day?'),
    verified: z.boolean(),
    note: z.string().nullable(),
    sources: z.array(z.string()).describe('Ids of sources'),
  }),
)

const countryFields = {
  alpha2: z.string(),
  alpha3: z.string(),
  slug: slugText,
  name: z.string().describe('United Nations short name'),
  region: z.strictObject({ code: z.enum(regionCodes), name: z.string(), verified: z.boolean() }),
  on: dayText.describe('The day its statuses are about'),
  statuses: z.array(statusShape),
  development: z
    .strictObject({
      developing: z.boolean().describe('Counted as a developing country on that day'),
      confirmed: z.boolean().describe('false: by a list that no administrator has confirmed'),
    })
    .nullable()
    .describe('null: no list was in force on that day'),
  ...linksShape,
}
const countryShape = named('Country', z.strictObject(countryFields))
const countryAloneShape = named(
  'CountryInFull',
  z.strictObject({
    ...countryFields,
    m49: z.string(),
    region_method: z.enum(keysOf(memberTexts.en.regionMethods)),
    region_note: z.string().nullable(),
    region_sources: z.array(z.string()),
  }),
)

const shownStatus = (status: StatusView, on: string): z.input<typeof statusShape> => ({
  code: status.code,
  from: status.from && { ...status.from },
  to: status.to && { ...status.to },
  to_kind: status.toKind,
  standing: standingOn(status, on),
  counted: countsOn(status, on),
  verified: status.verified,
  note: status.note,
  sources: [...status.sources],
})

interface Around {
  readonly on: string
  readonly regions: ReadonlyMap<string, string>
  readonly links: Links
  readonly record: DevelopmentRecord
}

function shown(row: CountryRow, statuses: readonly StatusView[], { on, regions, links, record }: Around) {
  const { alpha2, alpha3, slug, name, region, regionVerified } = row
  return {
    alpha2,
    alpha3,
    slug,
    name,
    region: { code: region, name: regions.get(region) ?? region, verified: regionVerified },
    on,
    statuses: statuses.map(status => shownStatus(status, on)),
    development: isDeveloping(record, alpha3, on),
    ...linksTo(links, `/countries/${slug}`),
  }
}

const onParameter = day('Day the statuses are about (YYYY-MM-DD); left out: today')

async function aroundOf({ db, language, query, now, links }: Asking<{ on?: string | undefined }>): Promise<Around> {
  const regions = new Map((await listRegions(db, language)).map(({ code, name }) => [code as string, name]))
  const record = await developmentRecord(db)
  return { on: query.on ?? now.toString().slice(0, 10), regions, links, record }
}

export const countryResources: readonly Resource[] = [
  list({
    path: '/countries',
    name: 'listCountries',
    does: 'Member States with region and dated development status',
    item: countryShape,
    filters: {
      on: onParameter,
      region: oneOf(regionCodes, 'Region'),
      status: oneOf(statusCodes, 'Only countries counted under this status on the day'),
    },
    async find(asking) {
      const { db, language, query } = asking
      const [rows, statuses, around] = await Promise.all([
        listCountries(db, language, { region: query.region }),
        listStatuses(db),
        aroundOf(asking),
      ])
      const ofCountry = Map.groupBy(statuses, status => status.country)
      return rows
        .map(row => shown(row, ofCountry.get(row.alpha3) ?? [], around))
        .filter(
          country =>
            query.status === undefined || country.statuses.some(one => one.code === query.status && one.counted),
        )
    },
  }),
  one({
    path: '/countries/{slug}',
    name: 'country',
    does: 'One Member State',
    item: countryAloneShape,
    filters: { on: onParameter },
    async find(asking) {
      const { db, language, parts } = asking
      const country = await countryBySlug(db, language, parts.slug ?? '')
      if (!country) return null
      const { m49, regionMethod, regionNote, regionSources } = country
      return {
        ...shown(country, country.statuses, await aroundOf(asking)),
        m49,
        region_method: regionMethod,
        region_note: regionNote,
        region_sources: [...regionSources],
      }
    },
  }),
]
