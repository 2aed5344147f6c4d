import type { Language } from '#kernel/language.ts'
import { listPublications } from '#modules/communiques/index.ts'
import { type ConclusionRow, listConclusions } from '#modules/conclusions/index.ts'
import { listFollowUp } from '#modules/follow-up/index.ts'
import { listMeetings, type MeetingRow } from '#modules/meetings/index.ts'
import type { Db } from '#platform/db/kysely.ts'

/** Every gap of the record, with its address below `/overview`, in the order of the page. */
export const gapKeys = [
  'meetings-without-conclusion',
  'meetings-without-communique',
  'meetings-without-attendance',
  'conclusions-without-addressee',
  'conclusions-without-stated-basis',
  'conclusions-not-compared',
  'conclusions-without-information',
] as const
export type GapKey = (typeof gapKeys)[number]

/** A noun in which something is missing. */
export interface GapRow {
  readonly ref: string
  readonly name: string
  /** The meeting, dated as precisely as it is known; for what is unfinished, the day since when it is (ISO). */
  readonly meeting?: MeetingRow | undefined
  readonly day?: string | null
  /** Where officers keep it, without language. */
  readonly path: string
}

export interface Gap<Key extends string = GapKey> {
  readonly key: Key
  readonly rows: readonly GapRow[]
  /** How many there are, those without a gap too. */
  readonly of: number
}

const meetingRow = (meeting: MeetingRow): GapRow => ({
  ref: meeting.ref,
  name: meeting.name,
  meeting,
  path: `/keep/meetings/${meeting.slug}`,
})

/** What is missing in the public record. A gap is where somebody would have to look, not a fault of anybody. */
export async function gapsIn(db: Db, language: Language): Promise<readonly Gap[]> {
  const meetings = await listMeetings(db, language)
  const conclusions = await listConclusions(db, language)
  const published = new Set((await listPublications(db)).map(({ meetingId }) => meetingId))
  const concluded = new Set(conclusions.map(({ meetingId }) => meetingId))
  const informed = new Set((await listFollowUp(db, language)).map(({ conclusionId }) => conclusionId))
  const byId = new Map(meetings.map(meeting => [meeting.id, meeting]))
  const conclusionRow = ({ ref, text, meetingId, slug }: ConclusionRow): GapRow => ({
    ref,
    name: text,
    meeting: byId.get(meetingId),
    path: `/keep/conclusions/${slug}`,
  })
  const ofMeetings = (key: GapKey, missing: (meeting: MeetingRow) => boolean): Gap => ({
    key,
    rows: meetings.filter(missing).map(meetingRow),
    of: meetings.length,
  })
  const ofConclusions = (key: GapKey, missing: (conclusion: ConclusionRow) => boolean): Gap => ({
    key,
    rows: conclusions.filter(missing).map(conclusionRow),
    of: conclusions.length,
  })
  return [
    ofMeetings('meetings-without-conclusion', ({ id }) => !concluded.has(id)),
    ofMeetings('meetings-without-communique', ({ id }) => !published.has(id)),
    ofMeetings('meetings-without-attendance', ({ attendance }) => attendance === null),
    ofConclusions('conclusions-without-addressee', ({ addressees }) => addressees.length === 0),
    ofConclusions(
      'conclusions-without-stated-basis',
      ({ kindBasis, addressees }) => kindBasis !== 'stated' || addressees.some(({ basis }) => basis !== 'stated'),
    ),
    ofConclusions('conclusions-not-compared', ({ verified }) => !verified),
    ofConclusions('conclusions-without-information', ({ id }) => !informed.has(id)),
  ]
}
