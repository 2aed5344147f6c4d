import { type DevelopmentRecord, isDeveloping, type RegionCode, regionCodes } from '#modules/members/index.ts'
import { holderOn, type Seat } from './seat.ts'
import type { Terms } from './terms.ts'

/** Of an organization, what composition is counted by. */
interface Placed {
  readonly id: string
  /** Alpha-3; null: not known. */
  readonly country: string | null
  readonly region: RegionCode | null
}

/** Seats with a principal on that ISO day, whatever became of them since. Needs the holdings: for the secretariat. */
export const heldOn = (seats: readonly Seat[], day: string): readonly Seat[] =>
  seats.filter(seat => holderOn(seat, day).principal !== null)

/** How many of those there on the earlier day are there on the later: `kept` of `before`. Counts, never a share: the numbers are small. */
export interface Retained {
  readonly kept: number
  readonly before: number
  /** On the later day in all. */
  readonly after: number
}

const retained = (before: ReadonlySet<string>, after: ReadonlySet<string>): Retained => ({
  kept: [...before].filter(id => after.has(id)).length,
  before: before.size,
  after: after.size,
})

export interface Stability {
  /** Unit: organizations with at least one seat held. */
  readonly organizations: Retained
  /** Unit: persons who are principals, whichever seat. */
  readonly persons: Retained
}

/**
 * Stable composition (Resolution 68, resolves 4) between two ISO days: how many of the organizations that held a seat on the earlier
 * day hold one on the later, and the same for the persons who are principals. Alternates count for neither.
 */
export function stability(seats: readonly Seat[], earlier: string, later: string): Stability {
  const organizations = (day: string) => new Set(heldOn(seats, day).map(seat => seat.organizationId))
  const persons = (day: string) =>
    new Set(heldOn(seats, day).flatMap(seat => holderOn(seat, day).principal?.contactId ?? []))
  return {
    organizations: retained(organizations(earlier), organizations(later)),
    persons: retained(persons(earlier), persons(later)),
  }
}

export interface RegionSeats {
  readonly region: RegionCode | null
  readonly seats: number
  /** Least seats by the forum's terms; null: no target. */
  readonly target: number | null
}

/** Seats by region of their organization, all six in their order, then those whose region is not known if there are any. */
export function seatsByRegion(
  seats: readonly Pick<Seat, 'organizationId'>[],
  organizations: ReadonlyMap<string, Placed>,
  targets: Terms['seatsPerRegion'] = {},
): readonly RegionSeats[] {
  const regionOf = ({ organizationId }: Pick<Seat, 'organizationId'>) =>
    organizations.get(organizationId)?.region ?? null
  const rows = [...regionCodes, null].map(region => ({
    region,
    seats: seats.filter(seat => regionOf(seat) === region).length,
    target: region === null ? null : (targets[region] ?? null),
  }))
  return rows.filter(({ region, seats: count }) => region !== null || count > 0)
}

/** Regions with fewer seats than their target: the alarm of the officers, shown to nobody else. */
export const regionalGaps = (rows: readonly RegionSeats[]): readonly RegionSeats[] =>
  rows.filter(({ seats, target }) => target !== null && seats < target)

export interface DevelopingSeats {
  /** Seats of organizations from developing countries. */
  readonly developing: number
  /** Seats of organizations whose country's class is known: the denominator. */
  readonly known: number
  readonly unknown: number
  /** An administrator has confirmed every class this rests on. */
  readonly confirmed: boolean
}

/** Seats of organizations from developing countries, by the class of each country on the ISO day. */
export function developingSeats(
  seats: readonly Pick<Seat, 'organizationId'>[],
  organizations: ReadonlyMap<string, Placed>,
  record: DevelopmentRecord,
  day: string,
): DevelopingSeats {
  const classes = seats.map(({ organizationId }) => {
    const country = organizations.get(organizationId)?.country ?? null
    return country === null ? null : isDeveloping(record, country, day)
  })
  const known = classes.filter(one => one !== null)
  return {
    developing: known.filter(({ developing }) => developing).length,
    known: known.length,
    unknown: classes.length - known.length,
    confirmed: known.every(({ confirmed }) => confirmed),
  }
}
