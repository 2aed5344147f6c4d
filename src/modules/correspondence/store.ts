import type { Generated } from 'kysely'
import type { Db } from '#platform/db/kysely.ts'
import type { MessageState } from './lifecycle.ts'
import type { Doubt, MessageKind } from './model.ts'

type Instant = Temporal.Instant

export type CorrespondenceTables = {
  'correspondence.message': {
    id: string
    fingerprint: string
    message_id: string | null
    kind: MessageKind
    state: MessageState
    doubt: Doubt | null
    letter_id: string | null
    seems_id: string | null
    from_address: string | null
    from_name: string | null
    subject: string | null
    text: string | null
    sent_at: Instant | null
    received_at: Instant
    size: number
    status: string | null
    only_inside: Generated<string[]>
  }
}

export const tables = (db: Db) => db.withTables<CorrespondenceTables>()
