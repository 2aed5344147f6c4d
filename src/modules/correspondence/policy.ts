import type { Policy } from '#kernel/policy.ts'

export const correspondencePolicy: Policy = [
  { who: 'system', may: 'file-message' },
  { who: 'officer', may: 'assign-message' },
  { who: 'officer', may: 'set-message-aside' },
]
