import { preparedCorpus, type Strength } from '#choice/index.ts'
import type { Language } from '#kernel/language.ts'
import type { Db } from '#platform/db/kysely.ts'
import { type ConclusionRow, listConclusions } from './queries.ts'

export interface SaidBefore {
  readonly conclusion: ConclusionRow
  readonly strength: Strength
}

/** Public conclusions whose wording in the reader's language is like one of the texts, most alike first; those left out are not compared. */
export async function saidBefore(
  db: Db,
  language: Language,
  texts: readonly string[],
  without: ReadonlySet<string> = new Set(),
): Promise<readonly SaidBefore[]> {
  const conclusions = await listConclusions(db, language)
  const corpus = preparedCorpus(conclusions)
  const best = new Map<string, { likeness: number; strength: Strength }>()
  for (const text of texts)
    for (const { id, likeness, strength } of corpus.like(text))
      if (likeness > (best.get(id)?.likeness ?? 0)) best.set(id, { likeness, strength })
  return conclusions
    .flatMap(conclusion => {
      const found = without.has(conclusion.id) ? undefined : best.get(conclusion.id)
      return found ? [{ conclusion, ...found }] : []
    })
    .toSorted((a, b) => b.likeness - a.likeness)
    .map(({ conclusion, strength }) => ({ conclusion, strength }))
}
