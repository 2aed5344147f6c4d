import type { Condition, Policy } from '#kernel/policy.ts'

/** The task is for this person, or for a role they hold in its scope. */
const forThem: Condition = { name: 'for-them', holds: ({ forThem }) => forThem === true }

/** Roles that tasks can wait for; the auditor reads and does nothing. */
const doers = [
  'administrator',
  'director',
  'translator',
  'chair',
  'seat-holder',
  'assistant',
  'focal-point',
  'addressee',
  'respondent',
] as const

export const taskPolicy: Policy = [
  { who: 'system', may: 'raise-task' },
  { who: 'officer', may: 'raise-task' },
  { who: 'officer', may: 'take-task' },
  ...doers.map(who => ({ who, may: 'take-task', when: forThem })),
  { who: 'system', may: 'complete-task' },
  { who: 'officer', may: 'complete-task' },
  ...doers.map(who => ({ who, may: 'complete-task', when: forThem })),
  { who: 'system', may: 'drop-task' },
  { who: 'officer', may: 'drop-task' },
]
