import { sql } from 'kysely'
import type { Wording } from '#kernel/language.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { FollowUpState } from './lifecycle.ts'
import type { Channel, EntryContent, EvidenceKind, SaidBy, Says } from './model.ts'
import { type Before, type FollowUpTables, type SourceStatus, tables } from './store.ts'

type Instant = Temporal.Instant

/** An entry as the secretariat keeps it, published or not. */
export interface KeptEntry {
  readonly id: string
  readonly slug: string
  readonly conclusionId: string | null
  readonly clauseId: string | null
  readonly state: FollowUpState
  readonly dueDay: string | null
  readonly supersededBy: string | null
  readonly version: number
  readonly publishedVersion: number | null
  readonly offeredAt: Instant
  readonly content: EntryContent
}

const everyEntry = (db: Db) =>
  tables(db)
    .selectFrom('follow_up.entry')
    .select(['id', 'slug', 'conclusion_id as conclusionId', 'clause_id as clauseId', 'state', 'due_day as dueDay'])
    .select(['superseded_by as supersededBy', 'version', 'published_version as publishedVersion'])
    .select(['offered_at as offeredAt', 'body', 'office', 'wording'])
type Row = Awaited<ReturnType<ReturnType<typeof everyEntry>['execute']>>[number]

const shaped = ({ body, office, wording, ...rest }: Row): KeptEntry => ({ ...rest, content: { body, office, wording } })

/** Loads it for whoever may see it; `hold` keeps others from changing it until this transaction ends. */
export async function loadEntry(
  db: Db,
  by: { readonly id: string } | { readonly slug: string },
  { hold }: { readonly hold: boolean },
): Promise<KeptEntry | undefined> {
  const query = 'id' in by ? everyEntry(db).where('id', '=', by.id) : everyEntry(db).where('slug', '=', by.slug)
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  return row && shaped(row)
}

/** Entries in whatever state on these conclusions or clauses, or with one of these addresses; the oldest first. */
export async function entriesOn(
  db: Db,
  { sources, slugs }: { readonly sources: readonly string[]; readonly slugs: readonly string[] },
): Promise<readonly KeptEntry[]> {
  const rows = await everyEntry(db)
    .where(eb =>
      eb.or([
        eb('conclusion_id', '=', sql<string>`any (${sources}::uuid[])`),
        eb('clause_id', '=', sql<string>`any (${sources}::uuid[])`),
        eb('slug', '=', sql<string>`any (${slugs}::text[])`),
      ]),
    )
    .orderBy('id')
    .execute()
  return rows.map(shaped)
}

/** What sources say became of a conclusion, with its words in all languages. */
export interface KeptHistoric {
  readonly id: string
  readonly conclusionId: string
  readonly ordinal: number
  readonly wording: Wording
  readonly sourceStatus: SourceStatus
  readonly source: string
}

export const historicOn = (db: Db, conclusionIds: readonly string[]): Promise<readonly KeptHistoric[]> =>
  tables(db)
    .selectFrom('follow_up.historic')
    .select(['id', 'conclusion_id as conclusionId', 'ordinal', 'wording', 'source_status as sourceStatus', 'source'])
    .where('conclusion_id', '=', sql<string>`any (${conclusionIds}::uuid[])`)
    .orderBy('conclusion_id')
    .orderBy('ordinal')
    .execute()

/** What was said of an entry, as the secretariat sees it. */
export interface Statement {
  readonly id: string
  readonly says: Says
  readonly channel: Channel
  readonly day: string
  readonly dueDay: string | null
  readonly words: string | null
  readonly wordsLanguage: FollowUpTables['follow_up.statement']['words_language']
  readonly at: Instant
  readonly before: Before
  readonly version: number
  readonly publishedAt: Instant | null
  /** When the secretariat read what came through the link. */
  readonly readAt: Instant | null
}

const statements = (db: Db) =>
  tables(db)
    .selectFrom('follow_up.statement')
    .select(['id', 'says', 'channel', 'day', 'due_day as dueDay', 'words', 'words_language as wordsLanguage'])
    .select(['at', 'before', 'version', 'published_at as publishedAt', 'read_at as readAt'])
    .where('withdrawn_at', 'is', null)
    .orderBy('version')

/** Those that stand, in the order in which they were written down. */
export const statementsOf = (db: Db, entry: string): Promise<readonly Statement[]> =>
  statements(db).where('entry_id', '=', entry).execute()

export interface Evidence {
  readonly id: string
  readonly kind: EvidenceKind
  readonly reference: string
  readonly link: string | null
  readonly attachment: string | null
  readonly saidBy: SaidBy
  readonly saidOn: string
  readonly verifiedBy: string | null
  readonly verifiedAt: Instant | null
  readonly publishedAt: Instant | null
}

const evidence = (db: Db) =>
  tables(db)
    .selectFrom('follow_up.evidence')
    .select(['id', 'kind', 'reference', 'link', 'attachment', 'said_by as saidBy', 'said_on as saidOn'])
    .select(['verified_by as verifiedBy', 'verified_at as verifiedAt', 'published_at as publishedAt'])
    .where('withdrawn_at', 'is', null)
    .orderBy('said_on')
    .orderBy('id')

/** Evidence that stands, oldest first. */
export const evidenceOf = (db: Db, entry: string): Promise<readonly Evidence[]> =>
  evidence(db).where('entry_id', '=', entry).execute()

/** An entry with what was said of it, and the evidence. */
export interface EntryWithSaid extends KeptEntry {
  readonly statements: readonly Statement[]
  readonly evidence: readonly Evidence[]
}

/** Every entry that was not withdrawn, by its address; in three statements, however many there are. */
export async function standingEntries(db: Db): Promise<readonly EntryWithSaid[]> {
  const kept = await everyEntry(db).where('state', '!=', 'withdrawn').orderBy('slug').execute()
  const said = Map.groupBy(await statements(db).select('entry_id').execute(), one => one.entry_id)
  const shown = Map.groupBy(await evidence(db).select('entry_id').execute(), one => one.entry_id)
  return kept.map(row => ({
    ...shaped(row),
    statements: said.get(row.id) ?? [],
    evidence: shown.get(row.id) ?? [],
  }))
}

/** The number after the last entry on the same conclusion or clause. Two who ask at once take turns. */
export async function nextNumber(db: Db, on: 'conclusion_id' | 'clause_id', id: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`follow_up.number ${id}`}, 0))`.execute(db)
  const row = await tables(db)
    .selectFrom('follow_up.entry')
    .select(sql<number>`coalesce(max(number), 0)::int + 1`.as('next'))
    .where(on, '=', id)
    .executeTakeFirst()
  return row?.next ?? 1
}
