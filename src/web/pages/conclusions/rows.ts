import type { Language } from '#kernel/language.ts'
import { type ConclusionRow, listConclusions } from '#modules/conclusions/index.ts'
import { type FollowUpView, listFollowUp } from '#modules/follow-up/index.ts'
import { listMeetings, type MeetingRow } from '#modules/meetings/index.ts'
import { bodyNames } from '#modules/members/index.ts'
import type { Db } from '#platform/db/kysely.ts'

/** A conclusion with its meeting, the names of its addressees, and what is known of its follow-up. */
export interface ConclusionInFull {
  readonly conclusion: ConclusionRow
  readonly meeting: MeetingRow
  readonly followUp: readonly FollowUpView[]
  readonly bodies: ReadonlyMap<string, string>
}

/** The lists a conclusion is put together from. */
export interface Lists {
  readonly conclusions: readonly ConclusionRow[]
  readonly meetings: readonly MeetingRow[]
  readonly followUp: readonly FollowUpView[]
  readonly bodies: ReadonlyMap<string, string>
}

/** The same few queries, whatever the number of conclusions. */
export async function loadLists(db: Db, language: Language): Promise<Lists> {
  const [conclusions, meetings, followUp, bodies] = await Promise.all([
    listConclusions(db, language),
    listMeetings(db, language),
    listFollowUp(db, language),
    bodyNames(db, language),
  ])
  return { conclusions, meetings, followUp, bodies }
}

/** All public conclusions, latest meeting first. */
export function inFull({ conclusions, meetings, followUp, bodies }: Lists): readonly ConclusionInFull[] {
  const followUpOf = Map.groupBy(followUp, entry => entry.conclusionId)
  const conclusionsOf = Map.groupBy(conclusions, conclusion => conclusion.meetingId)
  return meetings.flatMap(meeting =>
    (conclusionsOf.get(meeting.id) ?? [])
      .toSorted((a, b) => a.number - b.number)
      .map(conclusion => ({ conclusion, meeting, bodies, followUp: followUpOf.get(conclusion.id) ?? [] })),
  )
}

export const conclusionsInFull = async (db: Db, language: Language): Promise<readonly ConclusionInFull[]> =>
  inFull(await loadLists(db, language))
