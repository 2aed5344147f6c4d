import { isId } from '#kernel/id.ts'
import type { Language } from '#kernel/language.ts'
import type { Db } from '#platform/db/kysely.ts'
import { readableStates, type SubmissionState } from './lifecycle.ts'
import type { Tellable } from './model.ts'
import { tables } from './store.ts'

/** What somebody told us and signed, as an officer reads it. */
export interface SubmissionView {
  readonly id: string
  readonly noun: Tellable
  readonly slug: string
  readonly ref: string
  readonly body: string | null
  readonly source: string | null
  /** Null once forgotten. */
  readonly name: string | null
  readonly email: string | null
  readonly language: Language
  readonly state: SubmissionState
  readonly signedAt: Temporal.Instant | null
  readonly settledAt: Temporal.Instant | null
}

const seen = (db: Db) =>
  tables(db)
    .selectFrom('submissions.submission')
    .select(['id', 'noun', 'slug', 'ref', 'body', 'source', 'name', 'email', 'language', 'state'])
    .select(['signed_at as signedAt', 'settled_at as settledAt'])
    .where('state', 'in', readableStates)

/** Everything signed, the last first; nothing for whom row-level policies show nothing. */
export const listSubmissions = (db: Db): Promise<readonly SubmissionView[]> =>
  seen(db).orderBy('signed_at', 'desc').orderBy('id', 'desc').execute()

export const submissionById = async (db: Db, id: string): Promise<SubmissionView | undefined> =>
  isId(id) ? seen(db).where('id', '=', id).executeTakeFirst() : undefined
