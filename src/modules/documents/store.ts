import type { ColumnType } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { Visibility } from './model.ts'
import type { ReadingOutcome } from './reading/model.ts'

type Moment = ColumnType<Temporal.Instant, string, string>

export type DocumentTables = {
  'documents.file': { sha256: string; size: number; content: Uint8Array; visibility: Visibility }
  'documents.attachment': {
    id: Id<'attachment'>
    sha256: string
    name: string
    media_type: string
    noun: string
    noun_id: string
    visibility: Visibility
    uploaded_by: string
    uploaded_at: Moment
    withdrawn_at: ColumnType<Temporal.Instant | null, string | null, string>
  }
  'documents.reading': { sha256: string; outcome: ReadingOutcome; pages: number; at: Temporal.Instant }
  'documents.paragraph': { sha256: string; page: number; number: number; text: string }
}

export const tables = (db: Db) => db.withTables<DocumentTables>()
