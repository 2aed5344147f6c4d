import type { Policy } from '#kernel/policy.ts'

export const forumPolicy: Policy = [
  { who: 'system', may: 'record-forum' },
  { who: 'officer', may: 'record-forum' },
  { who: 'officer', may: 'edit-forum' },
  { who: 'officer', may: 'open-seat' },
  { who: 'officer', may: 'edit-seat' },
  { who: 'officer', may: 'hold-seat' },
  { who: 'officer', may: 'name-alternate' },
  { who: 'officer', may: 'reorder-alternates' },
  { who: 'officer', may: 'end-holding' },
  { who: 'officer', may: 'show-holder' },
  { who: 'officer', may: 'vacate-seat' },
  { who: 'officer', may: 'end-seat' },
]
