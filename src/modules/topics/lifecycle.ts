import { lifecycle, next } from '#kernel/lifecycle.ts'

/**
 * `on-record`: a theme of a past meeting, which nobody proposed to us; it has no moves. To be merged into another is no state:
 * a merged topic keeps the one it had, is read as the other, and stands as before when the merge is taken back.
 */
export const topicLifecycle = lifecycle({
  noun: 'topic',
  states: ['on-record', 'proposed', 'admitted', 'parked', 'withdrawn'] as const,
  initial: ['on-record', 'proposed'],
  moves: [
    { from: 'proposed', to: 'admitted', by: 'admit-topic' },
    { from: 'proposed', to: 'parked', by: 'park-topic' },
    { from: 'proposed', to: 'withdrawn', by: 'withdraw-topic' },
    { from: 'admitted', to: 'parked', by: 'park-topic' },
    { from: 'admitted', to: 'withdrawn', by: 'withdraw-topic' },
    { from: 'parked', to: 'admitted', by: 'admit-topic' },
    { from: 'parked', to: 'withdrawn', by: 'withdraw-topic' },
  ],
})
export type TopicState = (typeof topicLifecycle.states)[number]

/** What everybody may see, unless it was merged: then the other is seen in its place. */
export const publicTopicStates = ['on-record', 'admitted'] as const satisfies readonly TopicState[]
export type PublicTopicState = (typeof publicTopicStates)[number]

export const isPublicState = (state: TopicState): boolean => publicTopicStates.some(one => one === state)

/** Whether a topic in this state can be moved by a verb: what a page offers. */
export const isTopicMove = (state: TopicState, verb: string): boolean => next(topicLifecycle, state, verb) !== null
