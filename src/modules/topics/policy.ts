import type { Policy } from '#kernel/policy.ts'

export const topicPolicy: Policy = [
  { who: 'system', may: 'record-theme' },
  { who: 'officer', may: 'record-theme' },
]
