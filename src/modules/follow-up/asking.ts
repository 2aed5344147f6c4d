import { sql } from 'kysely'
import type { Act } from '#modules/access/index.ts'
import { asSystem } from '#modules/identity/index.ts'
import { sentAtOf } from '#modules/notifications/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { FollowUpState } from './lifecycle.ts'
import { lastDayToReply } from './rules.ts'
import { tables } from './store.ts'

/** What a body can still say of an entry it was shown. */
export interface Asked {
  readonly id: string
  readonly slug: string
  readonly conclusionId: string | null
  readonly clauseId: string | null
  readonly body: string
  readonly state: FollowUpState
  /** Who was told last. */
  readonly person: string
  /** The version that was shown, and the one that stands. */
  readonly shown: number
  readonly version: number
  /** What everybody reads; null: nothing yet. */
  readonly publishedVersion: number | null
  /** When that letter left the house. */
  readonly toldAt: Temporal.Instant
  /** When the body itself was heard last, by whatever channel. */
  readonly heardAt: Temporal.Instant | null
  /** Nothing was heard of the body since. */
  readonly silent: boolean
  /** An answer, news of what was accepted, or what proves what was done. */
  readonly asks: 'reply' | 'news' | 'evidence'
  /** The last day to reply, or the day promised (ISO); null where none was named, or the reply has come. */
  readonly day: string | null
}

/** Entries of which something is still to be said, each with the letter its body was shown it by last. */
const shownEntries = (db: Db) =>
  tables(db)
    .selectFrom('follow_up.entry as e')
    .innerJoin('follow_up.preview as p', 'p.entry_id', 'e.id')
    .distinctOn('e.slug')
    .select(['e.id', 'e.slug', 'e.conclusion_id as conclusionId', 'e.clause_id as clauseId', 'e.body', 'e.state'])
    .select([
      'e.due_day as dueDay',
      'e.version',
      'e.published_version as publishedVersion',
      'p.version as shown',
      'p.person_id as person',
      'p.letter_id as letter',
    ])
    .select('p.reply_days as replyDays')
    .select([
      sql<Temporal.Instant | null>`(select max(s.at) from follow_up.statement s
        where s.entry_id = e.id and s.withdrawn_at is null and s.channel <> 'secretariat')`.as('heardAt'),
      sql<boolean>`exists (select from follow_up.evidence v where v.entry_id = e.id and v.withdrawn_at is null)`.as(
        'proven',
      ),
    ])
    .where('e.state', 'not in', ['withdrawn', 'superseded', 'not-taken-up'])
    .orderBy('e.slug')
    .orderBy('p.sent_at', 'desc')
    .orderBy('p.id', 'desc')

/**
 * What bodies have not said yet, by entry; only of what they were shown: a letter that has not left the house asks nothing. For the
 * system and officers.
 */
export async function askedOfBodies(db: Db): Promise<readonly Asked[]> {
  const rows = await shownEntries(db).execute()
  const sentAt = await sentAtOf(
    db,
    rows.map(({ letter }) => letter),
  )
  return rows.flatMap(({ letter, replyDays, heardAt, proven, dueDay, ...row }): Asked[] => {
    const toldAt = sentAt.get(letter)
    if (!toldAt) return []
    const silent = heardAt === null || Temporal.Instant.compare(heardAt, toldAt) < 0
    const common = { ...row, toldAt, heardAt, silent }
    if (row.state === 'offered' || row.state === 'noted')
      return [{ ...common, asks: 'reply', day: silent ? lastDayToReply(toldAt, replyDays) : null }]
    if (row.state === 'done') return proven ? [] : [{ ...common, asks: 'evidence', day: null }]
    return [{ ...common, asks: 'news', day: dueDay }]
  })
}

/** What waits for whoever acts, as the contact of a body: the letters went to them and to nobody after. */
export const askedOfMe = async (act: Act): Promise<readonly Asked[]> => {
  const { person } = act.actor
  if (person === null) return []
  const all = await asSystem(act, 'follow-up', ({ db }) => askedOfBodies(db))
  return all.filter(one => one.person === person)
}
