import type { MeetingRow } from '#modules/meetings/index.ts'
import {
  type CountryRow,
  countsOn,
  type DatedStatus,
  type RegionCode,
  regionCodes,
  type StatusCode,
  type StatusView,
  standingOn,
} from '#modules/members/index.ts'

/** The statuses that are recorded as lists; economies in transition are not (no complete list was read). */
export const listedStatuses = ['LDC', 'LLDC', 'SIDS'] as const satisfies readonly StatusCode[]
export type ListedStatus = (typeof listedStatuses)[number]
export type StatusCounts = Readonly<Record<ListedStatus, number>>

const eachStatus = <T>(of: (code: ListedStatus) => T): Readonly<Record<ListedStatus, T>> => ({
  LDC: of('LDC'),
  LLDC: of('LLDC'),
  SIDS: of('SIDS'),
})

export interface StatesOfRegion {
  readonly region: RegionCode
  readonly states: number
  /** Of them, placed in the region by a source we have read. */
  readonly verified: number
  readonly counted: StatusCounts
}

/** Member States by region, in the order of the codes, with those counted under each status on that day. */
export function statesByRegion(
  countries: readonly CountryRow[],
  statuses: readonly StatusView[],
  day: string,
): readonly StatesOfRegion[] {
  const counted = statuses.filter(status => countsOn(status, day))
  return regionCodes.toSorted().map(region => {
    const own = countries.filter(country => country.region === region)
    const codes = new Set(own.map(country => country.alpha3))
    const under = (code: StatusCode) => counted.filter(one => one.code === code && codes.has(one.country)).length
    return {
      region,
      states: own.length,
      verified: own.filter(country => country.regionVerified).length,
      counted: eachStatus(under),
    }
  })
}

/** Statuses still counted on that day although their scheduled end has come, because nobody has confirmed it. */
export const unconfirmedEnds = (statuses: readonly StatusView[], day: string): readonly StatusView[] =>
  statuses.filter(status => standingOn(status, day) === 'unconfirmed-end')

/**
 * Does a status count on every day from `first` to `last`, on some of them or perhaps, or on none?
 * A status runs without a break, so the two ends decide.
 */
export function countsDuring(status: DatedStatus, first: string, last: string): 'certain' | 'possible' | 'no' {
  if (countsOn(status, first) && countsOn(status, last)) return 'certain'
  const over = standingOn(status, first) === 'ended' || standingOn(status, last) === 'not-yet'
  return over ? 'no' : 'possible'
}

/** A number of countries, or its bounds where the day of the meeting is not known to the day. */
export interface Bounds {
  readonly least: number
  readonly most: number
}

export interface StatusesAtMeeting {
  readonly meeting: MeetingRow
  readonly first: string
  readonly last: string
  readonly counted: Readonly<Record<ListedStatus, Bounds>>
}

/** How many Member States had each status on the day of each meeting; today's lists are never used for a past day. */
export const statusesAtMeetings = (
  meetings: readonly MeetingRow[],
  statuses: readonly StatusView[],
): readonly StatusesAtMeeting[] =>
  meetings.flatMap(meeting => {
    const { firstDay: first, lastDay: last } = meeting
    if (first === null || last === null) return []
    const bounds = (code: StatusCode): Bounds => {
      const found = statuses.filter(status => status.code === code).map(status => countsDuring(status, first, last))
      const least = found.filter(one => one === 'certain').length
      return { least, most: least + found.filter(one => one === 'possible').length }
    }
    return [{ meeting, first, last, counted: eachStatus(bounds) }]
  })
