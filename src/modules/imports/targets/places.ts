import { languages } from '#kernel/language.ts'
import { countryNames, listCountries, listRegions, regionCodes } from '#modules/members/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { plainly, type Read } from './target.ts'

/** Codes of countries and regions by everything a list may call them: codes and names in six languages. */
export interface Places {
  readonly countries: ReadonlyMap<string, string>
  readonly regions: ReadonlyMap<string, string>
}

export async function loadPlaces(db: Db): Promise<Places> {
  const countries = new Map<string, string>()
  const regions = new Map<string, string>(regionCodes.map(code => [plainly(code), code]))
  for (const language of languages) {
    for (const [alpha3, { name }] of await countryNames(db, language)) countries.set(plainly(name), alpha3)
    for (const { code, name } of await listRegions(db, language)) regions.set(plainly(name), code)
  }
  for (const { alpha3, alpha2 } of await listCountries(db, 'en'))
    for (const code of [alpha3, alpha2]) countries.set(plainly(code), alpha3)
  return { countries, regions }
}

export const countryField = (text: string, { countries }: Places): Read => {
  const value = countries.get(plainly(text))
  return value === undefined ? { fault: 'country-unknown' } : { value }
}

export const regionField = (text: string, { regions }: Places): Read => {
  const value = regions.get(plainly(text))
  return value === undefined ? { fault: 'not-in-list', params: { allowed: regionCodes.join(', ') } } : { value }
}
