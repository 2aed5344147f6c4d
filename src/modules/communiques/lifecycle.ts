import { lifecycle } from '#kernel/lifecycle.ts'

/** What was published elsewhere is on record, or was registered by mistake and struck: kept, and shown to the secretariat only. */
export const publicationLifecycle = lifecycle({
  noun: 'publication',
  states: ['on-record', 'struck'] as const,
  initial: ['on-record'],
  moves: [
    { from: 'on-record', to: 'struck', by: 'strike-publication' },
    { from: 'struck', to: 'on-record', by: 'reinstate-publication' },
  ],
})
export type PublicationState = (typeof publicationLifecycle.states)[number]
