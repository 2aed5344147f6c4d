import type { TextsOf } from '#kernel/messages.ts'

/** Labels and refusals of this module. */
export const en = {
  states: {
    proposal: 'proposal',
    'in-force': 'in force',
    superseded: 'superseded',
    suppressed: 'suppressed',
  },
  verbs: { instructs: 'instructed', encourages: 'encouraged', invites: 'invited' },
  refusals: {
    'mandate-already-recorded': 'This mandate is already on record.',
    'mandate-unknown': 'No mandate with this code is on record. Enter the mandate first.',
    'ends-before-it-begins': 'The last day in force is not after the first.',
    'version-unknown': 'No version of a mandate with this address is on record. Enter the version first.',
    'clause-already-recorded': 'A clause with this reference is already on record.',
  },
} as const

export type Messages = TextsOf<typeof en>
