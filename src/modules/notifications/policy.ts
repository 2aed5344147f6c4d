import type { Policy } from '#kernel/policy.ts'

export const notificationPolicy: Policy = [
  { who: 'system', may: 'queue-letter' },
  { who: 'officer', may: 'queue-letter' },
  { who: 'officer', may: 'requeue-letter' },
  { who: 'system', may: 'mark-letter-sent' },
  { who: 'system', may: 'mark-letter-failed' },
  { who: 'system', may: 'bury-letter' },
  { who: 'system', may: 'mark-letter-returned' },
  { who: 'system', may: 'clear-letters' },
  { who: 'officer', may: 'mark-letter-returned' },
]
