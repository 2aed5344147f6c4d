import { lifecycle, next } from '#kernel/lifecycle.ts'

const open = ['offered', 'noted', 'accepted', 'in-progress'] as const

/**
 * A body is offered something; what becomes of it is the body's to say. A new date is a move into the same state, and what was not taken
 * up, or was done, may be taken up again. `withdrawn` only where nothing was published. What was said by mistake and not published is
 * taken back to the state it was in before, whichever that was.
 */
export const followUpLifecycle = lifecycle({
  noun: 'follow-up',
  states: ['offered', 'noted', 'accepted', 'in-progress', 'done', 'not-taken-up', 'superseded', 'withdrawn'] as const,
  initial: ['offered'],
  moves: [
    { from: 'offered', to: 'noted', by: 'note-follow-up' },
    ...[...open, 'not-taken-up' as const].map(from => ({
      from,
      to: from === 'in-progress' ? from : ('accepted' as const),
      by: 'accept-follow-up',
    })),
    { from: 'accepted', to: 'in-progress', by: 'begin-follow-up' },
    { from: 'done', to: 'in-progress', by: 'begin-follow-up' },
    { from: 'accepted', to: 'done', by: 'report-done' },
    { from: 'in-progress', to: 'done', by: 'report-done' },
    ...open.map(from => ({ from, to: 'not-taken-up' as const, by: 'decline-follow-up' })),
    ...[...open, 'not-taken-up' as const].map(from => ({
      from,
      to: 'superseded' as const,
      by: 'supersede-follow-up',
    })),
    ...[...open, 'done' as const, 'not-taken-up' as const, 'superseded' as const].map(from => ({
      from,
      to: 'withdrawn' as const,
      by: 'withdraw-follow-up',
    })),
  ],
})
export type FollowUpState = (typeof followUpLifecycle.states)[number]

/** Whether an entry in this state can be moved by a verb: what a page offers. */
export const isMoveOf = (state: FollowUpState, verb: string): boolean => next(followUpLifecycle, state, verb) !== null
