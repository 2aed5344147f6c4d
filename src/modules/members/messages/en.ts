import type { TextsOf } from '#kernel/messages.ts'

/** Labels and refusals of this module. */
export const en = {
  statuses: {
    LDC: 'least developed country',
    LLDC: 'landlocked developing country',
    SIDS: 'small island developing State',
    EIT: 'country with economy in transition',
  },
  statusCodes: { LDC: 'LDC', LLDC: 'LLDC', SIDS: 'SIDS', EIT: 'EIT' },
  standings: {
    holds: 'in effect',
    ended: 'ended',
    'not-yet': 'not yet begun',
    'unconfirmed-end': 'in effect: the scheduled end has not been confirmed',
    unclear: 'unclear: the recorded date is too coarse',
  },
  toKinds: {
    none: 'no end known',
    effective: 'ended',
    scheduled: 'end scheduled',
    scheduled_in_doubt: 'end scheduled, the day is in doubt',
  },
  regionMethods: {
    itu_source: 'an ITU record places it in this region',
    regional_body_list: 'on the membership list of the regional organization',
    geographic_rule: 'by geography only, not verified',
    none: 'general knowledge only, not verified',
  },
  organizationKinds: {
    company: 'company or operator',
    regulator: 'regulator',
    association: 'association',
    research: 'research',
    vertical: 'vertical industry',
    media: 'media',
    sdo: 'standards development organization',
  },
  countryBases: { name: 'from the name', general_knowledge: 'general knowledge, not verified' },
  bodyKinds: {
    organization: 'organization',
    sector: 'Sector',
    bureau: 'Bureau',
    focus_group: 'focus group',
    study_group: 'study or advisory group',
    event: 'event',
    class: 'class of members or bodies',
    external_body: 'outside body',
    office: 'office',
    assembly: 'assembly or Council',
  },
  refusals: {
    'country-already-recorded': 'This country is already on record.',
    'country-unknown': 'No country with this code is on record.',
    'end-without-date': 'An end needs a date, and a date of end needs its certainty.',
    'organization-already-recorded': 'An organization with this key is already on record.',
    'body-already-recorded': 'A body with this code is already on record.',
  },
} as const

export type Messages = TextsOf<typeof en>
