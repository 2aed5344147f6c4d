/** Closed lists of the members' nouns, shared by types, input shapes and SQL. */
export const regionCodes = ['AFR', 'AMS', 'ARB', 'ASP', 'CIS', 'EUR'] as const
export type RegionCode = (typeof regionCodes)[number]

export const statusCodes = ['LDC', 'LLDC', 'SIDS', 'EIT'] as const
export type StatusCode = (typeof statusCodes)[number]

/** How sure the end of a status is: known, decided for a day to come, or decided and since put in doubt. */
export const toKinds = ['none', 'effective', 'scheduled', 'scheduled_in_doubt'] as const
export type ToKind = (typeof toKinds)[number]

export const regionMethods = ['itu_source', 'regional_body_list', 'geographic_rule', 'none'] as const
export type RegionMethod = (typeof regionMethods)[number]

/** `company` is what the record says where nobody has said which: operator, vendor or another. */
export const organizationKinds = [
  'company',
  'operator',
  'vendor',
  'sme',
  'vertical',
  'media',
  'association',
  'sdo',
  'academia',
  'research',
  'regulator',
  'administration',
  'international',
] as const
export type OrganizationKind = (typeof organizationKinds)[number]

export const countryBases = ['name', 'general_knowledge', 'stated'] as const
export type CountryBasis = (typeof countryBases)[number]

export const bodyKinds = [
  'organization',
  'sector',
  'bureau',
  'focus_group',
  'study_group',
  'event',
  'class',
  'external_body',
  'office',
  'assembly',
] as const
export type BodyKind = (typeof bodyKinds)[number]

export const sectors = ['ITU-T', 'ITU-R', 'ITU-D'] as const
export type Sector = (typeof sectors)[number]

/** As what an organization takes part in a Sector; `invited` is no member. */
export const membershipCategories = ['sector-member', 'associate', 'academia', 'sme', 'invited'] as const
export type MembershipCategory = (typeof membershipCategories)[number]
