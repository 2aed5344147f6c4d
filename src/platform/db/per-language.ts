import type { CompiledQuery } from 'kysely'
import type { Language } from '#kernel/language.ts'
import type { Db } from './kysely.ts'

/**
 * A query without parameters but the reader's language, put into SQL once per language: building the text of the large lists
 * anew for every page cost as much as sending them.
 */
export function perLanguage<Row>(
  build: (db: Db, language: Language) => { compile(): CompiledQuery<Row> },
): (db: Db, language: Language) => Promise<Row[]> {
  const compiled = new Map<Language, CompiledQuery<Row>>()
  return async (db, language) => {
    const query = compiled.get(language) ?? build(db, language).compile()
    compiled.set(language, query)
    return (await db.executeQuery(query)).rows
  }
}
