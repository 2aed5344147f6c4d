import { type PublicationView, publicationsOfMeeting } from '#modules/communiques/index.ts'
import { type ConclusionRow, conclusionsOfMeeting } from '#modules/conclusions/index.ts'
import { type Attachment, attachmentsOf } from '#modules/documents/index.ts'
import { type FollowUpView, followUpOf } from '#modules/follow-up/index.ts'
import { type ForumView, forumByCode } from '#modules/forums/index.ts'
import type { InForce, VersionView } from '#modules/mandates/index.ts'
import {
  type MeetingParts,
  type MeetingView,
  mandateVersionsOf,
  meetingBySlug,
  partsOf,
} from '#modules/meetings/index.ts'
import {
  countryNames,
  listOrganizations,
  listRegions,
  type OrganizationView,
  type RegionView,
} from '#modules/members/index.ts'
import { type TopicRow, topicsOfMeeting } from '#modules/topics/index.ts'
import type { PageRequest } from '../../page.ts'

/** Everything on record about one meeting. */
export interface MeetingOnPage {
  readonly meeting: MeetingView
  readonly parts: MeetingParts
  readonly forum: ForumView | undefined
  readonly versions: readonly InForce<VersionView>[]
  readonly topics: readonly TopicRow[]
  readonly conclusions: readonly ConclusionRow[]
  readonly followUp: readonly FollowUpView[]
  readonly publications: readonly PublicationView[]
  /** Files everybody can have, by the publication. */
  readonly files: ReadonlyMap<string, readonly Attachment[]>
  readonly countries: Awaited<ReturnType<typeof countryNames>>
  readonly regions: readonly RegionView[]
  /** For the addresses of the organizations named. */
  readonly organizations: readonly OrganizationView[]
}

export async function meetingOnPage({ db, language, params }: PageRequest): Promise<MeetingOnPage | null> {
  const meeting = await meetingBySlug(db, language, params.slug ?? '')
  if (!meeting) return null
  const conclusionsAndFollowUp = conclusionsOfMeeting(db, language, meeting.id).then(async conclusions => ({
    conclusions,
    followUp: await followUpOf(
      db,
      language,
      conclusions.map(({ id }) => id),
    ),
  }))
  const [parts, forum, versions, topics, { conclusions, followUp }, publications, countries, regions, organizations] =
    await Promise.all([
      partsOf(db, meeting.id),
      forumByCode(db, language, meeting.forum),
      mandateVersionsOf(db, meeting),
      topicsOfMeeting(db, language, meeting.id),
      conclusionsAndFollowUp,
      publicationsOfMeeting(db, meeting.id),
      countryNames(db, language),
      listRegions(db, language),
      listOrganizations(db, language),
    ])
  const files = new Map<string, readonly Attachment[]>()
  for (const { id } of publications) files.set(id, await attachmentsOf(db, 'publication', id))
  return {
    files,
    meeting,
    parts,
    forum,
    versions,
    topics,
    conclusions,
    followUp,
    publications,
    countries,
    regions,
    organizations,
  }
}
