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

/** How many pages a document has, as far as that is sure: a word processor breaks a text into pages anew on every machine. */
export async function pagesOf(
  db: Db,
  { sha256, mediaType }: { readonly sha256: string; readonly mediaType: string },
): Promise<number | null> {
  if (mediaType !== 'application/pdf') return null
  const query = tables(db).selectFrom('documents.reading').select('pages').where('sha256', '=', sha256)
  return (await query.executeTakeFirst())?.pages || null
}
