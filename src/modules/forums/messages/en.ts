import type { TextsOf } from '#kernel/messages.ts'

/** Labels and refusals of this module. */
export const en = {
  eligibility: { 'private-sector': 'private sector only', open: 'open' },
  refusals: { 'forum-already-recorded': 'A forum with this code is already on record.' },
} as const

export type Messages = TextsOf<typeof en>
