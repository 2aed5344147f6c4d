import { lifecycle } from '#kernel/lifecycle.ts'

/** `on-record`: taken from the public record of a past meeting; who agreed to it is not recorded, so it has no moves. */
export const conclusionLifecycle = lifecycle({
  noun: 'conclusion',
  states: ['on-record', 'drafted', 'circulated', 'agreed', 'withdrawn'] as const,
  initial: ['on-record', 'drafted'],
  moves: [
    { from: 'drafted', to: 'circulated', by: 'circulate-conclusion' },
    { from: 'circulated', to: 'drafted', by: 'redraft-conclusion' },
    { from: 'circulated', to: 'agreed', by: 'agree-conclusion' },
    { from: 'drafted', to: 'withdrawn', by: 'withdraw-conclusion' },
    { from: 'circulated', to: 'withdrawn', by: 'withdraw-conclusion' },
  ],
})
export type ConclusionState = (typeof conclusionLifecycle.states)[number]

/** A different act each: an ask wants something done, a view says how things are seen, took note takes note. */
export const kinds = ['ask', 'view', 'took-note'] as const
export type Kind = (typeof kinds)[number]
