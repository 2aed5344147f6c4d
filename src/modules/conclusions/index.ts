export { verifyConclusion, withdrawComparison, withdrawMeetingDocument } from './commands/comparing.ts'
export { editConclusion } from './commands/edit.ts'
export {
  addConclusion,
  mergeConclusion,
  reinstateConclusion,
  splitConclusion,
  strikeConclusion,
  unmergeConclusion,
} from './commands/entries.ts'
export { recordConclusion } from './commands/record.ts'
export type { ConclusionContent, Kept } from './content.ts'
export {
  type Comparison,
  type Entry,
  entriesOfMeeting,
  type KeptInFull,
  keptBySlug,
  type Progress,
  progressOfMeetings,
  wordingsOfMeeting,
} from './keeping.ts'
export {
  type ConclusionState,
  conclusionLifecycle,
  editableConclusionStates,
  isMoveOf,
  type Kind,
  kinds,
  publicConclusionStates,
} from './lifecycle.ts'
export { conclusionTexts } from './messages/index.ts'
export { type Found, findPassages, type Passage, withShared } from './passages.ts'
export { conclusionPolicy } from './policy.ts'
export {
  type AddresseeView,
  type ConclusionRow,
  type ConclusionView,
  conclusionByRef,
  conclusionBySlug,
  conclusionsByIds,
  conclusionsOfMeeting,
  listConclusions,
  refsReadAs,
} from './queries.ts'
export { type SaidBefore, saidBefore } from './said-before.ts'
export { type Purpose, purposes } from './store.ts'
