import { plural, type TextsOf } from '#kernel/messages.ts'

export const en = {
  title: 'Communiqués',
  lede: 'What was published of the meetings elsewhere: communiqués, documents to TSAG, reports and press; when, and how long after the meeting.',
  caption: 'Publications',
  feed: 'Communiqués (Atom feed)',
  lagNote: 'The days after the meeting are counted only where both days are on record.',
  columns: {
    publication: 'Publication',
    reference: 'Reference given by its publisher',
    meeting: 'Meeting',
    published: 'Published',
    lag: 'After the meeting',
    seen: 'Seen by us',
    address: 'Where it is',
  },
  filters: {
    type: 'Kind of publication',
    stage: 'Stage',
    noStage: 'coverage, no stage of the line',
    known: 'known',
    unknown: 'unknown',
  },
  days: (n: number) => plural('en', n, { one: '# day', other: '# days' }),
  openingRead: 'read, at least its opening',
  notSeen: 'named, not seen',
  notSeenLong: 'A source names this publication. We have not seen its text.',
  coverage: 'Coverage is no stage of the line: nothing was decided or passed on by it.',
  conclusions: 'Conclusions of this meeting',
  conclusionCount: (n: number) => plural('en', n, { one: '# conclusion', other: '# conclusions' }),
  noneCarried: 'It is not on record which conclusions of the meeting this publication carries.',
  ofTheMeeting: 'Conclusions of the meeting',
  noConclusions: 'No conclusion of this meeting is on record.',
  conclusion: 'Conclusion',
  link: 'Basis of the link',
  file: 'File',
  languages: 'Published in',
  note: 'Note',
} as const

export type Messages = TextsOf<typeof en>
