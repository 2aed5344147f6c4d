import type { Language } from '#kernel/language.ts'
import { listPublications, type PublicationView } from '#modules/communiques/index.ts'
import { type ConclusionRow, listConclusions } from '#modules/conclusions/index.ts'
import { type FollowUpView, listFollowUp } from '#modules/follow-up/index.ts'
import { listMeetings, listPresences, type MeetingRow, type PresenceView, wasHeld } from '#modules/meetings/index.ts'
import type { Db } from '#platform/db/kysely.ts'

/** The forums whose meetings are of executives and answer Resolution 68. */
export const executiveForums = ['CTO', 'CTO-REGIONAL', 'CXO'] as const

/** Everything on record about the executive meetings, oldest meeting first. What the figures are counted from. */
export interface ExecutiveRecord {
  readonly meetings: readonly MeetingRow[]
  readonly conclusions: readonly ConclusionRow[]
  readonly followUp: readonly FollowUpView[]
  readonly publications: readonly PublicationView[]
  /** Organizations named at those meetings, as recorded there. */
  readonly presences: readonly PresenceView[]
}

/** The record of the executive meetings in one language. */
export async function executiveRecord(db: Db, language: Language): Promise<ExecutiveRecord> {
  const [meetings, conclusions, followUp, publications, presences] = await Promise.all([
    listMeetings(db, language),
    listConclusions(db, language),
    listFollowUp(db, language),
    listPublications(db),
    listPresences(db),
  ])
  return ofExecutives({ meetings, conclusions, followUp, publications, presences })
}

/** What of a whole record belongs to the executive meetings. */
export function ofExecutives(record: ExecutiveRecord): ExecutiveRecord {
  const { conclusions, followUp, publications, presences } = record
  const meetings = record.meetings
    // What is only announced, or was cancelled, took nobody's part.
    .filter(({ forum, state }) => wasHeld(state) && (executiveForums as readonly string[]).includes(forum))
    .toSorted((a, b) => (a.firstDay ?? '').localeCompare(b.firstDay ?? '') || a.ref.localeCompare(b.ref))
  const ids = new Set(meetings.map(meeting => meeting.id))
  const own = conclusions.filter(conclusion => ids.has(conclusion.meetingId))
  const ownIds = new Set(own.map(conclusion => conclusion.id))
  return {
    meetings,
    conclusions: own,
    followUp: followUp.filter(entry => ownIds.has(entry.conclusionId ?? '')),
    publications: publications.filter(publication => ids.has(publication.meetingId)),
    presences: presences.filter(presence => ids.has(presence.meetingId)),
  }
}
