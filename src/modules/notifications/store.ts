import type { Generated } from 'kysely'
import type { Language } from '#kernel/language.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { LetterState } from './lifecycle.ts'

type Instant = Temporal.Instant

export type NotificationTables = {
  'notifications.letter': {
    id: string
    person_id: string | null
    address: string | null
    name: string | null
    language: Language
    kind: string
    subject: string | null
    body: string | null
    action_required: boolean
    confidential: Generated<boolean>
    act_by: string | null
    message_id: string | null
    state: LetterState
    attempts: Generated<number>
    last_error: string | null
    queued_at: Instant
    sent_at: Instant | null
    cleared_at: Instant | null
  }
}

export const tables = (db: Db) => db.withTables<NotificationTables>()

/** A letter as its delivery needs it. */
export const letterById = (db: Db, id: string) =>
  tables(db)
    .selectFrom('notifications.letter')
    .select([
      'id',
      'person_id as person',
      'address',
      'name',
      'language',
      'kind',
      'subject',
      'body',
      'state',
      'attempts',
    ])
    .select([
      'action_required as actionRequired',
      'act_by as actBy',
      'message_id as messageId',
      'queued_at as queuedAt',
      'cleared_at as clearedAt',
    ])
    .where('id', '=', id)
    .executeTakeFirst()

export type LetterRow = NonNullable<Awaited<ReturnType<typeof letterById>>>
