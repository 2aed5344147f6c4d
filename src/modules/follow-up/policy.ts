import type { Policy } from '#kernel/policy.ts'

export const followUpPolicy: Policy = [
  { who: 'system', may: 'record-historic-follow-up' },
  { who: 'officer', may: 'record-historic-follow-up' },
]
