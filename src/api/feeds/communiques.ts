import { communiqueTexts, listPublications, type PublicationView } from '#modules/communiques/index.ts'
import { listMeetings, type MeetingRow } from '#modules/meetings/index.ts'
import { dayText } from '../../web/dates.ts'
import { textsFor } from '../../web/messages/index.ts'
import { whenText } from '../../web/parts/when.tsx'
import { apiTexts } from '../messages/index.ts'
import type { Publishing } from '../publishing.ts'
import { atom, type Entry } from './atom.ts'
import { lastRecorded, newest } from './recorded.ts'

/** The newest communiqués and other publications on record as an Atom feed. */
export async function communiquesFeed(publishing: Publishing): Promise<string> {
  const { db, language, author, absolute } = publishing
  const [publications, meetings] = await Promise.all([listPublications(db), listMeetings(db, language)])
  const ofMeeting = Map.groupBy(publications, publication => publication.meetingId)
  const rows = newest(meetings.flatMap(meeting => (ofMeeting.get(meeting.id) ?? []).map(one => ({ ...one, meeting }))))
  const recorded = await lastRecorded(db, 'publication', rows)
  return atom({
    language,
    title: apiTexts[language].feeds.communiques,
    subtitle: textsFor(language).notice.openings,
    author,
    self: absolute('/communiques.atom'),
    page: absolute('/communiques'),
    entries: rows.map(row => ({ ...entryOf(publishing, row), updated: recorded(row.id) })),
  })
}

type Published = PublicationView & { readonly meeting: MeetingRow }

function entryOf({ language, absolute }: Publishing, published: Published): Omit<Entry, 'updated'> {
  const { id, slug, type, reference, day, url, meeting } = published
  const t = textsFor(language)
  const words = apiTexts[language].feeds
  const label = communiqueTexts[language].types[type]
  const facts = [
    [words.meeting, [meeting.name, whenText(language, t, meeting)].join(t.words.comma)],
    ...(day === null ? [] : [[words.published, dayText(language, day)]]),
    [words.source, url],
  ]
  return {
    id,
    title: `${reference === null ? label : `${label}${t.words.colon}${reference}`} · ${meeting.name}`,
    summary: facts.map(fact => fact.join(t.words.colon)).join(' · '),
    page: absolute(`/communiques/${slug}`),
    source: url,
    category: { term: type, label },
  }
}
