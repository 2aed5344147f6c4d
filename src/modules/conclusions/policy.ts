import type { Policy } from '#kernel/policy.ts'

export const conclusionPolicy: Policy = [
  { who: 'system', may: 'record-conclusion' },
  { who: 'officer', may: 'record-conclusion' },
]
