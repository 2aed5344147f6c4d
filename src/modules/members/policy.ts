import type { Policy } from '#kernel/policy.ts'

const recording = [
  'record-source',
  'record-region',
  'record-country',
  'record-status',
  'record-organization',
  'record-body',
]

export const memberPolicy: Policy = recording.flatMap(may => [
  { who: 'system' as const, may },
  { who: 'officer' as const, may },
])
