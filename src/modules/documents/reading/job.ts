import { system } from '#kernel/actor.ts'
import { act, type Ground, inTransaction } from '#modules/access/index.ts'
import { keepText } from '../commands-text.ts'
import { attachmentById, contentOf } from '../queries.ts'
import { textOf } from './queries.ts'
import { isReadable, readText } from './read.ts'

export const readingJob = 'documents.read'
const reader = system('reader')

/** Reads an attached document and keeps its text. What has been read, is of another kind or is gone is left alone. */
export async function readAttachment(ground: Ground, id: string): Promise<void> {
  const asReader = <T>(work: (db: Ground['db']) => Promise<T>) => inTransaction(ground, reader, ({ db }) => work(db))
  const attachment = await asReader(db => attachmentById(db, id))
  if (!attachment || !isReadable(attachment.mediaType)) return
  const known = await asReader(db => textOf(db, attachment.sha256))
  if (known?.outcome === 'read') return
  const content = new Uint8Array(attachment.size)
  let at = 0
  for await (const piece of contentOf(asReader, attachment)) {
    content.set(piece, at)
    at += piece.length
  }
  const reading = await readText(attachment.mediaType, content)
  await act(ground, reader, keepText, { attachment: id, ...reading })
}
