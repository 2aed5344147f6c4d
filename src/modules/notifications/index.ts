export {
  buryLetter,
  enqueueWaiting,
  markLetterFailed,
  markLetterReturned,
  markLetterSent,
  queueLetter,
  requeueLetter,
} from './commands.ts'
export { type Addresses, type Compose, type Composers, type Composing, identityComposers } from './composers.ts'
export type { PostOffice } from './deliver.ts'
export { letterHandlers } from './handlers.ts'
export { type LetterState, letterLifecycle } from './lifecycle.ts'
export { notificationTexts } from './messages/index.ts'
export type { NewLetter, Text } from './model.ts'
export { erasePersonal, personalDataOf } from './personal.ts'
export { notificationPolicy } from './policy.ts'
export {
  type LetterView,
  letterAnswered,
  letterCounts,
  letterStanding,
  type Outbox,
  outboxSeen,
  seesOutbox,
  sendsAgain,
  sentAtOf,
  worthAnotherTry,
} from './queries.ts'
export { letterReactions } from './reactions.ts'
export { dayInWords } from './rules.ts'
