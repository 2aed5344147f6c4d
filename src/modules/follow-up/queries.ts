import type { Basis } from '#kernel/fact.ts'
import type { Language, Wording } from '#kernel/language.ts'
import { conclusionsByIds } from '#modules/conclusions/index.ts'
import { successorsIn } from '#modules/trace/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { perLanguage } from '#platform/db/per-language.ts'
import { textIn } from '#platform/db/wording.ts'
import type { FollowUpTables, SourceStatus } from './store.ts'

export interface FollowUpView {
  readonly id: string
  readonly slug: string
  readonly conclusionId: string
  readonly text: string
  readonly sourceStatus: SourceStatus
  readonly linkBasis: Basis
  readonly source: string
}

const entries = (db: Db, language: Language) =>
  db
    .withTables<FollowUpTables>()
    .selectFrom('follow_up.historic as f')
    .select([
      'f.id',
      'f.slug',
      'f.conclusion_id as conclusionId',
      textIn('f.wording', language).as('text'),
      'f.source_status as sourceStatus',
      'f.link_basis as linkBasis',
      'f.source',
    ])

const allEntries = perLanguage<FollowUpView>((db, language) => entries(db, language).orderBy('f.slug'))

/** What became of a conclusion that was merged into another became of the other. */
async function readAsMerged<E extends FollowUpView>(db: Db, found: readonly E[]): Promise<readonly E[]> {
  const now = await successorsIn(db, 'conclusion')
  return now.size === 0
    ? found
    : found.map(entry => ({ ...entry, conclusionId: now.get(entry.conclusionId) ?? entry.conclusionId }))
}

/** What became of a conclusion is as public as the conclusion, and not more. */
async function publicOnly<E extends FollowUpView>(db: Db, language: Language, given: readonly E[]): Promise<E[]> {
  const found = await readAsMerged(db, given)
  const ids = [...new Set(found.map(entry => entry.conclusionId))]
  const open = new Set((await conclusionsByIds(db, language, ids)).map(conclusion => conclusion.id))
  return found.filter(entry => open.has(entry.conclusionId))
}

export const listFollowUp = async (db: Db, language: Language): Promise<readonly FollowUpView[]> =>
  publicOnly(db, language, await allEntries(db, language))

/** Of whatever conclusions, public or not, and of those merged into them: who asks has seen them. */
export async function followUpOf(
  db: Db,
  language: Language,
  conclusionIds: readonly string[],
): Promise<readonly FollowUpView[]> {
  if (conclusionIds.length === 0) return []
  const merged = await successorsIn(db, 'conclusion')
  const theirs = [...merged].filter(([, now]) => conclusionIds.includes(now)).map(([old]) => old)
  const found = await entries(db, language)
    .where('f.conclusion_id', 'in', [...conclusionIds, ...theirs])
    .orderBy('f.conclusion_id')
    .orderBy('f.ordinal')
    .execute()
  return found.map(entry => ({ ...entry, conclusionId: merged.get(entry.conclusionId) ?? entry.conclusionId }))
}

/** An entry with its words in all languages, and whose translation they are. */
export interface FollowUpInFull extends FollowUpView {
  readonly wording: Wording
}

export async function followUpBySlug(db: Db, language: Language, slug: string): Promise<FollowUpInFull | undefined> {
  const found = await entries(db, language).select('f.wording').where('f.slug', '=', slug).execute()
  return (await publicOnly(db, language, found))[0]
}

export async function followUpByIds(
  db: Db,
  language: Language,
  ids: readonly string[],
): Promise<readonly FollowUpView[]> {
  if (ids.length === 0) return []
  const found = await entries(db, language)
    .where('f.id', 'in', [...ids])
    .orderBy('f.slug')
    .execute()
  return publicOnly(db, language, found)
}
