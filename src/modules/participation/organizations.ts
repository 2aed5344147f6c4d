import type { MeetingRow, PresenceView } from '#modules/meetings/index.ts'
import { type RegionCode, regionCodes } from '#modules/members/index.ts'

/** The organizations a source names at one meeting. */
export interface NamedList {
  readonly meeting: MeetingRow
  /** False: only those that a text happens to name. */
  readonly complete: boolean
  readonly presences: readonly PresenceView[]
}

/** Meetings at which organizations are named, in the order of the meetings. */
export function namedLists(meetings: readonly MeetingRow[], presences: readonly PresenceView[]): readonly NamedList[] {
  const byMeeting = Map.groupBy(presences, presence => presence.meetingId)
  return meetings.flatMap(meeting => {
    const named = byMeeting.get(meeting.id) ?? []
    return named.length > 0 ? [{ meeting, complete: named.every(presence => presence.complete), presences: named }] : []
  })
}

/** A region, or null where it is not known. */
export interface OrganizationsOfRegion {
  readonly region: RegionCode | null
  readonly presences: readonly PresenceView[]
}

/** All six regions by code, empty ones too, then the unknown. Headquarters as recorded at that meeting, in our reading. */
export const organizationsByRegion = (presences: readonly PresenceView[]): readonly OrganizationsOfRegion[] =>
  [...regionCodes.toSorted(), null].map(region => ({
    region,
    presences: presences.filter(presence => presence.region === region),
  }))

/** Organizations of an earlier list that a later list names again. */
export interface Returning {
  readonly earlier: NamedList
  readonly later: NamedList
  readonly again: readonly PresenceView[]
}

const namedIn = ({ presences }: NamedList): ReadonlySet<string> =>
  new Set(presences.map(presence => presence.organizationId))

/** Every earlier list against every later one. Most lists are partial: who is not named may have been there. */
export const returning = (lists: readonly NamedList[]): readonly Returning[] =>
  lists.flatMap((earlier, index) =>
    lists.slice(index + 1).map(later => {
      const named = namedIn(later)
      return { earlier, later, again: earlier.presences.filter(presence => named.has(presence.organizationId)) }
    }),
  )

/** Organizations that each of the lists names, as the first one writes them. */
export function namedInAll(lists: readonly NamedList[]): readonly PresenceView[] {
  const sets = lists.map(namedIn)
  return (lists[0]?.presences ?? []).filter(({ organizationId }) => sets.every(set => set.has(organizationId)))
}
