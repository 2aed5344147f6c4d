export { type Asked, askedOfBodies, askedOfMe } from './asking.ts'
export {
  editFollowUp,
  offerFollowUp,
  taskKind as followUpTask,
  withdrawFollowUp,
} from './commands/entries.ts'
export { addEvidence, verifyEvidence, withdrawEvidence } from './commands/evidence.ts'
export { recordHistoricFollowUp } from './commands/historic.ts'
export {
  acceptFollowUp,
  beginFollowUp,
  commentOnFollowUp,
  declineFollowUp,
  noteFollowUp,
  reportDone,
  supersedeFollowUp,
  takeStatementBack,
} from './commands/moves.ts'
export { readReplies } from './commands/reading.ts'
export { releaseFollowUp, sendPreview } from './commands/release.ts'
export { followUpHandlers, remindBodies } from './commands/remind.ts'
export { followUpComposers } from './composers.ts'
export {
  type EntryWithSaid,
  type Evidence,
  entriesOn,
  historicOn,
  type KeptEntry,
  type KeptHistoric,
  type Statement,
  standingEntries,
} from './content.ts'
export {
  type AtEntry,
  type EntryInFull,
  type EntryRow,
  entryBySlug,
  entryOfTask,
  lastContactOf,
  listEntries,
  type PreviewView,
} from './keeping.ts'
export { type FollowUpState, followUpLifecycle, isMoveOf } from './lifecycle.ts'
export { followUpTexts } from './messages/index.ts'
export {
  type Channel,
  channels,
  type EntryContent,
  evidenceKinds,
  type PublishedEvidence,
  recordedChannels,
  type SaidPublicly,
  saidBys,
  saying,
} from './model.ts'
export { followUpPolicy } from './policy.ts'
export type { ToPublish } from './publishing.ts'
export {
  type FollowUpInFull,
  type FollowUpView,
  followUpByIds,
  followUpBySlug,
  followUpOf,
  followUpOfClauses,
  followUpStatus,
  type HistoricView,
  lastHeard,
  listFollowUp,
  type OfferedView,
} from './queries.ts'
export { lastDayToReply, mayRelease, standingOn } from './rules.ts'
export { type SourceStatus, sourceStatuses } from './store.ts'
