import { sql } from 'kysely'
import { z } from 'zod'
import { languages } from '#kernel/language.ts'
import { ok, type Result, refused } from '#kernel/result.ts'
import { dayShape, refShape, titleShape, urlShape } from '#kernel/shapes.ts'
import type { Act } from '#modules/access/index.ts'
import { entriesOfMeeting } from '#modules/conclusions/index.ts'
import { mandateVersionsOf, type meetingById } from '#modules/meetings/index.ts'
import { type Node, tie, tiedTo, untie } from '#modules/trace/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { PublicationState } from './lifecycle.ts'
import { type PublicationType, publicationTypes, stageOf, tables } from './store.ts'

const linkShape = z.strictObject({ ref: refShape, basis: z.enum(['stated', 'inferred']) })

/** What is known of a publication: everything of it that can be edited. */
export const publicationContentShape = z.strictObject({
  type: z.enum(publicationTypes),
  title: titleShape.nullable(),
  reference: z.string().trim().min(1).max(200).nullable(),
  day: dayShape.nullable(),
  languages: z
    .array(z.enum(languages))
    .max(languages.length)
    .refine(all => new Set(all).size === all.length, { message: 'language-twice' }),
  url: urlShape,
  read: z.boolean(),
  note: z.string().trim().min(1).max(1000).nullable(),
  noteLanguage: z.enum(languages).nullable(),
  /** The conclusions it publishes or passes on, each with how we know that. */
  conclusions: z
    .array(linkShape)
    .max(200)
    .refine(all => new Set(all.map(({ ref }) => ref)).size === all.length, { message: 'conclusion-twice' }),
})
export type PublicationContent = z.infer<typeof publicationContentShape>

/** A publication as the secretariat edits it, in whatever state. */
export interface KeptPublication {
  readonly id: string
  readonly slug: string
  readonly meetingId: string
  readonly state: PublicationState
  readonly version: number
  readonly content: PublicationContent
}

export type Meeting = NonNullable<Awaited<ReturnType<typeof meetingById>>>

/** A publication's place in the chain; null: coverage, which is no stage. */
export const nodeOf = (type: PublicationType, id: string): Node | null => {
  const stage = stageOf[type]
  return stage && { stage, id }
}

/** The conclusions of a meeting by reference, whatever their state. */
async function conclusionIds(db: Db, meetingId: string): Promise<ReadonlyMap<string, string>> {
  return new Map((await entriesOfMeeting(db, 'en', meetingId)).map(({ ref, id }) => [ref, id]))
}

async function linksOf(db: Db, row: { id: string; type: PublicationType; meetingId: string }) {
  const node = nodeOf(row.type, row.id)
  if (!node) return []
  const refs = new Map([...(await conclusionIds(db, row.meetingId))].map(([ref, id]) => [id, ref]))
  return (await tiedTo(db, node, 'conclusion')).flatMap(({ from, basis }) => {
    const ref = refs.get(from)
    return ref === undefined || basis === 'not_recorded' ? [] : [{ ref, basis }]
  })
}

/** Loads it with everything an editor sees; `hold` keeps others from changing it until this transaction ends. */
export async function loadPublication(
  db: Db,
  id: string,
  { hold }: { readonly hold: boolean },
): Promise<KeptPublication | undefined> {
  const query = tables(db).selectFrom('communiques.publication').selectAll().where('id', '=', id)
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  if (!row) return undefined
  const { slug, meeting_id: meetingId, state, version, type, title, reference, day, url, note } = row
  const links = (await linksOf(db, { id, type, meetingId })).toSorted((a, b) =>
    a.ref.localeCompare(b.ref, 'en', { numeric: true }),
  )
  const content = {
    type,
    title,
    reference,
    day,
    languages: [...row.languages],
    url,
    read: row.was_read,
    note,
    noteLanguage: row.note_language as PublicationContent['noteLanguage'],
    conclusions: links,
  }
  return { id, slug, meetingId, state, version, content }
}

/** The columns of what is known. */
export const columnsOf = (content: PublicationContent) => ({
  type: content.type,
  title: content.title && JSON.stringify(content.title),
  reference: content.reference,
  day: content.day,
  languages: content.languages,
  url: content.url,
  was_read: content.read,
  note: content.note,
  note_language: content.note === null ? null : (content.noteLanguage ?? 'en'),
})

/** Ties it anew to its conclusions and to the mandate of its meeting. `before`: what it was until now. */
export async function retie(
  act: Act,
  { id, meeting }: { readonly id: string; readonly meeting: Meeting },
  before: PublicationContent | null,
  after: PublicationContent,
): Promise<Result<null>> {
  const known = await conclusionIds(act.db, meeting.id)
  const unknown = after.conclusions.find(({ ref }) => !known.has(ref))
  if (unknown) return refused('conclusion-unknown', { ref: unknown.ref })
  const [was, is] = [before && nodeOf(before.type, id), nodeOf(after.type, id)]
  if (was)
    for (const stage of ['conclusion', 'mandate'] as const)
      for (const { from } of await tiedTo(act.db, was, stage)) await untie(act, { stage, id: from }, was)
  if (!is) return ok(null)
  const via = { to: is, viaMeeting: meeting.id }
  for (const { ref, basis } of after.conclusions)
    await tie(act, { from: { stage: 'conclusion', id: known.get(ref) ?? '' }, basis, source: after.url, ...via })
  for (const { version } of await mandateVersionsOf(act.db, meeting))
    await tie(act, { from: { stage: 'mandate', id: version.id }, basis: 'inferred', source: null, ...via })
  return ok(null)
}

/** The number after the last one of a meeting. Two who ask at once take turns. */
export async function nextOrdinal(db: Db, meetingId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`communiques.ordinal ${meetingId}`}, 0))`.execute(db)
  const row = await tables(db)
    .selectFrom('communiques.publication')
    .select(sql<number>`coalesce(max(ordinal), 0)::int + 1`.as('next'))
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  return row?.next ?? 1
}
