export { differingWords, type Stretch } from './differing-words.ts'
export { type Corpus, corpusOf, type Strength } from './near-duplicates.ts'
