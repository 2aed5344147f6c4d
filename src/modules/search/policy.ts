import type { Policy } from '#kernel/policy.ts'

/** The index is derived: only the program writes it. */
export const searchPolicy: Policy = [
  { who: 'system', may: 'index-entry' },
  { who: 'system', may: 'remove-entry' },
]
