import { sql } from 'kysely'
import { system } from '#kernel/actor.ts'
import type { Language } from '#kernel/language.ts'
import { type Act, type Ground, inTransaction } from '#modules/access/index.ts'
import type { AtTask } from '#modules/identity/index.ts'
import { sentAtOf } from '#modules/notifications/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { textIn } from '#platform/db/wording.ts'
import { taskKind } from './commands/entries.ts'
import { type EntryWithSaid, evidenceOf, loadEntry, statementsOf } from './content.ts'
import type { FollowUpState } from './lifecycle.ts'
import { type ToPublish, toPublish } from './publishing.ts'
import type { PreviewFacts } from './rules.ts'
import { tables } from './store.ts'

/** Reading for those who keep the record. Row-level policies show nobody else anything. */

/** A line of the secretariat's list. */
export interface EntryRow {
  readonly id: string
  readonly slug: string
  readonly conclusionId: string | null
  readonly clauseId: string | null
  readonly text: string
  readonly body: string
  readonly state: FollowUpState
  readonly dueDay: string | null
  readonly version: number
  readonly publishedVersion: number | null
  readonly offeredOn: string
  /** The last day on which the body itself said something; null: never. */
  readonly heard: string | null
  /** The day of the oldest reply through the link that the secretariat has not read; null: none waits. */
  readonly unreadSince: string | null
}

const rows = (db: Db, language: Language) =>
  tables(db)
    .selectFrom('follow_up.entry as e')
    .select(['e.id', 'e.slug', 'e.conclusion_id as conclusionId', 'e.clause_id as clauseId', 'e.body', 'e.state'])
    .select(['e.due_day as dueDay', 'e.version', 'e.published_version as publishedVersion'])
    .select([
      textIn('e.wording', language).as('text'),
      sql<string>`to_char(e.offered_at at time zone 'UTC', 'YYYY-MM-DD')`.as('offeredOn'),
      sql<string | null>`(select max(s.day)::text from follow_up.statement s
        where s.entry_id = e.id and s.withdrawn_at is null and s.channel <> 'secretariat')`.as('heard'),
      sql<string | null>`(select min(s.day)::text from follow_up.statement s where s.entry_id = e.id
        and s.channel = 'link' and s.read_at is null and s.withdrawn_at is null)`.as('unreadSince'),
    ])

/** Every entry of ours, withdrawn ones too, by its address. */
export const listEntries = (db: Db, language: Language): Promise<readonly EntryRow[]> =>
  rows(db, language).orderBy('e.slug').execute()

/** What was sent to whom. */
export interface PreviewView extends PreviewFacts {
  readonly person: string
  readonly queuedAt: Temporal.Instant
}

/** An entry with everything the secretariat knows of it. */
export interface EntryInFull extends EntryWithSaid {
  readonly previews: readonly PreviewView[]
  readonly toPublish: ToPublish
}

async function previews(db: Db, entry: string): Promise<readonly PreviewView[]> {
  const found = await tables(db)
    .selectFrom('follow_up.preview')
    .select(['version', 'letter_id as letter', 'person_id as person', 'reply_days as replyDays', 'sent_at as queuedAt'])
    .where('entry_id', '=', entry)
    .orderBy('sent_at')
    .orderBy('id')
    .execute()
  const sentAt = await sentAtOf(
    db,
    found.map(({ letter }) => letter),
  )
  return found.map(({ letter, ...preview }) => ({ ...preview, sentAt: sentAt.get(letter) ?? null }))
}

/** One entry as the secretariat sees it; undefined for everybody else. */
export async function entryBySlug(db: Db, slug: string): Promise<EntryInFull | undefined> {
  const kept = await loadEntry(db, { slug }, { hold: false })
  if (!kept) return undefined
  const [statements, evidence] = [await statementsOf(db, kept.id), await evidenceOf(db, kept.id)]
  const sent = await previews(db, kept.id)
  return { ...kept, statements, evidence, previews: sent, toPublish: toPublish(kept, statements, evidence) }
}

/** The person to whom the last preview of any entry offered to a body went: likely the contact for the next. */
export async function lastContactOf(db: Db, body: string): Promise<string | null> {
  const row = await tables(db)
    .selectFrom('follow_up.preview as p')
    .innerJoin('follow_up.entry as e', 'e.id', 'p.entry_id')
    .select('p.person_id as person')
    .where('e.body', '=', body)
    .orderBy('p.sent_at', 'desc')
    .orderBy('p.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.person ?? null
}

/** What a body's contact sees through a link: what is, or will be, public, and nothing else. */
export interface AtEntry extends ToPublish {
  readonly id: string
  readonly slug: string
  readonly conclusionId: string | null
  readonly clauseId: string | null
  readonly offeredOn: string
  readonly version: number
  /** Whether everybody reads exactly this already. */
  readonly published: boolean
}

/** The entry of a link; null when the link is for something else, or the entry was withdrawn. */
export async function entryOfTask(ground: Ground, { task }: AtTask): Promise<AtEntry | null> {
  if (task.kind !== taskKind) return null
  return inTransaction(ground, system('follow-up'), ({ db }: Act) => shownAt(db, task.id))
}

export async function shownAt(db: Db, id: string): Promise<AtEntry | null> {
  const kept = await loadEntry(db, { id }, { hold: false })
  if (!kept || kept.state === 'withdrawn') return null
  const { slug, conclusionId, clauseId, version, publishedVersion } = kept
  const shown = toPublish(kept, await statementsOf(db, id), await evidenceOf(db, id))
  const offeredOn = kept.offeredAt.toString().slice(0, 10)
  return { id, slug, conclusionId, clauseId, offeredOn, version, published: publishedVersion === version, ...shown }
}
