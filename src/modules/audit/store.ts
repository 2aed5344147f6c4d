import type { Generated } from 'kysely'

export type AuditTables = {
  'audit.event': {
    id: Generated<string>
    at: string
    actor: string
    verb: string
    noun: string
    noun_id: string
    reason: string | null
    values: string
  }
  'audit.leaf': { seq: string; event_id: string; hash: Buffer }
  'audit.checkpoint': { size: string; at: string; root: Buffer; range: Buffer[]; note: string }
  'audit.personal': { commitment: string; person_id: string; salt: Buffer; value: string }
}
