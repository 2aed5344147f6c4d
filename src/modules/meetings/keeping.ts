import { sql } from 'kysely'
import type { Language } from '#kernel/language.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { KeptMeeting } from './content.ts'
import { loadMeeting } from './loading.ts'
import { everyRow, type MeetingRow } from './queries.ts'
import { tables } from './store.ts'

/** Reading for those who keep the record: planned meetings too. Row-level policies show the others what is announced, and no more. */

export const keptMeetings = (db: Db, language: Language): Promise<readonly MeetingRow[]> =>
  everyRow(db, language).orderBy(sql`m.first_day desc nulls last`).orderBy('m.ref').execute()

/** One meeting in the reader's language, announced or not. */
export const keptMeetingRow = (db: Db, language: Language, id: string): Promise<MeetingRow | undefined> =>
  everyRow(db, language).where('m.id', '=', id).executeTakeFirst()

/** One meeting as its editor sees it. */
export async function keptMeetingBySlug(db: Db, slug: string): Promise<KeptMeeting | undefined> {
  const row = await tables(db).selectFrom('meetings.meeting').select('id').where('slug', '=', slug).executeTakeFirst()
  return row && loadMeeting(db, row.id, { hold: false })
}

/**
 * The reference a next meeting of the forum would have, after the pattern of its latest ones: `CTO-09` after `CTO-08`, and for a
 * forum that counts in years (`CXO-2024`) that of `year`. Null where none has a pattern yet.
 */
export function nextRef(
  meetings: readonly Pick<MeetingRow, 'ref' | 'forum'>[],
  forum: string,
  year: number,
): string | null {
  const known = new Set(meetings.map(({ ref }) => ref))
  const parts = meetings
    .filter(meeting => meeting.forum === forum)
    .flatMap(({ ref }) => {
      const [, stem = '', digits = ''] = /^(.*-)(\d+)$/.exec(ref) ?? []
      return digits === '' ? [] : [{ stem, digits }]
    })
  const latest = parts[0]
  if (!latest) return null
  if (latest.digits.length === 4) {
    const ref = `${latest.stem}${year}`
    return known.has(ref) ? null : ref
  }
  const last = Math.max(...parts.filter(({ stem }) => stem === latest.stem).map(({ digits }) => Number(digits)))
  return latest.stem + String(last + 1).padStart(latest.digits.length, '0')
}
