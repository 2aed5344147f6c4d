import type { Policy } from '#kernel/policy.ts'

export const conclusionPolicy: Policy = [
  { who: 'system', may: 'record-conclusion' },
  { who: 'officer', may: 'record-conclusion' },
  { who: 'officer', may: 'add-conclusion' },
  { who: 'officer', may: 'edit-conclusion' },
  { who: 'officer', may: 'verify-conclusion' },
  { who: 'officer', may: 'withdraw-comparison' },
  { who: 'officer', may: 'withdraw-meeting-document' },
  { who: 'officer', may: 'split-conclusion' },
  { who: 'officer', may: 'merge-conclusion' },
  { who: 'officer', may: 'unmerge-conclusion' },
  { who: 'officer', may: 'strike-conclusion' },
  { who: 'officer', may: 'reinstate-conclusion' },
]
