import { inThread, threadBeside } from '#platform/threads.ts'
import { type Reading, readingLimits } from './model.ts'

const unreadable: Reading = { outcome: 'unreadable', pages: 0, paragraphs: [] }

/** Readable kinds, by their media type. */
const kinds: Readonly<Record<string, 'pdf' | 'docx'>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
}
export const isReadable = (mediaType: string): boolean => Object.hasOwn(kinds, mediaType)

const thread = threadBeside(import.meta.url, 'reading')

/**
 * The text of a PDF or a Word document, read in a thread of its own that is ended when it takes too long or too much memory
 * (`readingLimits`). What is hostile, damaged or locked is `unreadable`; this never throws. Takes the content over: it is empty afterwards.
 */
export async function readText(mediaType: string, content: Uint8Array<ArrayBuffer>): Promise<Reading> {
  const kind = kinds[mediaType]
  if (kind === undefined) return unreadable
  const reading = await inThread(thread, { content, kind }, readingLimits, [content.buffer])
  return (reading as Reading | null) ?? unreadable
}
