import type { TextsOf } from '#kernel/messages.ts'

/** Labels and refusals of this module. */
export const en = {
  types: {
    communique: 'communiqué',
    press_communique: 'communiqué, press form',
    press_release: 'press release',
    press_coverage: 'press coverage',
    tsag_document: 'document to TSAG',
    meeting_report: 'meeting report',
    participant_report: 'report by a participant',
    partner_news: 'news of a partner',
  },
  states: { 'on-record': 'on record', struck: 'struck' },
  refusals: {
    'meeting-unknown': 'No meeting with this reference is on record.',
    'published-before-the-meeting': 'The day of publication is before the day of the meeting.',
    'published-in-the-future': 'The day of publication is still to come. Register it once it is published.',
    'publication-already-recorded': 'This publication is already on record.',
    'meeting-not-held': 'Only a meeting that is closed can have publications.',
    'conclusion-unknown': ({ ref }: { readonly ref: string }) => `${ref} is no conclusion of this meeting.`,
    'reason-missing': 'Everybody can read this. Give a reason for the change.',
    'nothing-changed': 'Nothing was changed.',
    'not-from-this-state': 'It is in another state by now. Look at it again.',
    'meeting-of-the-history':
      'This meeting came with the public record and is not struck. Correct what is wrong with it.',
    'meeting-has-record': 'A conclusion or a publication of this meeting is on record. Strike that first.',
  },
} as const

export type Messages = TextsOf<typeof en>
