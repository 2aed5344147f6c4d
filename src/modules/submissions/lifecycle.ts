import { lifecycle } from '#kernel/lifecycle.ts'

/** Written by anybody, signed by a link that only their mailbox has, then read by an officer. What is not signed in time is emptied. */
export const submissionLifecycle = lifecycle({
  noun: 'submission',
  states: ['written', 'signed', 'taken-up', 'set-aside', 'expired'] as const,
  initial: ['written'],
  moves: [
    { from: 'written', to: 'signed', by: 'sign-submission' },
    { from: 'written', to: 'expired', by: 'forget-submissions' },
    { from: 'signed', to: 'taken-up', by: 'take-up-submission' },
    { from: 'signed', to: 'set-aside', by: 'set-aside-submission' },
    { from: 'set-aside', to: 'signed', by: 'reconsider-submission' },
  ],
})
export type SubmissionState = (typeof submissionLifecycle.states)[number]

/** What the secretariat sees. */
export const readableStates = ['signed', 'taken-up', 'set-aside'] as const satisfies readonly SubmissionState[]
