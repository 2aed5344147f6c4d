export type { LogIdentity } from './checkpoint.ts'
export {
  erasePersonal,
  inPlace,
  mayName,
  personalDataOf,
  type Someone,
  withoutSomeone,
} from './erasing.ts'
export { exportLog, type LogFaults } from './export.ts'
export { newestCheckpoint } from './genuine.ts'
export { derivedKey, type LogKey, logKey, logKeyAtHand, logKeyIn, pemOf, writeKeyFile } from './key.ts'
export { commitTo } from './personal.ts'
export { type HappeningView, happeningsOf, lastHappenings } from './queries.ts'
export { type Happening, recordHappening, recordTable } from './record.ts'
export { isSigned, originOfStatement, type Recount, recountLog, type Statement, statementOf } from './recount.ts'
export { type Content, changedFields, keepRevision, type Revision, revisionsOf } from './revisions.ts'
export { type Sequencing, type Standing, sequencePending, standing } from './sequence.ts'
