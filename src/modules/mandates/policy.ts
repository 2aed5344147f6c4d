import type { Policy } from '#kernel/policy.ts'

export const mandatePolicy: Policy = [
  { who: 'system', may: 'record-mandate' },
  { who: 'officer', may: 'record-mandate' },
  { who: 'system', may: 'record-version' },
  { who: 'officer', may: 'record-version' },
  { who: 'system', may: 'record-clause' },
  { who: 'officer', may: 'record-clause' },
]
