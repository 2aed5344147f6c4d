export { recordHistoricFollowUp } from './commands.ts'
export { followUpTexts } from './messages/index.ts'
export { followUpPolicy } from './policy.ts'
export {
  type FollowUpInFull,
  type FollowUpView,
  followUpByIds,
  followUpBySlug,
  followUpOf,
  listFollowUp,
} from './queries.ts'
export { type SourceStatus, sourceStatuses } from './store.ts'
