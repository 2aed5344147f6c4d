export {
  attachPublicationFile,
  publishPublicationFile,
  withdrawPublicationFile,
} from './commands/files.ts'
export { mayBeMistaken, reinstateMeeting, strikeMeeting } from './commands/meetings.ts'
export { recordPublication } from './commands/record.ts'
export {
  editPublication,
  registerPublication,
  reinstatePublication,
  strikePublication,
} from './commands/register.ts'
export type { KeptPublication, PublicationContent } from './content.ts'
export {
  type FileToPublish,
  filesToPublish,
  keptPublicationBySlug,
  keptPublicationsOf,
  seesPublication,
} from './keeping.ts'
export { communiqueTexts } from './messages/index.ts'
export { communiquePolicy } from './policy.ts'
export {
  listPublications,
  type PublicationView,
  publicationBySlug,
  publicationsByIds,
  publicationsOfMeeting,
} from './queries.ts'
export { type PublicationType, publicationTypes, stageOf } from './store.ts'
