export { recordConclusion } from './commands.ts'
export { type ConclusionState, conclusionLifecycle, type Kind, kinds } from './lifecycle.ts'
export { conclusionTexts } from './messages/index.ts'
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
} from './queries.ts'
export type { Purpose } from './store.ts'
