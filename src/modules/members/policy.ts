import type { Policy } from '#kernel/policy.ts'

const recording = [
  'record-source',
  'record-region',
  'record-country',
  'record-status',
  'record-organization',
  'record-body',
]

/** A focal point keeps the contacts of the own organization: the role counts in its scope only. */
export const memberPolicy: Policy = [
  ...recording.flatMap(may => [
    { who: 'system' as const, may },
    { who: 'officer' as const, may },
  ]),
  { who: 'officer', may: 'add-organization' },
  { who: 'officer', may: 'edit-organization' },
  { who: 'officer', may: 'add-membership' },
  { who: 'officer', may: 'edit-membership' },
  { who: 'officer', may: 'add-contact' },
  { who: 'focal-point', may: 'add-contact' },
  { who: 'officer', may: 'edit-contact' },
  { who: 'focal-point', may: 'edit-contact' },
  { who: 'system', may: 'propose-development-list' },
  { who: 'administrator', may: 'confirm-development-list' },
  { who: 'administrator', may: 'edit-development-list' },
  { who: 'administrator', may: 'replace-development-list' },
]
