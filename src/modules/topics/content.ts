import { sql } from 'kysely'
import { z } from 'zod'
import type { Wording } from '#kernel/language.ts'
import { ok, type Result, refused } from '#kernel/result.ts'
import { slugShape, titleShape, urlShape, wordingUpTo } from '#kernel/shapes.ts'
import { organizationsCalled } from '#modules/members/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { TopicState } from './lifecycle.ts'
import { tables } from './store.ts'
import { listTerms } from './terms.ts'

const shortText = (letters: number) => z.string().trim().min(1).max(letters)
const unique = (all: readonly string[]) => new Set(all).size === all.length

/** A term under its vocabulary: `sdg/9`. */
const termShape = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(120)

/** What a topic says: everything of it that can be edited. Letters at most: title 300, why and expected result 1,500 in each language. */
export const contentShape = z.strictObject({
  title: titleShape,
  why: wordingUpTo(1500).nullable(),
  expected: wordingUpTo(1500).nullable(),
  studyGroup: shortText(40).nullable(),
  question: shortText(40).nullable(),
  elsewhere: z
    .array(z.strictObject({ sdo: shortText(80), link: urlShape.nullable(), state: shortText(200).nullable() }))
    .max(20),
  sponsors: z.array(slugShape).max(20).refine(unique, { message: 'sponsor-twice' }),
  terms: z.array(termShape).max(40).refine(unique, { message: 'term-twice' }),
})
export type TopicContent = z.infer<typeof contentShape>

/** A topic as it is edited, in whatever state. */
export interface Kept {
  readonly id: string
  readonly slug: string
  readonly state: TopicState
  readonly version: number
  readonly proposedBy: string | null
  readonly mergedInto: string | null
  readonly content: TopicContent
}

const columns = [
  'id',
  'slug',
  'state',
  'version',
  'proposed_by as proposedBy',
  'merged_into as mergedInto',
  'title',
  'why',
  'expected',
  'study_group as studyGroup',
  'question',
  'elsewhere',
  'sponsors',
  'terms',
] as const

const everyTopic = (db: Db) => tables(db).selectFrom('topics.topic').select(columns)
type Row = Awaited<ReturnType<ReturnType<typeof everyTopic>['execute']>>[number]

function shaped({ id, slug, state, version, proposedBy, mergedInto, ...said }: Row): Kept {
  const content = { ...said, elsewhere: [...said.elsewhere], sponsors: [...said.sponsors], terms: [...said.terms] }
  return { id, slug, state, version, proposedBy, mergedInto, content }
}

/** Loads it, as far as row-level policies show it; `hold` keeps others from changing it until this transaction ends. */
export async function loadKept(
  db: Db,
  by: { readonly id: string } | { readonly slug: string },
  { hold }: { readonly hold: boolean },
): Promise<Kept | undefined> {
  const query = 'id' in by ? everyTopic(db).where('id', '=', by.id) : everyTopic(db).where('slug', '=', by.slug)
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  return row && shaped(row)
}

/** Topics in whatever state with one of these addresses, or one of these titles in any language, however capitalized. */
export async function keptCalled(
  db: Db,
  { slugs, titles }: { readonly slugs: readonly string[]; readonly titles: readonly string[] },
): Promise<readonly Kept[]> {
  const rows = await everyTopic(db)
    .where(eb =>
      eb.or([
        eb('slug', '=', sql<string>`any (${slugs}::text[])`),
        sql<boolean>`exists (select from jsonb_each_text(title -> 'texts') as t(language, text)
          where lower(t.text) in (select lower(wanted) from unnest(${titles}::text[]) as w(wanted)))`,
      ]),
    )
    .orderBy('id')
    .execute()
  return rows.map(shaped)
}

const asJson = (wording: Wording | null): string | null => (wording === null ? null : JSON.stringify(wording))

/** The columns of a content. */
export const rowOf = ({ title, why, expected, studyGroup, question, elsewhere, sponsors, terms }: TopicContent) => ({
  title: JSON.stringify(title),
  why: asJson(why),
  expected: asJson(expected),
  study_group: studyGroup,
  question,
  elsewhere: JSON.stringify(elsewhere),
  sponsors,
  terms,
})

/** Refuses sponsors that are not on record, and terms that are not, or are retired and the topic does not have yet. */
export async function partsKnown(
  db: Db,
  { sponsors, terms }: TopicContent,
  had: readonly string[] = [],
): Promise<Result<null>> {
  const organizations = new Set((await organizationsCalled(db, { keys: sponsors })).map(({ key }) => key))
  const stranger = sponsors.find(key => !organizations.has(key))
  if (stranger !== undefined) return refused('sponsor-unknown', { key: stranger })
  const offered = (await listTerms(db, 'en')).filter(({ retired, name }) => !retired || had.includes(name))
  const open = new Set(offered.map(({ name }) => name))
  const odd = terms.find(name => !open.has(name))
  return odd === undefined ? ok(null) : refused('term-unknown', { term: odd })
}
