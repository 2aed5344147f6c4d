import { type SqlBool, sql } from 'kysely'
import type { Db } from '#platform/db/kysely.ts'
import { signCheckpoint } from './checkpoint.ts'
import { type AuditEvent, eventLeaf } from './entry.ts'
import type { LogKey } from './key.ts'
import { append, type CompactRange, emptyRange, rangeRoot, restoreRange } from './merkle.ts'
import type { AuditTables } from './store.ts'

/** Events a batch; a batch is one transaction and one checkpoint. */
const batch = 1000

type Own = ReturnType<typeof own>
const own = (db: Db) => db.withTables<AuditTables>()

const eventColumns = ['e.id', 'e.at', 'e.actor', 'e.verb', 'e.noun', 'e.noun_id', 'e.reason', 'e.values'] as const

interface EventRow {
  readonly id: string
  readonly at: Temporal.Instant
  readonly actor: string
  readonly verb: string
  readonly noun: string
  readonly noun_id: string
  readonly reason: string | null
  readonly values: Readonly<Record<string, unknown>>
}

/** The row as it stands in the database, in the shape that is hashed. */
export const eventOf = ({ noun_id, at, ...row }: EventRow): AuditEvent => ({
  ...row,
  at: at.toString(),
  nounId: noun_id,
})

async function lastEdge(db: Own): Promise<CompactRange> {
  const last = await db
    .selectFrom('audit.checkpoint')
    .select(['size', 'range'])
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ? restoreRange(Number(last.size), last.range) : emptyRange()
}

async function storeBatch(db: Own, key: LogKey, now: Temporal.Instant, events: readonly AuditEvent[]): Promise<void> {
  const before = await lastEdge(db)
  let range = before
  const leaves = events.map((event, index) => {
    const hash = eventLeaf(event)
    range = append(range, hash)
    return { seq: String(before.size + index), event_id: event.id, hash: Buffer.from(hash) }
  })
  await db.insertInto('audit.leaf').values(leaves).execute()
  const root = rangeRoot(range)
  const at = now.round('second').toString()
  const note = signCheckpoint({ origin: key.origin, size: range.size, root, after: before.size, at }, key.privateKey)
  const edge = range.hashes.map(hash => Buffer.from(hash))
  await db
    .insertInto('audit.checkpoint')
    .values({ size: String(range.size), at, root: Buffer.from(root), range: edge, note })
    .execute()
  await db
    .deleteFrom('audit.pending')
    .where(
      'event_id',
      'in',
      leaves.map(leaf => leaf.event_id),
    )
    .execute()
}

/**
 * Give the waiting events their places, a batch at a time, and sign a checkpoint for each batch. Returns how many were placed.
 * Only one process does it at a time (an advisory lock, held here alone); another one finds nothing to do and returns 0.
 */
export async function sequencePending(db: Db, key: LogKey, now: () => Temporal.Instant): Promise<number> {
  for (let placed = 0; ; ) {
    const done = await db.transaction().execute(async transaction => {
      const { rows } = await sql<{
        mine: boolean
      }>`select pg_try_advisory_xact_lock(hashtextextended('audit.sequence', 0)) as mine`.execute(transaction)
      if (!rows[0]?.mine) return 0
      const events = await own(transaction)
        .selectFrom('audit.pending as p')
        .innerJoin('audit.event as e', 'e.id', 'p.event_id')
        .select(eventColumns)
        .orderBy('e.id')
        .limit(batch)
        .execute()
      if (events.length > 0) await storeBatch(own(transaction), key, now(), events.map(eventOf))
      return events.length
    })
    placed += done
    if (done < batch) return placed
  }
}

/** Events that have no place in the log and wait for none: somebody took them out of the queue. Must be 0. */
export async function unplacedEvents(db: Db): Promise<number> {
  const row = await own(db)
    .selectFrom('audit.event as e')
    .select(sql<number>`count(*)::int`.as('n'))
    .where(sql<SqlBool>`not exists (select from audit.leaf l where l.event_id = e.id)`)
    .where(sql<SqlBool>`not exists (select from audit.pending p where p.event_id = e.id)`)
    .executeTakeFirstOrThrow()
  return row.n
}

/** The newest signed checkpoint as its note text, or null while nothing has been placed. */
export async function newestCheckpoint(db: Db): Promise<string | null> {
  const row = await own(db)
    .selectFrom('audit.checkpoint')
    .select('note')
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.note ?? null
}
