import type { TextsOf } from '#kernel/messages.ts'

/** Labels and refusals of this module. */
export const en = {
  states: {
    'on-record': 'theme of a past meeting',
    proposed: 'proposed',
    admitted: 'admitted',
    merged: 'merged into another',
    parked: 'parked',
    withdrawn: 'withdrawn',
  },
  refusals: {
    'meeting-unknown': 'No meeting with this reference is on record.',
    'theme-already-recorded': 'This theme is already on record for this meeting.',
  },
} as const

export type Messages = TextsOf<typeof en>
