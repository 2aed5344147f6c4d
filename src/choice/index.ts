export { differingWords, type Stretch } from './differing-words.ts'
export { type Corpus, corpusOf, type Named, type Strength, type Suggestion } from './near-duplicates.ts'
