import { dayRange, type Precision } from '#kernel/period.ts'
import type { ToKind } from './model.ts'

/** What the rule needs of a dated status. Dates are ISO text cut to their precision. */
export interface DatedStatus {
  readonly from: { readonly value: string; readonly precision: Precision } | null
  readonly to: { readonly value: string; readonly precision: Precision } | null
  readonly toKind: ToKind
}

/**
 * `holds`: yes. `ended`, `not-yet`: no. `unconfirmed-end`: the scheduled day has come, nobody has confirmed it: still counted.
 * `unclear`: the recorded date is too coarse to decide the day.
 */
export type Standing = 'holds' | 'ended' | 'not-yet' | 'unconfirmed-end' | 'unclear'

/** The status on one ISO day. A scheduled end takes effect only after a person confirms it, with a source. */
export function standingOn(status: DatedStatus, day: string): Standing {
  const from = status.from && dayRange(status.from)
  if (from?.first && day < from.first) return 'not-yet'
  if (from?.last && day < from.last) return 'unclear'
  const to = status.to && dayRange(status.to)
  if (!to?.first || !to.last || day < to.first) return 'holds'
  if (status.toKind !== 'effective') return 'unconfirmed-end'
  return day >= to.last ? 'ended' : 'unclear'
}

/** From this day on every status is on record: one without a recorded first day began earlier (countries.json, date_rule). */
export const standingsKnownFrom = '2008-01-01'

/** Is the country counted under the status on that day? */
export const countsOn = (status: DatedStatus, day: string): boolean =>
  ['holds', 'unconfirmed-end'].includes(standingOn(status, day))
