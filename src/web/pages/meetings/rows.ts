import { listConclusions } from '#modules/conclusions/index.ts'
import { type ForumView, listForums } from '#modules/forums/index.ts'
import { listMeetings, type MeetingRow } from '#modules/meetings/index.ts'
import { type CountryRow, listCountries, listRegions, type RegionView } from '#modules/members/index.ts'
import type { PageRequest } from '../../page.ts'

/** A meeting with its forum, its place and the number of its public conclusions. */
export interface MeetingInFull {
  readonly meeting: MeetingRow
  readonly forum: ForumView | undefined
  readonly country: CountryRow | undefined
  /** City and country in the reader's language; null where no place is on record. */
  readonly place: string | null
  readonly conclusions: number
}

export interface AllMeetings {
  readonly rows: readonly MeetingInFull[]
  readonly forums: readonly ForumView[]
  readonly regions: readonly RegionView[]
}

/** All meetings, latest first; five queries whatever their number. */
export async function meetingsInFull({ db, language, t }: PageRequest): Promise<AllMeetings> {
  const [meetings, forums, conclusions, countries, regions] = await Promise.all([
    listMeetings(db, language),
    listForums(db, language),
    listConclusions(db, language),
    listCountries(db, language),
    listRegions(db, language),
  ])
  const countryOf = new Map(countries.map(country => [country.alpha3, country]))
  const forumOf = new Map(forums.map(forum => [forum.code, forum]))
  const conclusionsOf = Map.groupBy(conclusions, conclusion => conclusion.meetingId)
  const rows = meetings.map(meeting => {
    const country = meeting.country === null ? undefined : countryOf.get(meeting.country)
    return {
      meeting,
      country,
      forum: forumOf.get(meeting.forum),
      place: [meeting.city, country?.name].filter(Boolean).join(t.words.comma) || null,
      conclusions: conclusionsOf.get(meeting.id)?.length ?? 0,
    }
  })
  return { rows, forums, regions }
}
