import type { Addressed } from '#platform/return-address.ts'
import type { Doubt, MessageKind, ReadMessage } from './model.ts'

/** What the addresses of a message say together: one letter, or why not. */
export type Belongs = { readonly letter: string } | { readonly doubt: Doubt }

/** One signed address says it. A message to several letters at once is for a person to sort. */
export function belongs(addressed: readonly Addressed[]): Belongs {
  const letters = new Set(addressed.flatMap(one => ('letter' in one ? [one.letter] : [])))
  const [letter] = letters
  if (letter !== undefined) return letters.size === 1 ? { letter } : { doubt: 'several-letters' }
  const forged = addressed.some(one => 'code' in one && one.code === 'not-ours')
  return { doubt: forged ? 'code-not-ours' : 'no-code' }
}

const kindOfFate = { failed: 'returned', delayed: 'delayed', delivered: 'delivered', 'not-said': 'returned' } as const

/** What a message is. A report is one whatever else it says of itself. */
export function kindOf(read: Pick<ReadMessage, 'report' | 'automatic'> | null): MessageKind {
  if (read === null) return 'unreadable'
  if (read.report !== null) return kindOfFate[read.report.fate]
  return read.automatic ? 'automatic' : 'reply'
}

interface Facts {
  readonly read: Pick<ReadMessage, 'report'> | null
  readonly belongs: Belongs
  /** The state of the letter that the address names; null when there is no such letter. */
  readonly letterState: string | null
}

/** Why a person must look; null when everything is plain. */
export function doubtAbout({ read, belongs: to, letterState }: Facts): Doubt | null {
  if (read === null) return 'unreadable'
  if ('doubt' in to) return to.doubt
  if (letterState === null) return 'letter-unknown'
  if (read.report?.fate === 'not-said') return 'no-report'
  // What never left cannot have been answered, nor come back.
  return letterState === 'queued' || letterState === 'dead' ? 'letter-not-sent' : null
}
