import type { Language } from '#kernel/language.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { SubmissionState } from './lifecycle.ts'
import type { Tellable } from './model.ts'

type Instant = Temporal.Instant

type SubmissionTables = {
  'submissions.submission': {
    id: string
    noun: Tellable
    noun_id: string
    slug: string
    ref: string
    digest: Buffer | null
    body: string | null
    source: string | null
    name: string | null
    email: string | null
    language: Language
    state: SubmissionState
    letter_id: string | null
    token_hash: Buffer | null
    written_at: Instant
    sign_before: Instant
    signed_at: Instant | null
    settled_at: Instant | null
    settled_by: string | null
  }
}

export const tables = (db: Db) => db.withTables<SubmissionTables>()
