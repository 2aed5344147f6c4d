import type { Policy } from '#kernel/policy.ts'

export const meetingPolicy: Policy = [
  { who: 'system', may: 'record-meeting' },
  { who: 'officer', may: 'record-meeting' },
  { who: 'system', may: 'record-presence' },
  { who: 'officer', may: 'record-presence' },
  { who: 'officer', may: 'plan-meeting' },
  { who: 'officer', may: 'edit-meeting' },
  { who: 'officer', may: 'add-presences' },
  { who: 'officer', may: 'correct-presence' },
  { who: 'officer', may: 'remove-presence' },
  { who: 'officer', may: 'announce-meeting' },
  { who: 'officer', may: 'withdraw-announcement' },
  { who: 'officer', may: 'open-meeting' },
  { who: 'officer', may: 'withdraw-opening' },
  { who: 'officer', may: 'close-meeting' },
  { who: 'officer', may: 'complete-record' },
  { who: 'officer', may: 'reopen-record' },
  { who: 'officer', may: 'cancel-meeting' },
  { who: 'officer', may: 'plan-meeting-again' },
]
