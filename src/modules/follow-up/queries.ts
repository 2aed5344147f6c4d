import type { Basis } from '#kernel/fact.ts'
import type { Language, Wording } from '#kernel/language.ts'
import { conclusionsByIds } from '#modules/conclusions/index.ts'
import { successorsIn } from '#modules/trace/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { perLanguage } from '#platform/db/per-language.ts'
import { textIn } from '#platform/db/wording.ts'
import type { FollowUpState } from './lifecycle.ts'
import { followUpTexts } from './messages/index.ts'
import type { PublishedEvidence, SaidPublicly } from './model.ts'
import { type SourceStatus, tables } from './store.ts'

interface FollowUpOnSomething {
  readonly id: string
  readonly slug: string
  /** Null: it follows on a clause of a mandate. */
  readonly conclusionId: string | null
  readonly text: string
  readonly linkBasis: Basis
}

/** What a source says became of a past conclusion; nothing was offered. */
export interface HistoricView extends FollowUpOnSomething {
  readonly kind: 'historic'
  readonly sourceStatus: SourceStatus
  readonly source: string
}

/** What was offered to a body, as it was published. */
export interface OfferedView extends FollowUpOnSomething {
  readonly kind: 'offered'
  readonly clauseId: string | null
  readonly body: string
  readonly office: string | null
  readonly state: FollowUpState
  readonly dueDay: string | null
  readonly supersededBy: string | null
  readonly said: readonly SaidPublicly[]
  readonly evidence: readonly PublishedEvidence[]
  readonly offeredOn: string
  readonly publishedAt: Temporal.Instant
  readonly releasedBy: 'link' | 'time'
}

export type FollowUpView = HistoricView | OfferedView

const historic = (db: Db, language: Language) =>
  tables(db)
    .selectFrom('follow_up.historic as f')
    .select(eb => [
      eb.val('historic' as const).as('kind'),
      'f.id',
      'f.slug',
      'f.conclusion_id as conclusionId',
      textIn('f.wording', language).as('text'),
      'f.source_status as sourceStatus',
      'f.link_basis as linkBasis',
      'f.source',
    ])

const offered = (db: Db, language: Language) =>
  tables(db)
    .selectFrom('follow_up.published as f')
    .select(eb => [
      eb.val('offered' as const).as('kind'),
      eb.val('stated' as const).as('linkBasis'),
      'f.id',
      'f.slug',
      'f.conclusion_id as conclusionId',
      'f.clause_id as clauseId',
      textIn('f.wording', language).as('text'),
      'f.body',
      'f.office',
      'f.state',
      'f.due_day as dueDay',
      'f.superseded_by as supersededBy',
      'f.said',
      'f.evidence',
      'f.offered_on as offeredOn',
      'f.published_at as publishedAt',
      'f.released_by as releasedBy',
    ])

const allHistoric = perLanguage<HistoricView>((db, language) => historic(db, language).orderBy('f.slug'))
const allOffered = perLanguage<OfferedView>((db, language) => offered(db, language).orderBy('f.slug'))

/** What became of a conclusion that was merged into another became of the other. */
const asMerged = <E extends FollowUpView>(now: ReadonlyMap<string, string>, found: readonly E[]): readonly E[] =>
  now.size === 0
    ? found
    : found.map(entry => ({ ...entry, conclusionId: now.get(entry.conclusionId ?? '') ?? entry.conclusionId }))

/** What became of a conclusion is as public as the conclusion, and not more. Clauses are public. */
async function publicOnly<E extends FollowUpView>(db: Db, language: Language, given: readonly E[]): Promise<E[]> {
  const found = asMerged(await successorsIn(db, 'conclusion'), given)
  const ids = [...new Set(found.flatMap(entry => entry.conclusionId ?? []))]
  const open = new Set((await conclusionsByIds(db, language, ids)).map(conclusion => conclusion.id))
  return found.filter(entry => entry.conclusionId === null || open.has(entry.conclusionId))
}

/** Everything public: what sources say of the past, and what bodies were offered. */
export const listFollowUp = async (db: Db, language: Language): Promise<readonly FollowUpView[]> =>
  publicOnly(db, language, [...(await allHistoric(db, language)), ...(await allOffered(db, language))])

/** Of whatever conclusions, public or not, and of those merged into them: who asks has seen them. */
export async function followUpOf(
  db: Db,
  language: Language,
  conclusionIds: readonly string[],
): Promise<readonly FollowUpView[]> {
  if (conclusionIds.length === 0) return []
  const merged = await successorsIn(db, 'conclusion')
  const theirs = [...merged].filter(([, now]) => conclusionIds.includes(now)).map(([old]) => old)
  const wanted = [...conclusionIds, ...theirs]
  const [past, ours] = await Promise.all([
    historic(db, language)
      .where('f.conclusion_id', 'in', wanted)
      .orderBy('f.conclusion_id')
      .orderBy('f.ordinal')
      .execute(),
    offered(db, language).where('f.conclusion_id', 'in', wanted).orderBy('f.slug').execute(),
  ])
  return asMerged<FollowUpView>(merged, [...past, ...ours])
}

/** What was offered to bodies on clauses of mandates, as it was published. */
export const followUpOfClauses = async (
  db: Db,
  language: Language,
  clauseIds: readonly string[],
): Promise<readonly OfferedView[]> =>
  clauseIds.length === 0
    ? []
    : offered(db, language)
        .where('f.clause_id', 'in', [...clauseIds])
        .orderBy('f.slug')
        .execute()

/** An entry with its words in all languages, and whose translation they are. */
export type FollowUpInFull = FollowUpView & { readonly wording: Wording }

export async function followUpBySlug(db: Db, language: Language, slug: string): Promise<FollowUpInFull | undefined> {
  const past = await historic(db, language).select('f.wording').where('f.slug', '=', slug).execute()
  const ours = await offered(db, language).select('f.wording').where('f.slug', '=', slug).execute()
  return (await publicOnly<FollowUpInFull>(db, language, [...past, ...ours]))[0]
}

export async function followUpByIds(
  db: Db,
  language: Language,
  ids: readonly string[],
): Promise<readonly FollowUpView[]> {
  if (ids.length === 0) return []
  const past = await historic(db, language).where('f.id', 'in', ids).orderBy('f.slug').execute()
  const ours = await offered(db, language).where('f.id', 'in', ids).orderBy('f.slug').execute()
  return publicOnly<FollowUpView>(db, language, [...past, ...ours])
}

/** The state in words: the source's own where we only read of it. */
export const followUpStatus = (language: Language, entry: FollowUpView): string =>
  entry.kind === 'historic'
    ? followUpTexts[language].sourceStatuses[entry.sourceStatus]
    : followUpTexts[language].states[entry.state]

/** The last day on which the body itself was heard, by whatever channel; null: it has not said anything. */
export const lastHeard = (said: readonly Pick<SaidPublicly, 'channel' | 'day'>[]): string | null =>
  said
    .filter(({ channel }) => channel !== 'secretariat')
    .map(({ day }) => day)
    .toSorted()
    .at(-1) ?? null
