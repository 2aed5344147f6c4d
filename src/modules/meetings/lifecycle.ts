import { lifecycle, next } from '#kernel/lifecycle.ts'

/**
 * A meeting known only from the past enters as closed; its record is complete once an officer says so. What is planned is the
 * secretariat's alone until it is announced, and so is what was cancelled before; who announced too early can take that back. One
 * that was entered by mistake is struck, while nothing is on record of it; only a later stage knows that, so its verbs are there.
 */
export const meetingLifecycle = lifecycle({
  noun: 'meeting',
  states: ['planned', 'announced', 'in-session', 'closed', 'record-complete', 'cancelled', 'struck'] as const,
  initial: ['planned', 'closed'],
  moves: [
    { from: 'planned', to: 'announced', by: 'announce-meeting' },
    { from: 'announced', to: 'planned', by: 'withdraw-announcement' },
    { from: 'announced', to: 'in-session', by: 'open-meeting' },
    { from: 'in-session', to: 'announced', by: 'withdraw-opening' },
    { from: 'in-session', to: 'closed', by: 'close-meeting' },
    { from: 'closed', to: 'record-complete', by: 'complete-record' },
    { from: 'record-complete', to: 'closed', by: 'reopen-record' },
    { from: 'planned', to: 'cancelled', by: 'cancel-meeting' },
    { from: 'announced', to: 'cancelled', by: 'cancel-meeting' },
    { from: 'cancelled', to: 'planned', by: 'plan-meeting-again' },
    { from: 'closed', to: 'struck', by: 'strike-meeting' },
    { from: 'struck', to: 'closed', by: 'reinstate-meeting' },
  ],
})
export type MeetingState = (typeof meetingLifecycle.states)[number]

/** States of meetings that took place: only these have conclusions on record and count in figures. */
export const heldStates = ['closed', 'record-complete'] as const satisfies readonly MeetingState[]

/** Whether a meeting in this state took place. */
export const wasHeld = (state: MeetingState): boolean => heldStates.some(one => one === state)

/** Whether a meeting in this state can be moved by a verb: what a page offers. */
export const isMeetingMove = (state: MeetingState, verb: string): boolean =>
  next(meetingLifecycle, state, verb) !== null
