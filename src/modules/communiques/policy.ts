import type { Policy } from '#kernel/policy.ts'

export const communiquePolicy: Policy = [
  { who: 'system', may: 'record-publication' },
  { who: 'officer', may: 'record-publication' },
  { who: 'officer', may: 'register-publication' },
  { who: 'officer', may: 'edit-publication' },
  { who: 'officer', may: 'strike-publication' },
  { who: 'officer', may: 'reinstate-publication' },
  { who: 'officer', may: 'attach-publication-file' },
  { who: 'officer', may: 'publish-publication-file' },
  { who: 'officer', may: 'withdraw-publication-file' },
  { who: 'officer', may: 'strike-meeting' },
  { who: 'officer', may: 'reinstate-meeting' },
]
