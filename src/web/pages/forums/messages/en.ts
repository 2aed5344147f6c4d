import { plural, type TextsOf } from '#kernel/messages.ts'

export const en = {
  title: 'Forums',
  lede: 'The forums in which executives and industry meet: whose they are, who may take part, and the mandate they answer.',
  codes: 'The codes are our references.',
  columns: {
    code: 'Code',
    forum: 'Forum',
    sector: 'Sector',
    eligibility: 'Who may take part',
    mandate: 'Mandate',
    meetings: 'Meetings',
    inferred: 'of these only inferred',
  },
  noMandate: 'none on record',
  meetings: 'Meetings on record',
  meetingCount: (n: number) => plural('en', n, { one: '# meeting on record', other: '# meetings on record' }),
  noMeetings: 'No meeting of this forum is on record.',
  inList: 'These meetings in the list, to filter and download',
  meeting: 'Meeting',
  attendance: 'Present',
  conclusions: 'Conclusions',
  administrations: 'Administrations speak through consultation.',
} as const

export type Messages = TextsOf<typeof en>
