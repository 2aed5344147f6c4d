import type { Policy } from '#kernel/policy.ts'

/** No account is asked for: the link in a letter is the permission. */
export const watchingPolicy: Policy = [
  { who: 'public', may: 'ask-to-follow' },
  { who: 'public', may: 'confirm-following' },
  { who: 'public', may: 'set-following-language' },
  { who: 'public', may: 'end-following' },
  { who: 'system', may: 'forget-followings' },
]
