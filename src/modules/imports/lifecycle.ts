import { lifecycle } from '#kernel/lifecycle.ts'

/** `read`: rows stand in the table; `checked`: every row says what it would do; `withdrawn`: nothing will come of it. */
export const importLifecycle = lifecycle({
  noun: 'import',
  states: ['read', 'checked', 'running', 'stopped', 'done', 'withdrawn'] as const,
  initial: ['read'],
  moves: [
    { from: 'read', to: 'checked', by: 'check-import' },
    { from: 'checked', to: 'checked', by: 'check-import' },
    { from: 'checked', to: 'running', by: 'start-import' },
    { from: 'running', to: 'stopped', by: 'stop-import' },
    { from: 'stopped', to: 'running', by: 'resume-import' },
    { from: 'running', to: 'done', by: 'take-rows' },
    { from: 'read', to: 'withdrawn', by: 'withdraw-import' },
    { from: 'checked', to: 'withdrawn', by: 'withdraw-import' },
    { from: 'stopped', to: 'withdrawn', by: 'withdraw-import' },
    { from: 'read', to: 'withdrawn', by: 'clear-imports' },
    { from: 'checked', to: 'withdrawn', by: 'clear-imports' },
    { from: 'stopped', to: 'withdrawn', by: 'clear-imports' },
  ],
})
export type ImportState = (typeof importLifecycle.states)[number]
