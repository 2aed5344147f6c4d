import type { Policy } from '#kernel/policy.ts'

export const documentPolicy: Policy = [
  { who: 'system', may: 'store-file' },
  { who: 'officer', may: 'store-file' },
  { who: 'system', may: 'withdraw-attachment' },
  { who: 'officer', may: 'withdraw-attachment' },
  { who: 'officer', may: 'publish-attachment' },
  { who: 'officer', may: 'ask-for-reading' },
  { who: 'system', may: 'keep-text' },
]
