import { plural, type TextsOf } from '#kernel/messages.ts'

export const en = {
  title: 'Member States of ITU',
  lede: 'Their region and their development statuses, each on the day you choose.',
  explained:
    'LDC: least developed country. LLDC: landlocked developing country. SIDS: small island developing State. The list of economies in transition is not on record.',
  regionNote: (verified: number, all: number) =>
    `Region in the division of the ITU statistical service. For ${verified} of ${all} Member States a source that was read confirms it; for the others it is our reading.`,
  dayNote: (day: string) => `Statuses on ${day}.`,
  confirmRule:
    'A scheduled end takes effect only after a person has confirmed it, with a source. Until then the status counts.',
  unconfirmed: (n: number) =>
    plural('en', n, {
      one: 'For # status the scheduled end has passed and nobody has confirmed it yet.',
      other: 'For # statuses the scheduled end has passed and nobody has confirmed it yet.',
    }),
  developingUnconfirmed:
    'Which countries count as developing follows a proposal from general knowledge that no administrator has confirmed yet.',
  caption: 'Member States',
  columns: {
    name: 'Name',
    codes: 'Codes',
    alpha2: 'ISO code, two letters',
    alpha3: 'ISO code, three letters',
    m49: 'UN code, digits',
    region: 'Region',
    regionVerified: 'Region confirmed by a source',
    statuses: 'Statuses',
    developing: 'Counted as developing',
  },
  filters: { status: 'Status', anyStatus: 'any status', noStatus: 'no status', day: 'On the day' },
  verified: 'confirmed',
  unverified: 'not confirmed',
  state: 'Member State of ITU',
  statuses: 'Development status',
  noStatus: 'No development status is on record.',
  lists: {
    LDC: 'the list of least developed countries',
    LLDC: 'the list of landlocked developing countries',
    SIDS: 'the list of small island developing States',
    EIT: 'the list of economies in transition',
  },
  scheduled: (list: string, day: string) => `Scheduled to leave ${list} on ${day}.`,
  inDoubt: (list: string, day: string) => `Scheduled to leave ${list} on ${day}; that day is in doubt.`,
  left: (list: string, day: string) => `Left ${list} on ${day}.`,
  dayHasCome: 'That day has come, but nobody has confirmed the end.',
  status: 'Status',
  from: 'From',
  to: 'To',
  certainty: 'How sure',
  today: (day: string) => `On ${day}`,
  statusVerified: 'status confirmed by a source',
  note: 'Note',
  organizations: 'Organizations from here named at meetings',
  organizationsNote: 'Headquarters in our reading, not verified.',
  noOrganizations: 'None of the organizations named at meetings is placed here.',
  meetings: 'Meetings held here',
  noMeetings: 'No meeting on record was held here.',
  names: 'Names',
  codes: 'Codes',
  regionHow: 'How the region is known',
} as const

export type Messages = TextsOf<typeof en>
