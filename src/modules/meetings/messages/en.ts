import { count, plural, type TextsOf } from '#kernel/messages.ts'

/** Labels and refusals of this module. */
export const en = {
  states: {
    planned: 'planned',
    announced: 'announced',
    'in-session': 'in session',
    closed: 'closed',
    'record-complete': 'record complete',
    cancelled: 'cancelled',
    struck: 'struck',
  },
  evidence: {
    document_opening: 'opening of the document read',
    secondary: 'press, speech or article only',
    mention: 'one sentence elsewhere only',
    inferred: 'no record: existence inferred',
    secretariat: 'entered by the secretariat',
  },
  modes: { in_person: 'in person', hybrid: 'hybrid', virtual: 'virtual', not_recorded: 'not recorded' },
  attendance: {
    persons: (n: number) => plural('en', n, { one: '# person', other: '# persons' }),
    organizations: (n: number) => plural('en', n, { one: '# organization', other: '# organizations' }),
    unspecified: (n: number) => `${count('en', n)} (unit not recorded)`,
  },
  units: { persons: 'persons', organizations: 'organizations', unspecified: 'unit not recorded' },
  roles: {
    chair: 'Chair',
    vice_chair: 'Vice-Chair',
    opened_by: 'Opened by',
    steering_committee_leader: 'Leader of the steering committee',
  },
  hosts: { host: 'Host', 'co-host': 'Co-host or sponsor' },
  conflictFields: { existence: 'existence', ordinal: 'number in the series', date: 'date' },
  refusals: {
    'forum-unknown': 'No forum with this code is on record. Enter the forum first.',
    'meeting-already-recorded': 'A meeting with this reference is already on record.',
    'no-source': 'A meeting that is not only inferred needs at least one source.',
    'meeting-unknown': 'No meeting with this reference is on record.',
    'organization-unknown': 'No organization with this key is on record. Enter the organization first.',
    'presence-already-recorded': 'The organizations present at this meeting are already on record.',
    'country-unknown': 'No country with this code is on record.',
    'bounds-crossed':
      'The day “Not after” is before the day “Not before”. Put the two days in order, or leave one empty.',
    'date-outside-bounds':
      'The date does not lie between “Not before” and “Not after”. Correct the date, or leave the two days empty.',
    'not-held-yet':
      'This date is still to come. A meeting that took place has a date in the past: correct the date, or enter it as a meeting to come.',
    'day-to-come':
      'The day of the meeting is still to come, so it cannot be over. If the day is wrong, correct it first.',
    'time-without-day': 'A time can only be given with the day. Enter the day, or leave the time empty.',
    'no-such-wall-time': 'On that day the clocks there skip this time, or show it twice. Choose another one.',
    'closes-before-it-opens': 'The meeting would close before it opens.',
    'nothing-changed': 'Nothing was changed.',
    'reason-missing': 'Everybody can read this. Give a reason for the change.',
    'not-from-this-state': 'The meeting is in another state by now. Look at it again.',
  },
} as const

export type Messages = TextsOf<typeof en>
