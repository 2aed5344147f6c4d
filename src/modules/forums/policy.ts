import type { Policy } from '#kernel/policy.ts'

export const forumPolicy: Policy = [
  { who: 'system', may: 'record-forum' },
  { who: 'officer', may: 'record-forum' },
]
