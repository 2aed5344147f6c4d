import { sql } from 'kysely'
import type { Language, Wording } from '#kernel/language.ts'
import { successorsIn } from '#modules/trace/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { perLanguage } from '#platform/db/per-language.ts'
import { textIn } from '#platform/db/wording.ts'
import { type ConclusionState, type Kind, publicConclusionStates } from './lifecycle.ts'
import { type Purpose, tables } from './store.ts'

export interface AddresseeView {
  readonly body: string
  readonly basis: 'stated' | 'inferred'
  readonly purpose: Purpose | null
  readonly recordedAs: string | null
}

export interface ConclusionRow {
  readonly id: string
  readonly ref: string
  readonly slug: string
  readonly meetingId: string
  readonly number: number
  readonly kind: Kind
  readonly kindBasis: 'stated' | 'inferred'
  readonly text: string
  readonly state: ConclusionState
  readonly verified: boolean
  readonly addressees: readonly AddresseeView[]
}

const addressees = sql<AddresseeView[]>`(select coalesce(jsonb_agg(jsonb_build_object(
  'body', a.body, 'basis', a.basis, 'purpose', a.purpose, 'recordedAs', a.recorded_as) order by a.ordinal), '[]')
  from conclusions.addressee a where a.conclusion_id = c.id)`

const rows = (db: Db, language: Language) =>
  tables(db)
    .selectFrom('conclusions.conclusion as c')
    .select([
      'c.id',
      'c.ref',
      'c.slug',
      'c.meeting_id as meetingId',
      'c.number',
      'c.kind',
      'c.kind_basis as kindBasis',
      textIn('c.wording', language).as('text'),
      'c.state',
      sql<boolean>`c.verified_at is not null`.as('verified'),
      addressees.as('addressees'),
    ])

/** Every public conclusion (drafts are not public), by reference. */
export const listConclusions = perLanguage<ConclusionRow>((db, language) =>
  rows(db, language).where('c.state', 'in', publicConclusionStates).orderBy('c.ref'),
)

export const conclusionsOfMeeting = (
  db: Db,
  language: Language,
  meetingId: string,
): Promise<readonly ConclusionRow[]> =>
  rows(db, language)
    .where('c.state', 'in', publicConclusionStates)
    .where('c.meeting_id', '=', meetingId)
    .orderBy('c.number')
    .execute()

export const conclusionsByIds = (
  db: Db,
  language: Language,
  ids: readonly string[],
): Promise<readonly ConclusionRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : rows(db, language)
        .where('c.state', 'in', publicConclusionStates)
        .where('c.id', 'in', [...ids])
        .orderBy('c.ref')
        .execute()

export interface ConclusionView extends ConclusionRow {
  readonly wording: Wording
  readonly verifiedBy: string | null
  readonly verifiedAt: Temporal.Instant | null
  readonly version: number
}

const inFull = (db: Db, language: Language) =>
  rows(db, language)
    .select(['c.wording', 'c.verified_by as verifiedBy', 'c.verified_at as verifiedAt', 'c.version'])
    .where('c.state', 'in', publicConclusionStates)

/** A merged conclusion is read as the one it went into: that one's slug is then another. */
export async function conclusionBySlug(db: Db, language: Language, slug: string): Promise<ConclusionView | undefined> {
  const own = await inFull(db, language).where('c.slug', '=', slug).executeTakeFirst()
  if (own) return own
  const led = await tables(db)
    .selectFrom('conclusions.read_as')
    .select('conclusion_id as id')
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!led) return undefined
  const last = (await successorsIn(db, 'conclusion')).get(led.id) ?? led.id
  return inFull(db, language).where('c.id', '=', last).executeTakeFirst()
}

/** References of the conclusions that were merged into it, in their order, with those merged into these. */
export async function refsReadAs(db: Db, id: string): Promise<readonly string[]> {
  const led = await tables(db)
    .selectFrom('conclusions.read_as as r')
    .select(['r.ref', 'r.conclusion_id as id'])
    .orderBy('r.ref')
    .execute()
  if (led.length === 0) return []
  const last = await successorsIn(db, 'conclusion')
  return led.filter(one => (last.get(one.id) ?? one.id) === id).map(({ ref }) => ref)
}

/** Just enough for the verbs of later stages. */
export const conclusionByRef = (db: Db, ref: string): Promise<{ id: string; meetingId: string } | undefined> =>
  tables(db)
    .selectFrom('conclusions.conclusion')
    .select(['id', 'meeting_id as meetingId'])
    .where('ref', '=', ref)
    .executeTakeFirst()
