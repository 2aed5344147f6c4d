export { recordHistoricFollowUp } from './commands.ts'
export { followUpPolicy } from './policy.ts'
export { type FollowUpView, followUpByIds, followUpBySlug, followUpOf, listFollowUp } from './queries.ts'
export { type SourceStatus, sourceStatuses } from './store.ts'
