import { lifecycle } from '#kernel/lifecycle.ts'

/** A message that came in. `unclear` waits for a person: it belongs to a letter, or it is set aside. Nothing is deleted. */
export const messageLifecycle = lifecycle({
  noun: 'message',
  states: ['filed', 'unclear', 'set-aside'] as const,
  initial: ['filed', 'unclear'],
  moves: [
    { from: 'unclear', to: 'filed', by: 'assign-message' },
    { from: 'set-aside', to: 'filed', by: 'assign-message' },
    { from: 'unclear', to: 'set-aside', by: 'set-message-aside' },
  ],
})
export type MessageState = (typeof messageLifecycle.states)[number]
