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

/** Do two periods have a day in common? `to` is exclusive, null is open. */
export const overlap = (one: Days, other: Days): boolean =>
  (one.to === null || other.from < one.to) && (other.to === null || one.from < other.to)

interface Days {
  readonly from: string
  readonly to: string | null
}

/** One version of the list of developing countries, in force from an ISO day. */
export interface DevelopmentList {
  readonly version: number
  readonly from: string
  readonly confirmed: boolean
  /** Alpha-3 codes. */
  readonly countries: ReadonlySet<string>
}

/** The list in force on an ISO day: of those that begin on the latest first day until then, the newest version; null before the first. */
export function listInForce<List extends Pick<DevelopmentList, 'version' | 'from'>>(
  lists: readonly List[],
  day: string,
): List | null {
  const begun = lists.filter(({ from }) => from <= day)
  const latest = begun.toSorted((a, b) => b.from.localeCompare(a.from) || b.version - a.version)
  return latest[0] ?? null
}

/** What the development class of a country is taken from. */
export interface DevelopmentRecord {
  readonly lists: readonly DevelopmentList[]
  readonly statuses: readonly (DatedStatus & { readonly country: string })[]
}

/** Whether a country counts as developing on a day. `confirmed`: an administrator has confirmed what it rests on. */
export interface Development {
  readonly developing: boolean
  readonly confirmed: boolean
}

/**
 * Is a country (alpha-3) counted as developing on an ISO day? By the list in force on that day; LDC, LLDC, SIDS and economies in
 * transition belong to the class (PP-22/77, Resolution 68). Null where no list was in force and no status says so.
 */
export function isDeveloping(record: DevelopmentRecord, country: string, day: string): Development | null {
  const list = listInForce(record.lists, day)
  const byStatus = record.statuses.some(status => status.country === country && countsOn(status, day))
  if (!list) return byStatus ? { developing: true, confirmed: false } : null
  return { developing: byStatus || list.countries.has(country), confirmed: list.confirmed }
}
