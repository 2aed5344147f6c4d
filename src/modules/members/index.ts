export { recordBody, recordCountry, recordOrganization, recordRegion, recordSource, recordStatus } from './commands.ts'
export { memberTexts } from './messages/index.ts'
export {
  type BodyKind,
  type CountryBasis,
  type OrganizationKind,
  organizationKinds,
  type RegionCode,
  type RegionMethod,
  regionCodes,
  type StatusCode,
  statusCodes,
  type ToKind,
} from './model.ts'
export { memberPolicy } from './policy.ts'
export {
  type BodyView,
  bodiesKnown,
  bodyNames,
  type CountryFilter,
  type CountryRow,
  type CountryView,
  countryBySlug,
  countryNames,
  listCountries,
  listOrganizations,
  listRegions,
  listStatuses,
  type OrganizationView,
  organizationByKey,
  organizationBySlug,
  type RegionView,
  type SourceView,
  type StatusView,
  sourcesByIds,
} from './queries.ts'
export { countsOn, type DatedStatus, type Standing, standingOn, standingsKnownFrom } from './rules.ts'
