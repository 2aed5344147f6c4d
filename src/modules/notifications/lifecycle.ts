import { lifecycle } from '#kernel/lifecycle.ts'

/** A letter. `failed` will be tried again by itself; `dead` (never taken) and `returned` (taken, and sent back) wait for a person. */
export const letterLifecycle = lifecycle({
  noun: 'letter',
  states: ['queued', 'failed', 'sent', 'dead', 'returned'] as const,
  initial: ['queued'],
  moves: [
    { from: 'queued', to: 'sent', by: 'mark-letter-sent' },
    { from: 'failed', to: 'sent', by: 'mark-letter-sent' },
    { from: 'queued', to: 'failed', by: 'mark-letter-failed' },
    { from: 'failed', to: 'failed', by: 'mark-letter-failed' },
    { from: 'queued', to: 'dead', by: 'bury-letter' },
    { from: 'failed', to: 'dead', by: 'bury-letter' },
    { from: 'dead', to: 'queued', by: 'requeue-letter' },
    { from: 'sent', to: 'returned', by: 'mark-letter-returned' },
    { from: 'returned', to: 'queued', by: 'requeue-letter' },
  ],
})
export type LetterState = (typeof letterLifecycle.states)[number]
