import { lifecycle, next } from '#kernel/lifecycle.ts'

/**
 * `on-record`: taken from the public record of a past meeting; who agreed to it is not recorded. The secretariat may find that two
 * entries are one (`merged`, which points to the other), or that one is no conclusion (`struck`); nothing is deleted.
 */
export const conclusionLifecycle = lifecycle({
  noun: 'conclusion',
  states: ['on-record', 'drafted', 'circulated', 'agreed', 'withdrawn', 'merged', 'struck'] as const,
  initial: ['on-record', 'drafted'],
  moves: [
    { from: 'drafted', to: 'circulated', by: 'circulate-conclusion' },
    { from: 'circulated', to: 'drafted', by: 'redraft-conclusion' },
    { from: 'circulated', to: 'agreed', by: 'agree-conclusion' },
    { from: 'on-record', to: 'struck', by: 'strike-conclusion' },
    { from: 'struck', to: 'on-record', by: 'reinstate-conclusion' },
    { from: 'on-record', to: 'merged', by: 'merge-conclusion' },
    { from: 'merged', to: 'on-record', by: 'unmerge-conclusion' },
    { from: 'drafted', to: 'withdrawn', by: 'withdraw-conclusion' },
    { from: 'circulated', to: 'withdrawn', by: 'withdraw-conclusion' },
  ],
})
export type ConclusionState = (typeof conclusionLifecycle.states)[number]

/** What the secretariat may edit. What was agreed stands as it was agreed. */
export const editableConclusionStates = ['on-record', 'drafted'] as const satisfies readonly ConclusionState[]

/** A different act each: an ask wants something done, a view says how things are seen, took note takes note. */
export const kinds = ['ask', 'view', 'took-note'] as const
export type Kind = (typeof kinds)[number]

/** What everybody may see. */
export const publicConclusionStates = ['on-record', 'agreed'] as const satisfies readonly ConclusionState[]

/** Whether an entry in this state can be moved by a verb: what a page offers. */
export const isMoveOf = (state: ConclusionState, verb: string): boolean =>
  next(conclusionLifecycle, state, verb) !== null
