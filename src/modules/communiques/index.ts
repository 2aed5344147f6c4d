export { recordPublication } from './commands.ts'
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
