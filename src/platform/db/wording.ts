import { type RawBuilder, sql } from 'kysely'
import type { Language } from '#kernel/language.ts'

/** SQL text of a Wording column (jsonb) in the reader's language, or in its original where that is missing. */
export const textIn = (column: string, language: Language): RawBuilder<string> =>
  sql<string>`coalesce(${sql.ref(column)} -> 'texts' ->> ${sql.lit(language)}, ${sql.ref(column)} -> 'texts' ->> (${sql.ref(column)} ->> 'original'))`

/** ICU order of the reader's language, as RELIABILITY wants it: said in every user-visible sort. */
export const inOrderOf = (expression: RawBuilder<string>, language: Language): RawBuilder<string> =>
  sql<string>`${expression} collate ${sql.id(`${language}-x-icu`)}`
