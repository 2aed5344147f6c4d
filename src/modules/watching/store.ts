import type { Language } from '#kernel/language.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { FollowingState } from './lifecycle.ts'
import type { Followable } from './model.ts'

type Instant = Temporal.Instant

type WatchingTables = {
  'watching.following': {
    id: string
    noun: Followable
    noun_id: string
    slug: string
    email: string | null
    language: Language
    state: FollowingState
    letter_id: string | null
    asked_at: Instant
    confirm_before: Instant
    confirmed_at: Instant | null
    told_at: Instant | null
    ended_at: Instant | null
  }
  'watching.link': { token_hash: Buffer; following_id: string; issued_at: Instant }
  'watching.face': { noun: string; noun_id: string; digest: Buffer | null }
  'watching.news': { following_id: string; noun: string; noun_id: string; at: Instant; letter_id: string | null }
}

export const tables = (db: Db) => db.withTables<WatchingTables>()
