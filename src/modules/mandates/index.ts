export { recordClause, recordMandate, recordVersion } from './commands.ts'
export { type VersionState, versionLifecycle } from './lifecycle.ts'
export { mandateTexts } from './messages/index.ts'
export { mandatePolicy } from './policy.ts'
export {
  type ClauseView,
  clauseByRef,
  clausesByIds,
  listClauses,
  listVersions,
  type VersionView,
  versionBySlug,
  versionsByIds,
  versionsInForce,
} from './queries.ts'
export { type InForce, inForceDuring } from './rules.ts'
