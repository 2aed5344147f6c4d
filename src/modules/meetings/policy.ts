import type { Policy } from '#kernel/policy.ts'

export const meetingPolicy: Policy = [
  { who: 'system', may: 'record-meeting' },
  { who: 'officer', may: 'record-meeting' },
  { who: 'system', may: 'record-presence' },
  { who: 'officer', may: 'record-presence' },
]
