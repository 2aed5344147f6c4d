export { fileContents } from './carrying.ts'
export { publishAttachment, storeFile, withdrawAttachment } from './commands.ts'
export { askForReading } from './commands-text.ts'
export { digestFaults } from './digests.ts'
export { looksLikeMail } from './kinds.ts'
export { documentTexts, fileTooLarge } from './messages/index.ts'
export { type Attachment, longestFile, type Visibility } from './model.ts'
export { erasePersonal, forgetAttachments, personalDataOf } from './personal.ts'
export { documentPolicy } from './policy.ts'
export {
  type AsReader,
  attachmentById,
  attachmentsOf,
  contentOf,
  everyAttachmentOf,
  unpublishedAttachments,
} from './queries.ts'
export { readAttachment, readingJob } from './reading/job.ts'
export type { Paragraph, ReadingOutcome } from './reading/model.ts'
export { type DocumentText, pagesOf, textOf } from './reading/queries.ts'
export { isReadable } from './reading/read.ts'
export { servingHeaders } from './serving.ts'
