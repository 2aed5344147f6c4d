import { sql } from 'kysely'
import { z } from 'zod'
import { ok, type Result, refused } from '#kernel/result.ts'
import { slugShape, wordingShape } from '#kernel/shapes.ts'
import type { Act } from '#modules/access/index.ts'
import { bodiesKnown } from '#modules/members/index.ts'
import { topicIdBySlug, topicSlugsByIds } from '#modules/topics/index.ts'
import { tiedTo } from '#modules/trace/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { type ConclusionState, kinds } from './lifecycle.ts'
import { purposes, tables } from './store.ts'

const inferredOrStated = z.enum(['stated', 'inferred'])

export const addresseeShape = z.strictObject({
  body: z.string().min(1).max(40),
  basis: inferredOrStated,
  purpose: z.enum(purposes).nullable(),
  recordedAs: z.string().trim().max(200).nullable(),
})

/** What a conclusion says: everything of it that can be edited. */
export const contentShape = z.strictObject({
  kind: z.enum(kinds),
  kindBasis: inferredOrStated,
  wording: wordingShape,
  addressees: z
    .array(addresseeShape)
    .min(1)
    .max(20)
    .refine(all => new Set(all.map(({ body }) => body)).size === all.length, { message: 'addressee-twice' }),
  topics: z
    .array(z.strictObject({ slug: slugShape, basis: inferredOrStated }))
    .max(20)
    .refine(all => new Set(all.map(({ slug }) => slug)).size === all.length, { message: 'topic-twice' }),
})
export type ConclusionContent = z.infer<typeof contentShape>

/** A conclusion as the secretariat edits it, in whatever state. */
export interface Kept {
  readonly id: string
  readonly ref: string
  readonly meetingId: string
  readonly state: ConclusionState
  readonly version: number
  readonly content: ConclusionContent
}

export async function storeAddressees(db: Db, id: string, addressees: ConclusionContent['addressees']): Promise<void> {
  await tables(db).deleteFrom('conclusions.addressee').where('conclusion_id', '=', id).execute()
  const rows = addressees.map(({ body, basis, purpose, recordedAs }, index) => ({
    conclusion_id: id,
    body,
    ordinal: index + 1,
    purpose,
    basis,
    recorded_as: recordedAs,
  }))
  await tables(db).insertInto('conclusions.addressee').values(rows).execute()
}

async function topicsOf(db: Db, id: string): Promise<ConclusionContent['topics']> {
  const links = await tiedTo(db, { stage: 'conclusion', id }, 'topic')
  const slugs = await topicSlugsByIds(
    db,
    links.map(({ from }) => from),
  )
  return links.flatMap(({ from, basis }) => {
    const slug = slugs.get(from)
    return slug === undefined || basis === 'not_recorded' ? [] : [{ slug, basis }]
  })
}

/** Loads it with everything an editor sees; `hold` keeps others from changing it until this transaction ends. */
export async function loadKept(db: Db, id: string, { hold }: { readonly hold: boolean }): Promise<Kept | undefined> {
  const query = tables(db)
    .selectFrom('conclusions.conclusion')
    .select(['id', 'ref', 'meeting_id as meetingId', 'state', 'version', 'kind', 'kind_basis as kindBasis', 'wording'])
    .where('id', '=', id)
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  if (!row) return undefined
  const { kind, kindBasis, wording, ...rest } = row
  const addressees = await tables(db)
    .selectFrom('conclusions.addressee')
    .select(['body', 'basis', 'purpose', 'recorded_as as recordedAs'])
    .where('conclusion_id', '=', id)
    .orderBy('ordinal')
    .execute()
  return { ...rest, content: { kind, kindBasis, wording, addressees, topics: await topicsOf(db, id) } }
}

/** The ids behind the topics, or the refusal that names what is not on record. */
export async function knownParts(
  act: Act,
  { addressees, topics }: Pick<ConclusionContent, 'addressees' | 'topics'>,
): Promise<Result<readonly { readonly id: string; readonly basis: 'stated' | 'inferred' }[]>> {
  const bodies = addressees.map(({ body }) => body)
  if (!(await bodiesKnown(act.db, bodies))) return refused('body-unknown', { bodies: bodies.join(', ') })
  const known: { id: string; basis: 'stated' | 'inferred' }[] = []
  for (const { slug, basis } of topics) {
    const id = await topicIdBySlug(act.db, slug)
    if (!id) return refused('topic-unknown', { slug })
    known.push({ id, basis })
  }
  return ok(known)
}

/** The number after the last one of a meeting: merged and struck entries keep theirs. Two who ask at once take turns. */
export async function nextNumber(db: Db, meetingId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`conclusions.number ${meetingId}`}, 0))`.execute(db)
  const row = await tables(db)
    .selectFrom('conclusions.conclusion')
    .select(sql<number>`coalesce(max(number), 0)::int + 1`.as('next'))
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  return row?.next ?? 1
}
