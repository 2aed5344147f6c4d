import type { Policy } from '#kernel/policy.ts'

/** Whoever writes is known only once they have signed: a token, or nothing at all, is the permission. */
export const submissionPolicy: Policy = [
  { who: 'public', may: 'write-submission' },
  { who: 'system', may: 'issue-signing-link' },
  { who: 'public', may: 'sign-submission' },
  { who: 'officer', may: 'take-up-submission' },
  { who: 'officer', may: 'set-aside-submission' },
  { who: 'officer', may: 'reconsider-submission' },
  { who: 'system', may: 'forget-submissions' },
]
