import type { DayRange } from '#kernel/period.ts'

/** What the rule needs of a version. `from` inclusive, `to` exclusive; null `from` means never in force. */
export interface Span {
  readonly from: string | null
  readonly to: string | null
  readonly certainUntil: string | null
}

export interface InForce<V> {
  readonly version: V
  /** `certain`: every possible day falls into it. `possible`: only some do, or it may have been replaced by then. */
  readonly certainty: 'certain' | 'possible'
}

const lastPossible = '9999-12-31'
const firstPossible = '0001-01-01'

/**
 * The versions of a mandate in force on the day, or on some of the possible days, of a meeting.
 * Never the one we happen to hold: none is an answer.
 */
export function inForceDuring<V extends Span>(versions: readonly V[], range: DayRange): readonly InForce<V>[] {
  const first = range.first ?? firstPossible
  const last = range.last ?? lastPossible
  return versions.flatMap(version => {
    const { from, to, certainUntil } = version
    if (from === null || from > last || (to !== null && to <= first)) return []
    const whole = from <= first && (to === null || last < to) && (certainUntil === null || last <= certainUntil)
    return [{ version, certainty: whole ? ('certain' as const) : ('possible' as const) }]
  })
}
