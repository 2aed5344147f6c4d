import type { TextsOf } from '#kernel/messages.ts'

/** Labels and refusals of this module. */
export const en = {
  states: {
    'on-record': 'theme of a past meeting',
    proposed: 'proposed',
    admitted: 'admitted',
    parked: 'parked',
    withdrawn: 'withdrawn',
  },
  /** Beside its state. */
  merged: 'merged into another',
  refusals: {
    'meeting-unknown': 'No meeting with this reference is on record.',
    'theme-already-recorded': 'This theme is already on record for this meeting.',
    'sponsor-unknown': 'One of the sponsors is not on record.',
    'term-unknown': 'One of the terms of the classification is not offered any more.',
    'topic-not-editable': 'What was withdrawn, or merged into another topic, can no longer be edited.',
    'reason-missing': 'Say why: the history of the topic names the reason.',
    'nothing-changed': 'Nothing was changed.',
    'not-from-this-state': 'In the state this topic is in now, that cannot be done.',
    'others-merged-into': 'Other topics were merged into this one and are read as it: take those merges back first.',
    'topic-not-mergeable': 'What was withdrawn, or merged already, cannot be merged.',
    'not-to-be-merged-into':
      'Choose another topic, one that was neither merged nor withdrawn; what everybody sees goes only into what everybody sees.',
    'not-merged': 'This topic is not merged into another.',
    'vocabulary-unknown': 'There is no such vocabulary.',
    'term-already-there': 'The vocabulary already has a term with this key.',
    'term-already-retired': 'This term is already retired.',
  },
} as const

export type Messages = TextsOf<typeof en>
