/** Dates as the record knows them: a day, a month, a year, or only bounds. ISO 8601 text cut to its precision. */
export type Precision = 'day' | 'month' | 'year' | 'unknown'

export interface PartialDate {
  readonly value: string | null
  readonly precision: Precision
  /** Inclusive bounds (ISO days) where a source narrows what `value` says. */
  readonly earliest?: string | undefined
  readonly latest?: string | undefined
}

/** First and last possible day, inclusive; null where unbounded. */
export interface DayRange {
  readonly first: string | null
  readonly last: string | null
}

const lastDayOfMonth = (value: string): string =>
  Temporal.PlainYearMonth.from(value).toPlainDate({ day: 31 }).toString()

function rangeOfValue(date: PartialDate): DayRange {
  if (date.value === null) return { first: null, last: null }
  if (date.precision === 'day') return { first: date.value, last: date.value }
  if (date.precision === 'month') return { first: `${date.value}-01`, last: lastDayOfMonth(date.value) }
  return { first: `${date.value}-01-01`, last: `${date.value}-12-31` }
}

/** The days on which it may have been: the value's own range, narrowed by the stated bounds. */
export function dayRange(date: PartialDate): DayRange {
  const own = rangeOfValue(date)
  const first =
    date.earliest !== undefined && (own.first === null || date.earliest > own.first) ? date.earliest : own.first
  const last = date.latest !== undefined && (own.last === null || date.latest < own.last) ? date.latest : own.last
  return { first, last }
}

/** A dated period: `from` inclusive, `to` exclusive, ISO days; null is open. */
export interface Period {
  readonly from: string | null
  readonly to: string | null
}

/** Was the period running on `day` (ISO day)? */
export const holdsOn = (period: Period, day: string): boolean =>
  (period.from === null || period.from <= day) && (period.to === null || day < period.to)

/** The last day that has begun anywhere on earth (ISO day): what is dated after it has not been. */
export const lastDayBegun = (now: Temporal.Instant): string => now.toZonedDateTimeISO('+14:00').toPlainDate().toString()

/** Whole days from one ISO day to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days
