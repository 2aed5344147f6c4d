import type { Policy } from '#kernel/policy.ts'

export const importPolicy: Policy = [
  { who: 'officer', may: 'read-import' },
  { who: 'officer', may: 'check-import' },
  { who: 'officer', may: 'start-import' },
  { who: 'officer', may: 'stop-import' },
  { who: 'system', may: 'stop-import' },
  { who: 'officer', may: 'resume-import' },
  { who: 'officer', may: 'withdraw-import' },
  { who: 'officer', may: 'take-rows' },
  { who: 'system', may: 'clear-imports' },
]
