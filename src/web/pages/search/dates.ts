import type { Language } from '#kernel/language.ts'
import { conclusionsByIds } from '#modules/conclusions/index.ts'
import { type MeetingRow, meetingsByIds } from '#modules/meetings/index.ts'
import type { Hit } from '#modules/search/index.ts'
import type { Db } from '#platform/db/kysely.ts'

/**
 * The meetings that date what was found, by the id of the noun. The index keeps the first day on which a meeting may have been,
 * for its order; shown as its day it would be a guess that looks like a fact.
 */
export async function meetingsOfHits(
  db: Db,
  language: Language,
  hits: readonly Hit[],
): Promise<ReadonlyMap<string, MeetingRow>> {
  const ids = (noun: string) => hits.filter(hit => hit.noun === noun).map(hit => hit.nounId)
  const conclusions = await conclusionsByIds(db, language, ids('conclusion'))
  const wanted = [...ids('meeting'), ...conclusions.map(conclusion => conclusion.meetingId)]
  if (wanted.length === 0) return new Map()
  const meetings = new Map((await meetingsByIds(db, language, wanted)).map(meeting => [meeting.id, meeting]))
  const ofConclusions = conclusions.map(({ id, meetingId }) => [id, meetings.get(meetingId)] as const)
  return new Map([...meetings, ...ofConclusions.flatMap(([id, meeting]) => (meeting ? [[id, meeting] as const] : []))])
}
