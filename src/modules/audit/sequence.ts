import { sql } from 'kysely'
import type { Db } from '#platform/db/kysely.ts'
import type { Log } from '#platform/log.ts'
import { signCheckpoint } from './checkpoint.ts'
import { type AuditEvent, eventLeaf } from './entry.ts'
import { newestEdge } from './genuine.ts'
import type { LogKey } from './key.ts'
import { append, type CompactRange, emptyRange, type Hash, rangeRoot } from './merkle.ts'
import { tables } from './store.ts'

/** Events a batch; a batch is one transaction and one checkpoint. */
const batch = 1000
/** Once the values of a batch are longer than this many bytes, the rest waits for the next one. */
const longestBatch = 8_000_000
const longestReason = 200

/** What giving places stands on. */
export interface Sequencing {
  /** As the owner of the tables: the program's own role gives no places. */
  readonly db: Db
  readonly key: LogKey
  readonly now: () => Temporal.Instant
  readonly log: Log
}

export interface EventRow {
  readonly id: string
  /** Null when no instant of four-digit years: it was stored before the database refused it. */
  readonly at: Temporal.Instant | null
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
  at: at?.toString() ?? '',
  nounId: noun_id,
})

interface Placed {
  readonly id: string
  readonly hash: Hash
}

interface SetAside {
  readonly id: string
  readonly reason: string
}

/** The leaf of an event, or why it can have none. */
function hashed(row: EventRow): Placed | SetAside {
  try {
    return { id: row.id, hash: eventLeaf(eventOf(row)) }
  } catch (error) {
    return { id: row.id, reason: (error as Error).message.slice(0, longestReason) }
  }
}

/** Asked first, because a lock on a row is a write: kept pages last while nothing is written (decision 0006). */
async function isAnyWaiting(db: Db): Promise<boolean> {
  return (await tables(db).selectFrom('audit.pending').select('event_id').limit(1).executeTakeFirst()) !== undefined
}

/** Whoever holds the one row, until the transaction ends; another one does not wait for it. */
async function isOurTurn(db: Db): Promise<boolean> {
  const turn = await tables(db).selectFrom('audit.turn').select('id').forUpdate().skipLocked().executeTakeFirst()
  return turn !== undefined
}

async function waiting(db: Db): Promise<readonly EventRow[]> {
  const { rows } = await sql<EventRow>`
    select id, at, actor, verb, noun, noun_id, reason, values
    from (
      select e.id, e.actor, e.verb, e.noun, e.noun_id, e.reason, e.values,
             case when e.at >= '0001-01-01T00:00:00Z' and e.at < '10000-01-01T00:00:00Z' then e.at end as at,
             sum(octet_length(e.values::text)) over (order by e.id rows unbounded preceding exclude current row) as before
      from (select event_id from audit.pending order by event_id limit ${batch}) p
      join audit.event e on e.id = p.event_id
    ) w
    where coalesce(before, 0) < ${longestBatch}
    order by id`.execute(db)
  return rows
}

/** Where the log goes on: the newest genuine checkpoint. Null, and said why, where leaves stand that no such checkpoint covers. */
async function edgeOfLog({ db, key, log }: Sequencing): Promise<CompactRange | null> {
  const edge = (await newestEdge(db, key, log)) ?? emptyRange()
  const stray = await tables(db)
    .selectFrom('audit.leaf')
    .select('seq')
    .where('seq', '>=', String(edge.size))
    .limit(1)
    .executeTakeFirst()
  if (!stray) return edge
  log('error', 'audit.leaf-unsigned', { seq: String(edge.size) })
  return null
}

async function place({ db, key, now }: Sequencing, before: CompactRange, placed: readonly Placed[]): Promise<void> {
  if (placed.length === 0) return
  const range = placed.reduce((edge, { hash }) => append(edge, hash), before)
  const leaves = placed.map(({ id, hash }, index) => ({
    seq: String(before.size + index),
    event_id: id,
    hash: Buffer.from(hash),
  }))
  await tables(db).insertInto('audit.leaf').values(leaves).execute()
  const root = rangeRoot(range)
  const at = now().round('second').toString()
  const note = signCheckpoint({ origin: key.origin, size: range.size, root, after: before.size, at }, key.privateKey)
  const edge = range.hashes.map(hash => Buffer.from(hash))
  const row = { size: String(range.size), at, root: Buffer.from(root), range: edge, note }
  // All above the edge we build on are forged and named in the log: one of this size gives way.
  await tables(db).deleteFrom('audit.checkpoint').where('size', '=', row.size).execute()
  await tables(db).insertInto('audit.checkpoint').values(row).execute()
}

async function setAside({ db, now }: Sequencing, malformed: readonly SetAside[]): Promise<void> {
  if (malformed.length === 0) return
  const at = now().toString()
  const rows = malformed.map(({ id, reason }) => ({ event_id: id, at, reason }))
  await tables(db).insertInto('audit.set_aside').values(rows).execute()
}

/** One transaction. Null when there is nothing to do, when it is somebody else's turn, and when there is nothing to build on. */
async function oneBatch(inside: Sequencing) {
  if (!(await isAnyWaiting(inside.db)) || !(await isOurTurn(inside.db))) return null
  const rows = (await waiting(inside.db)).map(hashed)
  const before = rows.length > 0 && (await edgeOfLog(inside))
  if (!before) return null
  const placed = rows.filter(row => 'hash' in row)
  const malformed = rows.filter(row => 'reason' in row)
  await place(inside, before, placed)
  await setAside(inside, malformed)
  const done = rows.map(({ id }) => id)
  await tables(inside.db).deleteFrom('audit.pending').where('event_id', 'in', done).execute()
  return { placed, malformed }
}

/**
 * Give the waiting events their places, a batch at a time, and sign a checkpoint for each batch. Returns how many were placed.
 * An event that has no canonical form is set aside with the reason and a warning, and stops none that come after it.
 * Only one process does it at a time; another one finds that it is not its turn and returns 0.
 */
export async function sequencePending(sequencing: Sequencing): Promise<number> {
  for (let placed = 0; ; ) {
    const done = await sequencing.db.transaction().execute(db => oneBatch({ ...sequencing, db }))
    if (done === null) return placed
    const { malformed } = done
    if (malformed.length > 0)
      sequencing.log('warn', 'audit.events-set-aside', { count: malformed.length, first: malformed[0]?.id })
    placed += done.placed.length
  }
}

/** How recorded events stand to the log. */
export interface Standing {
  /** Wait for their place. */
  readonly waiting: number
  /** Have no canonical form, and so no place (`audit.set_aside`). */
  readonly setAside: number
  /** None of this, and not in the log: somebody has been at the tables. Must be 0. */
  readonly missing: number
}

export async function standing(db: Db): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select (select count(*)::int from audit.pending) as waiting,
           (select count(*)::int from audit.set_aside) as "setAside",
           (select count(*)::int from audit.event e
            where not exists (select from audit.leaf l where l.event_id = e.id)
              and not exists (select from audit.pending p where p.event_id = e.id)
              and not exists (select from audit.set_aside s where s.event_id = e.id)) as missing`.execute(db)
  return rows[0] as Standing
}
