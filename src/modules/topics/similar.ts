import { type Corpus, corpusOf, differingWords, type Strength, type Stretch } from '#choice/index.ts'
import { type Language, languages, type Wording } from '#kernel/language.ts'

/** A topic whose title says nearly the same, and where the two differ. */
export interface Similar<T> {
  readonly topic: T
  readonly strength: Strength
  /** The language in which the two are most alike. */
  readonly language: Language
  readonly theirs: readonly Stretch[]
  readonly ours: readonly Stretch[]
}

interface Titled {
  readonly id: string
  readonly title: Wording
}

/** Prepared corpora by what stands in them: pages ask again and again about the same titles. */
const prepared = new Map<string, Corpus>()
const mostPrepared = 12

function corpusFor(texts: readonly { readonly id: string; readonly text: string }[]): Corpus {
  const key = JSON.stringify(texts.map(({ id, text }) => [id, text]))
  const corpus = prepared.get(key) ?? corpusOf(texts)
  prepared.delete(key)
  prepared.set(key, corpus)
  for (const oldest of prepared.keys()) {
    if (prepared.size <= mostPrepared) break
    prepared.delete(oldest)
  }
  return corpus
}

/**
 * Topics whose titles may say the same as this one or are related, most alike first. Titles are compared language by language, as far
 * as both have one; of several languages the one in which they are most alike counts.
 */
export function similarTopics<T extends Titled>(title: Wording, among: readonly T[]): readonly Similar<T>[] {
  const best = new Map<string, { likeness: number; strength: Strength; language: Language }>()
  for (const language of languages) {
    const asked = title.texts[language]
    if (asked === undefined) continue
    const texts = among.flatMap(({ id, title: { texts } }) => {
      const text = texts[language]
      return text === undefined ? [] : [{ id, text }]
    })
    for (const { id, likeness, strength } of corpusFor(texts).like(asked))
      if (likeness > (best.get(id)?.likeness ?? 0)) best.set(id, { likeness, strength, language })
  }
  return among
    .flatMap(topic => {
      const found = best.get(topic.id)
      if (!found) return []
      const { strength, language, likeness } = found
      const [theirs, ours] = differingWords(topic.title.texts[language] ?? '', title.texts[language] ?? '')
      return [{ topic, strength, language, likeness, theirs, ours }]
    })
    .toSorted((a, b) => b.likeness - a.likeness)
    .map(({ likeness: _, ...similar }) => similar)
}
