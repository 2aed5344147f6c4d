import { lifecycle } from '#kernel/lifecycle.ts'

/** `open`: nobody has held it yet. `vacant`: somebody did. A seat that is held may be given to the next principal at once. */
export const seatLifecycle = lifecycle({
  noun: 'seat',
  states: ['open', 'held', 'vacant', 'ended'] as const,
  initial: ['open'],
  moves: [
    { from: 'open', to: 'held', by: 'hold-seat' },
    { from: 'vacant', to: 'held', by: 'hold-seat' },
    { from: 'held', to: 'held', by: 'hold-seat' },
    { from: 'held', to: 'vacant', by: 'vacate-seat' },
    { from: 'open', to: 'ended', by: 'end-seat' },
    { from: 'held', to: 'ended', by: 'end-seat' },
    { from: 'vacant', to: 'ended', by: 'end-seat' },
  ],
})
export type SeatState = (typeof seatLifecycle.states)[number]
