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
  refusals: {
    'meeting-unknown': 'No meeting with this reference is on record.',
    'published-before-the-meeting': 'The day of publication is before the day of the meeting.',
    'publication-already-recorded': 'This publication is already on record.',
  },
} as const

export type Messages = TextsOf<typeof en>
