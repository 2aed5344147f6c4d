import { sql } from 'kysely'
import type { Language, Wording } from '#kernel/language.ts'
import type { Db } from '#platform/db/kysely.ts'
import { perLanguage } from '#platform/db/per-language.ts'
import { textIn } from '#platform/db/wording.ts'
import { tables } from './store.ts'

export interface VocabularyView {
  readonly key: string
  readonly label: string
}

export interface TermView {
  /** With its vocabulary: `sdg/9`. */
  readonly name: string
  readonly vocabulary: string
  readonly key: string
  readonly label: string
  /** In all languages. */
  readonly names: Wording
  /** An administrator looked at it in the source. */
  readonly confirmed: boolean
  readonly retired: boolean
}

/** What topics are classified by, in its order. */
export const listVocabularies = perLanguage<VocabularyView>((db, language) =>
  tables(db)
    .selectFrom('topics.vocabulary as v')
    .select(['v.key', textIn('v.names', language).as('label')])
    .orderBy('v.ordinal')
    .orderBy('v.key'),
)

/** Every term, retired ones too, in the order of the vocabularies and in theirs. */
export const listTerms = perLanguage<TermView>((db, language) =>
  tables(db)
    .selectFrom('topics.term as t')
    .innerJoin('topics.vocabulary as v', 'v.key', 't.vocabulary')
    .select([
      sql<string>`t.vocabulary || '/' || t.key`.as('name'),
      't.vocabulary',
      't.key',
      textIn('t.names', language).as('label'),
      't.names',
      't.confirmed',
      sql<boolean>`t.retired_at is not null`.as('retired'),
    ])
    .orderBy('v.ordinal')
    .orderBy('t.vocabulary')
    .orderBy('t.ordinal')
    .orderBy('t.key'),
)

/** The terms of a topic, by vocabulary, in their order. */
export async function termsNamed(
  db: Db,
  language: Language,
  names: readonly string[],
): Promise<readonly { readonly vocabulary: VocabularyView; readonly terms: readonly TermView[] }[]> {
  if (names.length === 0) return []
  const [vocabularies, terms] = await Promise.all([listVocabularies(db, language), listTerms(db, language)])
  return vocabularies
    .map(vocabulary => ({
      vocabulary,
      terms: terms.filter(term => term.vocabulary === vocabulary.key && names.includes(term.name)),
    }))
    .filter(group => group.terms.length > 0)
}
