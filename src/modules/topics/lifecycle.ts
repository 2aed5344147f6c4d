import { lifecycle } from '#kernel/lifecycle.ts'

/** `on-record`: a theme of a past meeting, which nobody proposed to us; it has no moves. */
export const topicLifecycle = lifecycle({
  noun: 'topic',
  states: ['on-record', 'proposed', 'admitted', 'merged', 'parked', 'withdrawn'] as const,
  initial: ['on-record', 'proposed'],
  moves: [
    { from: 'proposed', to: 'admitted', by: 'admit-topic' },
    { from: 'proposed', to: 'parked', by: 'park-topic' },
    { from: 'proposed', to: 'withdrawn', by: 'withdraw-topic' },
    { from: 'proposed', to: 'merged', by: 'merge-topic' },
    { from: 'admitted', to: 'merged', by: 'merge-topic' },
    { from: 'admitted', to: 'parked', by: 'park-topic' },
    { from: 'admitted', to: 'withdrawn', by: 'withdraw-topic' },
    { from: 'parked', to: 'admitted', by: 'admit-topic' },
    { from: 'merged', to: 'admitted', by: 'unmerge-topic' },
  ],
})
export type TopicState = (typeof topicLifecycle.states)[number]

/** What everybody may see. A merged topic is read as the one it went into; it may have been merged before anybody admitted it. */
export const publicTopicStates = ['on-record', 'admitted'] as const satisfies readonly TopicState[]
export type PublicTopicState = (typeof publicTopicStates)[number]
