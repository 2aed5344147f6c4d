import { sql } from 'kysely'
import { isId } from '#kernel/id.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { Attachment } from './model.ts'
import { tables } from './store.ts'

/** The row-level policy, said again: the one lock holds should the other fail. */
const visible = sql<boolean>`((a.visibility = 'public' and a.withdrawn_at is null)
  or (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|director|officer|auditor)(,|$)'))`

const attachments = (db: Db) =>
  tables(db)
    .selectFrom('documents.attachment as a')
    .innerJoin('documents.file as f', 'f.sha256', 'a.sha256')
    .select([
      'a.id',
      'a.sha256',
      'f.size',
      'a.name',
      'a.media_type as mediaType',
      'a.noun',
      'a.noun_id as nounId',
      'a.visibility',
      'a.uploaded_at as uploadedAt',
      'a.withdrawn_at as withdrawnAt',
    ])
    .where(visible)

/** What is attached to a noun and not withdrawn, as far as this reader may see it; oldest first. */
export const attachmentsOf = (db: Db, noun: string, nounId: string): Promise<readonly Attachment[]> =>
  attachments(db)
    .where('a.noun', '=', noun)
    .where('a.noun_id', '=', nounId)
    .where('a.withdrawn_at', 'is', null)
    .orderBy('a.uploaded_at')
    .orderBy('a.id')
    .execute()

/** The same with what was withdrawn: kept, for the staff to know what was there. */
export const everyAttachmentOf = (db: Db, noun: string, nounId: string): Promise<readonly Attachment[]> =>
  attachments(db)
    .where('a.noun', '=', noun)
    .where('a.noun_id', '=', nounId)
    .orderBy('a.uploaded_at')
    .orderBy('a.id')
    .execute()

/** What is attached to nouns of a kind, not withdrawn, and only the staff have; oldest first. Nothing for everybody else. */
export const unpublishedAttachments = (db: Db, noun: string): Promise<readonly Attachment[]> =>
  attachments(db)
    .where('a.noun', '=', noun)
    .where('a.visibility', '=', 'staff')
    .where('a.withdrawn_at', 'is', null)
    .orderBy('a.uploaded_at')
    .orderBy('a.id')
    .execute()

/** One attachment, if this reader may see it; the staff also see withdrawn ones. Any text is an id that may not exist. */
export const attachmentById = async (db: Db, id: string): Promise<Attachment | undefined> =>
  isId(id) ? attachments(db).where('a.id', '=', id).executeTakeFirst() : undefined

/** Runs something as the reader, in a transaction of its own: `work => inTransaction(ground, actor, act => work(act.db))`. */
export type AsReader = <T>(work: (db: Db) => Promise<T>) => Promise<T>

const pieceLength = 1024 * 1024

/** A piece of a file, `from` bytes after its beginning. */
const piece = (db: Db, id: string, from: number) =>
  tables(db)
    .selectFrom('documents.attachment as a')
    .innerJoin('documents.file as f', 'f.sha256', 'a.sha256')
    .select(sql<Buffer>`substring(f.content from ${sql.lit(from + 1)} for ${sql.lit(pieceLength)})`.as('bytes'))
    .where('a.id', '=', id)
    .where(visible)
    .executeTakeFirst()

/**
 * The bytes of an attachment in pieces of 1 MB, each read when it is asked for and with the reader's rights at that moment:
 * a slow reader keeps neither a connection nor the file in memory. Throws when the file was withdrawn meanwhile, so that the
 * answer breaks off and nobody takes half of it for the whole.
 */
export async function* contentOf(
  asReader: AsReader,
  { id, size }: Pick<Attachment, 'id' | 'size'>,
): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < size; from += pieceLength) {
    const found = await asReader(db => piece(db, id, from))
    if (!found) throw new Error(`attachment ${id} can no longer be read`)
    yield found.bytes
  }
}
