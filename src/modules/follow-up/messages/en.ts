import type { TextsOf } from '#kernel/messages.ts'

/** Labels and refusals of this module. */
export const en = {
  sourceStatuses: {
    planned: 'planned',
    reviewed: 'reviewed',
    agreed: 'agreed',
    taken_up: 'taken up',
    partly_done: 'partly done',
    done: 'done',
  },
  refusals: {
    'conclusion-unknown': 'No conclusion with this reference is on record.',
    'follow-up-already-recorded': 'This follow-up is already on record.',
  },
} as const

export type Messages = TextsOf<typeof en>
