import type { Language } from '#kernel/language.ts'
import { listForums } from '#modules/forums/index.ts'
import { type InForce, inForceDuring, type VersionView } from '#modules/mandates/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { listMeetings, type MeetingRow } from './queries.ts'

/** A meeting and how sure it is that the version was in force on its day. */
export interface MeetingUnder {
  readonly meeting: MeetingRow
  readonly certainty: InForce<VersionView>['certainty']
}

/** The meetings of a mandate's forums on whose day, or on some of whose possible days, each version was in force; by its id. */
export async function meetingsUnder(
  db: Db,
  language: Language,
  versions: readonly VersionView[],
): Promise<ReadonlyMap<string, readonly MeetingUnder[]>> {
  const [forums, meetings] = await Promise.all([listForums(db, language), listMeetings(db, language)])
  const mandateOf = new Map(forums.map(forum => [forum.code, forum.mandate]))
  return new Map(
    versions.map(version => [
      version.id,
      meetings
        .filter(meeting => mandateOf.get(meeting.forum) === version.mandate)
        .flatMap(meeting =>
          inForceDuring([version], { first: meeting.firstDay, last: meeting.lastDay }).map(({ certainty }) => ({
            meeting,
            certainty,
          })),
        ),
    ]),
  )
}
