import { z } from 'zod'
import { notFound, ok, refused } from '#kernel/result.ts'
import { verb } from '#modules/access/index.ts'
import { documentPolicy as policy } from './policy.ts'
import { attachmentById } from './queries.ts'
import { readingOutcomes } from './reading/model.ts'
import { isReadable } from './reading/read.ts'
import { tables } from './store.ts'

const module = 'documents'
/** Rows of one insert: PostgreSQL takes 65,535 values. */
const atOnce = 5000

export const askForReading = verb({
  module,
  name: 'ask-for-reading',
  does: 'Have the text of an attached document read again: it was attached before texts were read, or could not be read.',
  input: z.strictObject({ id: z.uuid() }),
  refusals: ['attachment-not-readable'],
  policy,
  async run(act, { id }) {
    const attachment = await attachmentById(act.db, id)
    if (!attachment) return notFound()
    if (!isReadable(attachment.mediaType)) return refused('attachment-not-readable')
    const values = { sha256: attachment.sha256 }
    return ok({ answer: null, noun: 'attachment', nounId: id, values, announces: 'text-asked' })
  },
})

export const keepText = verb({
  module,
  name: 'keep-text',
  does: 'Keep what was read of a document’s text; what was read once is not overwritten.',
  input: z.strictObject({
    attachment: z.uuid(),
    outcome: z.enum(readingOutcomes),
    pages: z.int().min(0),
    paragraphs: z.array(
      z.strictObject({ page: z.int().positive(), number: z.int().positive(), text: z.string().min(1) }),
    ),
  }),
  refusals: [],
  policy,
  async run(act, { attachment: id, outcome, pages, paragraphs }) {
    const attachment = await attachmentById(act.db, id)
    if (!attachment) return notFound()
    const { sha256 } = attachment
    const db = tables(act.db)
    await db
      .insertInto('documents.reading')
      .values({ sha256, outcome: 'unreadable', pages: 0, at: act.now })
      .onConflict(conflict => conflict.doNothing())
      .execute()
    const before = await db
      .selectFrom('documents.reading')
      .select('outcome')
      .where('sha256', '=', sha256)
      .forUpdate()
      .executeTakeFirst()
    if (before?.outcome !== 'read') {
      await db
        .updateTable('documents.reading')
        .set({ outcome, pages, at: act.now })
        .where('sha256', '=', sha256)
        .execute()
      for (let from = 0; from < paragraphs.length; from += atOnce)
        await db
          .insertInto('documents.paragraph')
          .values(paragraphs.slice(from, from + atOnce).map(paragraph => ({ sha256, ...paragraph })))
          .execute()
    }
    return ok({ answer: outcome, noun: 'attachment', nounId: id, values: { sha256, outcome, pages } })
  },
})
