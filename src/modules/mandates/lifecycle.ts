import { lifecycle } from '#kernel/lifecycle.ts'

/** A resolution in one version. A proposal is shown, never scored. */
export const versionLifecycle = lifecycle({
  noun: 'mandate version',
  states: ['proposal', 'in-force', 'superseded', 'suppressed'] as const,
  initial: ['proposal', 'in-force', 'superseded'],
  moves: [
    { from: 'proposal', to: 'in-force', by: 'adopt-version' },
    { from: 'in-force', to: 'superseded', by: 'supersede-version' },
    { from: 'in-force', to: 'suppressed', by: 'suppress-version' },
  ],
})
export type VersionState = (typeof versionLifecycle.states)[number]
