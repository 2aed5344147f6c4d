import type { Stage } from '#kernel/stage.ts'
import type { Db } from '#platform/db/kysely.ts'

export type TraceTables = {
  'trace.link': {
    id: string
    from_stage: Stage
    from_id: string
    to_stage: Stage
    to_id: string
    basis: 'stated' | 'inferred' | 'not_recorded'
    source: string | null
    via_meeting: string | null
    at: string
    actor: string
    withdrawn_at: string | null
  }
  'trace.successor': { stage: Stage; old_id: string; new_id: string; at: string; actor: string }
}

export const tables = (db: Db) => db.withTables<TraceTables>()
