import type { Policy } from '#kernel/policy.ts'

export const communiquePolicy: Policy = [
  { who: 'system', may: 'record-publication' },
  { who: 'officer', may: 'record-publication' },
]
