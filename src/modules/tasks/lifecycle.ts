import { lifecycle } from '#kernel/lifecycle.ts'

/** A task waits until it was done, or until it need not be done any more (with a reason). */
export const taskLifecycle = lifecycle({
  noun: 'task',
  states: ['open', 'done', 'dropped'] as const,
  initial: ['open'],
  moves: [
    { from: 'open', to: 'done', by: 'complete-task' },
    { from: 'open', to: 'dropped', by: 'drop-task' },
  ],
})
export type TaskState = (typeof taskLifecycle.states)[number]
