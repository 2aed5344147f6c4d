import { differingWords, preparedCorpus, type Strength, type Stretch } from '#choice/index.ts'
import { type Language, languages, type Wording } from '#kernel/language.ts'

/** A topic whose title says nearly the same, and where the two differ. */
export interface Similar<T> {
  readonly topic: T
  readonly strength: Strength
  /** The language in which they were compared. */
  readonly language: Language
  readonly theirs: readonly Stretch[]
  readonly ours: readonly Stretch[]
}

interface Titled {
  readonly id: string
  readonly title: Wording
}

/**
 * Topics whose titles may say the same as this one or are related, most alike first. Two titles are compared in one language that both
 * have: the reader's, else that in which this one was written, else any.
 */
export function similarTopics<T extends Titled>(
  title: Wording,
  among: readonly T[],
  reader: Language,
): readonly Similar<T>[] {
  const order = [...new Set([reader, title.original, ...languages])]
  const found: (Similar<T> & { readonly likeness: number })[] = []
  for (const [language, comparable] of Map.groupBy(among, topic => commonLanguage(order, title, topic.title))) {
    if (language === null) continue
    const asked = title.texts[language] ?? ''
    const topics = new Map(comparable.map(topic => [topic.id, topic]))
    for (const { id, strength, likeness } of preparedCorpus(textsIn(language, among)).like(asked)) {
      const topic = topics.get(id)
      if (!topic) continue
      const [theirs, ours] = differingWords(topic.title.texts[language] ?? '', asked)
      found.push({ topic, strength, language, theirs, ours, likeness })
    }
  }
  return found.toSorted((a, b) => b.likeness - a.likeness).map(({ likeness: _, ...similar }) => similar)
}

const commonLanguage = (order: readonly Language[], one: Wording, other: Wording): Language | null =>
  order.find(language => one.texts[language] !== undefined && other.texts[language] !== undefined) ?? null

const textsIn = (language: Language, among: readonly Titled[]) =>
  among.flatMap(({ id, title: { texts } }) => {
    const text = texts[language]
    return text === undefined ? [] : [{ id, text }]
  })
