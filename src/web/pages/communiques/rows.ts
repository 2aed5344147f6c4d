import { read } from '#kernel/language.ts'
import { communiqueTexts, listPublications, type PublicationView } from '#modules/communiques/index.ts'
import { listMeetings, type MeetingRow } from '#modules/meetings/index.ts'
import type { PageRequest } from '../../page.ts'

/** A publication with its meeting. */
export interface Published {
  readonly publication: PublicationView
  readonly meeting: MeetingRow
}

/** All publications, latest meeting first, two queries whatever their number. */
export async function allPublished({ db, language }: PageRequest): Promise<readonly Published[]> {
  const [publications, meetings] = await Promise.all([listPublications(db), listMeetings(db, language)])
  const publicationsOf = Map.groupBy(publications, publication => publication.meetingId)
  return meetings.flatMap(meeting =>
    (publicationsOf.get(meeting.id) ?? []).map(publication => ({ publication, meeting })),
  )
}

/** `Communiqué: Fifth CTO Group meeting`: what it is and of which meeting, where it has no title of its own. */
export function publicationTitle({ language, t }: PageRequest, { publication, meeting }: Published): string {
  if (publication.title) return read(publication.title, language).text
  const type = communiqueTexts[language].types[publication.type]
  return `${type.charAt(0).toLocaleUpperCase(language)}${type.slice(1)}${t.words.colon}${meeting.name}`
}
