import type { Language, Wording } from '#kernel/language.ts'
import type { Db } from '#platform/db/kysely.ts'
import { inOrderOf, textIn } from '#platform/db/wording.ts'
import type { TopicState } from './lifecycle.ts'
import { tables } from './store.ts'

/** Reading for those who keep the record, and for who proposed: every state, as far as row-level policies show it. */
export interface KeptRow {
  readonly id: string
  readonly slug: string
  readonly title: Wording
  readonly text: string
  readonly state: TopicState
  readonly studyGroup: string | null
  readonly question: string | null
  readonly terms: readonly string[]
  readonly sponsors: readonly string[]
  readonly proposedBy: string | null
  readonly proposedAt: Temporal.Instant | null
  readonly mergedInto: { readonly id: string; readonly slug: string; readonly text: string } | null
}

/** Every topic the reader may see, merged ones too, in the order of the language. */
export async function listKept(db: Db, language: Language): Promise<readonly KeptRow[]> {
  const rows = await tables(db)
    .selectFrom('topics.topic as t')
    .leftJoin('topics.topic as target', 'target.id', 't.merged_into')
    .select([
      't.id',
      't.slug',
      't.title',
      textIn('t.title', language).as('text'),
      't.state',
      't.study_group as studyGroup',
      't.question',
      't.terms',
      't.sponsors',
      't.proposed_by as proposedBy',
      't.proposed_at as proposedAt',
      't.merged_into as mergedInto',
      'target.slug as intoSlug',
      textIn('target.title', language).as('intoText'),
    ])
    .orderBy(inOrderOf(textIn('t.title', language), language))
    .orderBy('t.id')
    .execute()
  return rows.map(({ mergedInto: id, intoSlug: slug, intoText: text, ...row }) => ({
    ...row,
    // Who proposed a merged topic may not see the one it went into.
    mergedInto: id === null ? null : { id, slug: slug ?? '', text: text ?? '' },
  }))
}
