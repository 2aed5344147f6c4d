import { count, type TextsOf } from '#kernel/messages.ts'

export const en = {
  title: 'Overview',
  lede: 'Where the record has gaps, what was begun and not finished, and which letters could not be sent. Each figure leads to its rows.',
  gapsTitle: 'Gaps in the record',
  gapsNote:
    'Full: something is missing. Pale: the rest of what is on record. A gap may be there because nothing was ever published.',
  gap: 'Gap',
  key: 'Key',
  missing: 'Missing in',
  of: 'Of',
  ofAll: (n: number, all: number) => `${count('en', n)} of ${count('en', all)}`,
  reference: 'Reference',
  what: 'What',
  day: 'Date of the meeting',
  letters: 'Letters',
  since: 'Since',
  unfinishedTitle: 'Begun and not finished',
  unfinished: {
    'follow-up-replies': 'Replies of bodies to be read',
    'follow-up-unanswered': 'Follow-up shown to a body that did not reply in time',
    'follow-up-overdue': 'Follow-up accepted for a day that has passed',
    'submissions-to-read': 'Submissions of readers to be read',
    'mail-to-file': 'Mail that came in to be filed',
    'files-to-publish': 'Files of communiqués and other publications to be published',
    'imports-stopped': 'Imports stopped on the way',
    'imports-with-bad-rows': 'Imports with rows that were wrong or refused',
    'letters-not-delivered': 'Letters not delivered',
  },
  state: 'State',
  count: 'How many',
  gaps: {
    'meetings-without-conclusion': 'Meetings without a conclusion on record',
    'meetings-without-communique': 'Meetings without a communiqué or other publication',
    'meetings-without-attendance': 'Meetings without a figure for attendance',
    'conclusions-without-addressee': 'Conclusions without an addressee',
    'conclusions-without-stated-basis': 'Conclusions whose kind or addressee is our reading',
    'conclusions-not-compared': 'Conclusions not compared with a document',
    'conclusions-without-information': 'Conclusions of whose follow-up nothing is known',
  },
} as const

export type Messages = TextsOf<typeof en>
