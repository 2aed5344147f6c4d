import type { Db } from '#platform/db/kysely.ts'
import type { AuditTables } from './store.ts'

/** One step in the history of a record, without personal values. */
export interface HappeningView {
  readonly at: Temporal.Instant
  readonly actor: string
  readonly verb: string
  readonly reason: string | null
}

/** What happened to one noun, oldest first. */
export function happeningsOf(db: Db, noun: string, nounId: string): Promise<readonly HappeningView[]> {
  return db
    .withTables<AuditTables>()
    .selectFrom('audit.event')
    .select(['at', 'actor', 'verb', 'reason'])
    .where('noun', '=', noun)
    .where('noun_id', '=', nounId)
    .orderBy('id')
    .execute()
}
