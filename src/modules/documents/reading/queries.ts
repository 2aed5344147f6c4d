import type { Db } from '#platform/db/kysely.ts'
import { tables } from '../store.ts'
import type { Paragraph, Reading } from './model.ts'

/** What was read of a document, and when. */
export interface DocumentText extends Reading {
  readonly at: Temporal.Instant
}

/** The text of a content; undefined where nobody has read it yet, and for whoever may not see it. */
export async function textOf(db: Db, sha256: string): Promise<DocumentText | undefined> {
  const own = tables(db)
  const reading = await own
    .selectFrom('documents.reading')
    .select(['outcome', 'pages', 'at'])
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (!reading) return undefined
  const paragraphs: readonly Paragraph[] = await own
    .selectFrom('documents.paragraph')
    .select(['page', 'number', 'text'])
    .where('sha256', '=', sha256)
    .orderBy('page')
    .orderBy('number')
    .execute()
  return { ...reading, paragraphs }
}
