import type { ColumnType, Generated } from 'kysely'
import type { Db } from '#platform/db/kysely.ts'

/** Read as an instant, written as ISO text. */
type At = ColumnType<Temporal.Instant, string, never>

export type AuditTables = {
  'audit.event': {
    id: Generated<string>
    at: At
    actor: string
    verb: string
    noun: string
    noun_id: string
    reason: string | null
    values: ColumnType<Readonly<Record<string, unknown>>, string, never>
  }
  'audit.pending': { event_id: string }
  'audit.leaf': { seq: string; event_id: string; hash: Buffer }
  'audit.checkpoint': { size: string; at: At; root: Buffer; range: Buffer[]; note: string }
  'audit.revision': {
    noun: string
    noun_id: string
    version: number
    content: ColumnType<Readonly<Record<string, unknown>>, string, string>
    at: Temporal.Instant
    actor: string
    reason: string | null
  }
  'audit.set_aside': { event_id: string; at: At; reason: string }
  'audit.turn': { id: number }
  'audit.personal': { commitment: string; person_id: string; salt: Buffer; value: string }
}

export const tables = (db: Db) => db.withTables<AuditTables>()
