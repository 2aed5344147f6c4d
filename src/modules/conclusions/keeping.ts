import { sql } from 'kysely'
import type { Language } from '#kernel/language.ts'
import type { Db } from '#platform/db/kysely.ts'
import { textIn } from '#platform/db/wording.ts'
import { type Kept, loadKept } from './content.ts'
import { type ConclusionState, publicConclusionStates } from './lifecycle.ts'
import { tables } from './store.ts'

/** Reading for those who keep the record: every state. Row-level policies show the others what is public, and no more. */

/** Where an entry was found in a document, and when somebody looked. */
export interface Comparison {
  readonly at: Temporal.Instant
  /** Id of the person. */
  readonly by: string
  readonly document: string | null
  readonly page: number | null
  readonly paragraph: string | null
}

interface Compared {
  readonly verifiedAt: Temporal.Instant | null
  readonly verifiedBy: string | null
  readonly document: string | null
  readonly page: number | null
  readonly paragraph: string | null
}

const comparisonIn = ({ verifiedAt, verifiedBy, document, page, paragraph }: Compared): Comparison | null =>
  verifiedAt === null || verifiedBy === null ? null : { at: verifiedAt, by: verifiedBy, document, page, paragraph }

export interface Entry {
  readonly id: string
  readonly ref: string
  readonly slug: string
  readonly text: string
  readonly state: ConclusionState
  readonly comparison: Comparison | null
}

const compared = [
  'c.verified_at as verifiedAt',
  'c.verified_by as verifiedBy',
  'c.document',
  'c.page',
  'c.paragraph',
] as const

/** Every entry of a meeting, struck and merged ones too, by number. */
export async function entriesOfMeeting(db: Db, language: Language, meetingId: string): Promise<readonly Entry[]> {
  const rows = await tables(db)
    .selectFrom('conclusions.conclusion as c')
    .select(['c.id', 'c.ref', 'c.slug', textIn('c.wording', language).as('text'), 'c.state', ...compared])
    .where('c.meeting_id', '=', meetingId)
    .orderBy('c.number')
    .execute()
  return rows.map(({ id, ref, slug, text, state, ...rest }) => ({
    id,
    ref,
    slug,
    text,
    state,
    comparison: comparisonIn(rest),
  }))
}

/** Every wording of each entry of a meeting, by its id: what is looked for in documents. */
export async function wordingsOfMeeting(db: Db, meetingId: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tables(db)
    .selectFrom('conclusions.conclusion')
    .select(['id', 'wording'])
    .where('meeting_id', '=', meetingId)
    .execute()
  return new Map(rows.map(({ id, wording }) => [id, Object.values(wording.texts)]))
}

export interface KeptInFull extends Kept {
  readonly slug: string
  readonly comparison: Comparison | null
  readonly mergedInto: { readonly ref: string; readonly slug: string } | null
}

/** One entry as its editor sees it. */
export async function keptBySlug(db: Db, slug: string): Promise<KeptInFull | undefined> {
  const row = await tables(db)
    .selectFrom('conclusions.conclusion as c')
    .leftJoin('conclusions.conclusion as target', 'target.id', 'c.merged_into')
    .select(['c.id', 'c.slug', 'target.ref as intoRef', 'target.slug as intoSlug', ...compared])
    .where('c.slug', '=', slug)
    .executeTakeFirst()
  const kept = row && (await loadKept(db, row.id, { hold: false }))
  if (!kept) return undefined
  const { intoRef, intoSlug } = row
  const mergedInto = intoRef !== null && intoSlug !== null ? { ref: intoRef, slug: intoSlug } : null
  return { ...kept, slug, comparison: comparisonIn(row), mergedInto }
}

export interface Progress {
  readonly entries: number
  readonly compared: number
}

/** How many public entries each meeting has, and how many of them were compared with a document; by meeting. */
export async function progressOfMeetings(db: Db): Promise<ReadonlyMap<string, Progress>> {
  const rows = await tables(db)
    .selectFrom('conclusions.conclusion as c')
    .select([
      'c.meeting_id as meeting',
      sql<number>`count(*)::int`.as('entries'),
      sql<number>`count(c.verified_at)::int`.as('compared'),
    ])
    .where('c.state', 'in', publicConclusionStates)
    .groupBy('c.meeting_id')
    .execute()
  return new Map(rows.map(({ meeting, ...progress }) => [meeting, progress]))
}
