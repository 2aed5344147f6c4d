import { lifecycle } from '#kernel/lifecycle.ts'

/** Somebody who is told by mail: asked for by anybody, live once their mailbox has confirmed it, ended by one click. */
export const followingLifecycle = lifecycle({
  noun: 'following',
  states: ['asked', 'live', 'ended'] as const,
  initial: ['asked'],
  moves: [
    { from: 'asked', to: 'live', by: 'confirm-following' },
    { from: 'asked', to: 'ended', by: 'end-following' },
    { from: 'live', to: 'ended', by: 'end-following' },
  ],
})
export type FollowingState = (typeof followingLifecycle.states)[number]
