import { lifecycle } from '#kernel/lifecycle.ts'

/** A meeting known only from the past enters as closed; its record is complete once an officer says so. */
export const meetingLifecycle = lifecycle({
  noun: 'meeting',
  states: ['planned', 'announced', 'in-session', 'closed', 'record-complete', 'cancelled'] as const,
  initial: ['planned', 'closed'],
  moves: [
    { from: 'planned', to: 'announced', by: 'announce-meeting' },
    { from: 'announced', to: 'in-session', by: 'open-meeting' },
    { from: 'in-session', to: 'closed', by: 'close-meeting' },
    { from: 'closed', to: 'record-complete', by: 'complete-record' },
    { from: 'planned', to: 'cancelled', by: 'cancel-meeting' },
    { from: 'announced', to: 'cancelled', by: 'cancel-meeting' },
  ],
})
export type MeetingState = (typeof meetingLifecycle.states)[number]
