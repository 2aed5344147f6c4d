export {
  forgetSubmissions,
  issueSigningLink,
  reconsiderSubmission,
  setAsideSubmission,
  signSubmission,
  takeUpSubmission,
  writeSubmission,
} from './commands.ts'
export { type SigningAddresses, submissionComposers } from './composers.ts'
export { submissionHandlers } from './handlers.ts'
export { readableStates, type SubmissionState, submissionLifecycle } from './lifecycle.ts'
export { submissionTexts } from './messages/index.ts'
export { longestSubmission, signDays, type Tellable } from './model.ts'
export { erasePersonal, personalDataOf } from './personal.ts'
export { submissionPolicy } from './policy.ts'
export { listSubmissions, type SubmissionView, submissionById } from './queries.ts'
