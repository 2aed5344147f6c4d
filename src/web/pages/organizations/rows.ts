import { listMeetings, listPresences, type MeetingRow, type PresenceView } from '#modules/meetings/index.ts'
import {
  countryNames,
  listOrganizations,
  listRegions,
  type OrganizationView,
  type RegionView,
} from '#modules/members/index.ts'
import type { PageRequest } from '../../page.ts'

/** An organization with every meeting it is named at, and what was recorded of it at the meeting in question. */
export interface NamedOrganization {
  readonly organization: OrganizationView
  readonly presences: readonly PresenceView[]
  /** As recorded at the meeting asked for; else as in the list of organizations. */
  readonly shown: Pick<PresenceView, 'name' | 'country' | 'countryBasis' | 'region' | 'kind'>
}

export interface Naming {
  readonly rows: readonly NamedOrganization[]
  /** Meetings that name organizations, latest first. */
  readonly meetings: readonly MeetingRow[]
  readonly countries: Awaited<ReturnType<typeof countryNames>>
  readonly regions: readonly RegionView[]
}

/** All organizations; five queries. With the slug of a meeting they stand as recorded there: a group may move its seat. */
export async function organizationsNamed({ db, language }: PageRequest, at: string | null): Promise<Naming> {
  const [organizations, presences, meetings, countries, regions] = await Promise.all([
    listOrganizations(db, language),
    listPresences(db),
    listMeetings(db, language),
    countryNames(db, language),
    listRegions(db, language),
  ])
  const presencesOf = Map.groupBy(presences, presence => presence.organizationId)
  const meeting = meetings.find(one => one.slug === at)
  const named = new Set(presences.map(presence => presence.meetingId))
  return {
    rows: organizations.map(organization => {
      const own = presencesOf.get(organization.id) ?? []
      return { organization, presences: own, shown: own.find(one => one.meetingId === meeting?.id) ?? organization }
    }),
    meetings: meetings.filter(one => named.has(one.id)),
    countries,
    regions,
  }
}
