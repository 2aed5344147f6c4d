export { differingWords, type Stretch } from './differing-words.ts'
export type { Strength } from './near-duplicates.ts'
export { preparedCorpus } from './prepared.ts'
