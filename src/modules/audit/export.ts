import type { Db } from '#platform/db/kysely.ts'
import type { LogIdentity } from './checkpoint.ts'
import { logLines, type SequencedEvent } from './log-file.ts'
import { eventOf } from './sequence.ts'
import type { AuditTables } from './store.ts'

const page = 1000

async function* placedEvents(db: Db, size: number): AsyncGenerator<SequencedEvent> {
  for (let next = 0; next < size; ) {
    const rows = await db
      .withTables<AuditTables>()
      .selectFrom('audit.leaf as l')
      .innerJoin('audit.event as e', 'e.id', 'l.event_id')
      .select(['l.seq', 'e.id', 'e.at', 'e.actor', 'e.verb', 'e.noun', 'e.noun_id', 'e.reason', 'e.values'])
      .where('l.seq', '>=', String(next))
      .where('l.seq', '<', String(Math.min(size, next + page)))
      .orderBy('l.seq')
      .execute()
    for (const { seq, ...row } of rows) yield { seq: Number(seq), event: eventOf(row) }
    if (rows.length === 0) return
    next += rows.length
  }
}

/** The whole log as lines of a log file, for `verify/log.mjs`; in bounded memory. Null while nothing has been placed. */
export async function exportLog(db: Db, identity: LogIdentity): Promise<AsyncGenerator<string> | null> {
  const checkpoints = await db
    .withTables<AuditTables>()
    .selectFrom('audit.checkpoint')
    .select(['size', 'note'])
    .orderBy('size')
    .execute()
  const last = checkpoints.at(-1)
  if (!last) return null
  return logLines(
    identity,
    placedEvents(db, Number(last.size)),
    checkpoints.map(checkpoint => checkpoint.note),
  )
}
