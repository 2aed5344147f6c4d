import { plural, type TextsOf } from '#kernel/messages.ts'

export const en = {
  title: 'Organizations named at meetings',
  lede: 'Companies and other organizations that a public source names as present at a meeting.',
  partialNote:
    'Most sources name only some of those present. Not being named does not mean having been absent. Country and region are those of the headquarters in our reading, not verified.',
  asRecorded: (meeting: string) => `Names, countries and regions as recorded for this meeting: ${meeting}.`,
  caption: 'Organizations',
  columns: {
    name: 'Organization',
    recordedAs: 'Recorded as',
    kind: 'Kind',
    country: 'Country (our reading)',
    countryBasis: 'Country known from',
    region: 'Region (our reading)',
    meetings: 'Meetings',
    named: 'Named at',
  },
  filters: { at: 'Named at', also: 'And also at', region: 'Region', kind: 'Kind', unknown: 'not known' },
  unknown: 'not known',
  recordedAs: (name: string) => `recorded as “${name}”`,
  organization: 'Organization named at meetings',
  meetingsOf: 'Meetings where it is named',
  when: 'When',
  meeting: 'Meeting',
  nameThere: 'Name recorded there',
  placeThere: 'Country and region recorded there',
  list: 'List of those present',
  complete: 'complete',
  partial: 'partial: only those a text names',
  namedAt: (n: number) => plural('en', n, { one: 'named at # meeting', other: 'named at # meetings' }),
  kind: 'Kind',
  country: 'Country',
  region: 'Region',
  basis: 'our reading, unverified',
  website: 'Website',
  memberships: 'Memberships',
  sector: 'Sector',
  category: 'As',
  heldWhen: 'When',
  period: (from: string, to: string | null) => (to === null ? `since ${from}` : `from ${from} to ${to}`),
  sameKey:
    'Names that we read as the same group stand under one organization; the name it had at each meeting is kept.',
} as const

export type Messages = TextsOf<typeof en>
