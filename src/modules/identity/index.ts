export {
  administers,
  type GrantView,
  listPeople,
  type PersonView,
  personSeen,
  readersSeen,
  withoutRole,
} from './accounts.ts'
export { asPublic, asSystem } from './as-system.ts'
export { identityStaysBehind } from './carrying.ts'
export { erasePerson } from './commands/erase.ts'
export {
  disablePerson,
  enablePerson,
  enterContact,
  invitePerson,
  makeFirstAccount,
} from './commands/people.ts'
export { grantRole, withdrawRole } from './commands/roles.ts'
export { revokeSession, signOut } from './commands/sessions.ts'
export {
  answerLinkRequest,
  type IssuedLink,
  issueSignInLink,
  requestSignInLink,
  type StartedSession,
  spendSignInLink,
} from './commands/sign-in.ts'
export { forgetExpired } from './commands/upkeep.ts'
export { closeWorkLinks, type IssuedWorkLink, issueWorkLink, revokeWorkLink } from './commands/work-links.ts'
export { identityHandlers } from './handlers.ts'
export {
  type PersonState,
  personLifecycle,
  type SessionState,
  type SignInLinkState,
  sessionLifecycle,
  signInLinkLifecycle,
  type WorkLinkState,
  workLinkLifecycle,
} from './lifecycle.ts'
export { withinLimits } from './limits.ts'
export { identityTexts } from './messages/index.ts'
export {
  emailShape,
  type GrantableRole,
  grantableRoles,
  hashOfToken,
  nameShape,
  newToken,
  staffRoles,
  type Task,
  type TaskRole,
  taskRoles,
  tokenShape,
} from './model.ts'
export { accountOf, personalDataOf } from './personal.ts'
export { identityPolicy } from './policy.ts'
export { type Preview, type PreviewRole, previewFor, previewRoles } from './preview.ts'
export {
  type AtTask,
  currentSession,
  listSessions,
  personActorNow,
  personWithEmail,
  type Reader,
  readerOf,
  readersOf,
  type SessionView,
  type SignedIn,
  sessionActor,
  workLinkActor,
} from './queries.ts'
export { type GrantState, type Limit, linkMinutes } from './rules.ts'
