import type { Condition, Policy } from '#kernel/policy.ts'

const recording = [
  'record-source',
  'record-region',
  'record-country',
  'record-status',
  'record-organization',
  'record-body',
]

/** The role of a focal point counts in its scope only, as for row-level policies: "everywhere" is no organization's. */
const ownOrganization: Condition = { name: 'own-organization', holds: facts => facts.ownOrganization === true }

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
  { who: 'focal-point', may: 'add-contact', when: ownOrganization },
  { who: 'officer', may: 'edit-contact' },
  { who: 'focal-point', may: 'edit-contact', when: ownOrganization },
  { who: 'system', may: 'propose-development-list' },
  { who: 'administrator', may: 'confirm-development-list' },
  { who: 'administrator', may: 'edit-development-list' },
  { who: 'administrator', may: 'replace-development-list' },
]
