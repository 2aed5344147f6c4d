import {
  type CountryRow,
  type Development,
  developmentLists,
  isDeveloping,
  listCountries,
  listRegions,
  listStatuses,
  type RegionCode,
  type RegionView,
  type Standing,
  type StatusView,
  standingOn,
} from '#modules/members/index.ts'
import type { PageRequest } from '../../page.ts'

/** `ASP Asia-Pacific`; the code alone where the name is the code (CIS). */
export function regionLabel(code: RegionCode, regions: readonly RegionView[]): string {
  const name = regions.find(region => region.code === code)?.name ?? code
  return name === code ? code : `${code} ${name}`
}

/** A status and how it stands on the day asked for. */
export interface StatusOnDay {
  readonly status: StatusView
  readonly standing: Standing
}

/** A Member State with its region and the statuses that hold, or may hold, on one day. */
export interface CountryOnDay {
  readonly country: CountryRow
  readonly region: RegionView | undefined
  readonly statuses: readonly StatusOnDay[]
  /** Counted as developing on the day? Null: no list was in force. */
  readonly development: Development | null
}

/** All Member States as on one ISO day, in the order of the reader's language; five queries. */
export async function countriesOn({ db, language }: PageRequest, day: string): Promise<readonly CountryOnDay[]> {
  const [countries, regions, statuses, lists] = await Promise.all([
    listCountries(db, language),
    listRegions(db, language),
    listStatuses(db),
    developmentLists(db),
  ])
  const regionOf = new Map(regions.map(region => [region.code, region]))
  const standing = statuses
    .map(status => ({ status, standing: standingOn(status, day) }))
    .filter(one => one.standing !== 'ended' && one.standing !== 'not-yet')
  const byCountry = Map.groupBy(standing, one => one.status.country)
  return countries.map(country => ({
    country,
    region: regionOf.get(country.region),
    statuses: byCountry.get(country.alpha3) ?? [],
    development: isDeveloping({ lists, statuses }, country.alpha3, day),
  }))
}
