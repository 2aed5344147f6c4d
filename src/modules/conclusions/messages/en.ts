import { plural, type TextsOf } from '#kernel/messages.ts'

/** Labels and refusals of this module. */
export const en = {
  kinds: { ask: 'ask', view: 'view', 'took-note': 'took note' },
  kindsLong: {
    ask: 'An ask: something is wanted of somebody.',
    view: 'A view: how the participants see something.',
    'took-note': 'The participants took note of something.',
  },
  states: {
    'on-record': 'on record; agreement not recorded',
    drafted: 'drafted',
    circulated: 'circulated',
    agreed: 'agreed',
    withdrawn: 'withdrawn',
    merged: 'merged into another entry',
    struck: 'no conclusion of this meeting',
  },
  purposes: { action: 'for action', comment: 'for comment', information: 'for information' },
  refusals: {
    'not-a-conclusion-reference': 'A conclusion’s reference has a number after a slash, for example CTO-05/2.',
    'meeting-unknown': 'No meeting with this reference is on record.',
    'body-unknown': 'One of the addressees is not on record.',
    'topic-unknown': 'One of the topics is not on record.',
    'conclusion-already-recorded': 'A conclusion with this reference is already on record.',
    'conclusion-not-editable':
      'What was circulated or agreed stands as it is; only what is on record or drafted can be edited.',
    'reason-missing': 'Say why: everybody can read this entry, and its history names the reason.',
    'nothing-changed': 'Nothing was changed.',
    'document-unknown': 'Choose the document it was compared with: one attached to the same meeting.',
    'page-beyond': ({ pages }: { pages: number }) =>
      `The document has ${plural('en', pages, { one: '# page', other: '# pages' })}: enter one of them.`,
    'not-compared': 'It is not marked as compared.',
    'entries-compared-with-it': ({ n }: { n: number }) =>
      `Say why: ${plural('en', n, { one: '# entry was', other: '# entries were' })} compared with this document.`,
    'not-from-this-state': 'In the state this entry is in now, that cannot be done.',
    'not-to-be-merged-into': 'An entry can only be merged into another one on record of the same meeting.',
    'meeting-not-held': 'Only a meeting that is closed has conclusions on record.',
  },
} as const

export type Messages = TextsOf<typeof en>
