import { type Corpus, corpusOf, type Named } from './near-duplicates.ts'

const prepared = new Map<string, Corpus>()
const mostPrepared = 12

/** As `corpusOf`; the last dozen are remembered by what stands in them, for who asks again and again about the same texts. */
export function preparedCorpus(texts: readonly Named[]): Corpus {
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
