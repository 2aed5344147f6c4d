export { addContact, editContact } from './commands/contacts.ts'
export {
  confirmDevelopmentList,
  editDevelopmentList,
  proposeDevelopmentList,
  replaceDevelopmentList,
} from './commands/development.ts'
export { addMembership, addOrganization, editMembership, editOrganization } from './commands/organizations.ts'
export {
  recordBody,
  recordCountry,
  recordOrganization,
  recordRegion,
  recordSource,
  recordStatus,
} from './commands/record.ts'
export {
  type ContactView,
  contactById,
  contactIdsOf,
  contactsByIds,
  contactsOf,
  erasePersonal,
  inOfficeOn,
  personalDataOf,
} from './contact.ts'
export { type DevelopmentListView, developmentLists, developmentRecord } from './development.ts'
export { memberTexts } from './messages/index.ts'
export {
  type BodyKind,
  bodyKinds,
  type CountryBasis,
  countryBases,
  type MembershipCategory,
  membershipCategories,
  type OrganizationKind,
  organizationKinds,
  type RegionCode,
  type RegionMethod,
  regionCodes,
  type Sector,
  type StatusCode,
  sectors,
  statusCodes,
  type ToKind,
} from './model.ts'
export {
  type KeptOrganization,
  keptOrganization,
  type MembershipView,
  membershipsOf,
  type OrganizationContent,
} from './organization.ts'
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
  organizationById,
  organizationBySlug,
  organizationsCalled,
  type RegionView,
  type SourceView,
  type StatusView,
  sourcesByIds,
} from './queries.ts'
export {
  countsOn,
  type DatedStatus,
  type Development,
  type DevelopmentRecord,
  isDeveloping,
  listInForce,
  type Standing,
  standingOn,
  standingsKnownFrom,
} from './rules.ts'
