import type { Db } from '#platform/db/kysely.ts'
import { type LogIdentity, parseCheckpoint, verifyCheckpoint } from './checkpoint.ts'
import { eventLeaf } from './entry.ts'
import { append, type CompactRange, emptyRange, rangeRoot } from './merkle.ts'
import { eventOf } from './sequence.ts'
import { tables } from './store.ts'

const page = 500

/** What a log says of itself: its newest stored checkpoint. */
export interface Statement {
  /** Events with a place. */
  readonly size: number
  /** Base64. */
  readonly root: string
  /** The checkpoint's text. */
  readonly note: string
}

/** The newest stored checkpoint, whoever signed it; null while nothing has a place. */
export async function statementOf(db: Db): Promise<Statement | null> {
  const newest = await tables(db)
    .selectFrom('audit.checkpoint')
    .select(['size', 'root', 'note'])
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!newest) return null
  return { size: Number(newest.size), root: newest.root.toString('base64'), note: newest.note }
}

/** Whether this log's key signed the statement, for just that size and root. */
export function isSigned({ size, root, note }: Statement, identity: LogIdentity): boolean {
  const read = verifyCheckpoint(note, identity)
  return read.ok && read.value.size === size && Buffer.from(read.value.root).toString('base64') === root
}

/** The name of the log that a statement speaks of, as its note says; null for a note of another form. */
export function originOfStatement({ note }: Statement): string | null {
  const read = parseCheckpoint(note)
  return read.ok ? read.value.origin : null
}

/** The log made anew from the events themselves, in bounded memory. */
export interface Recount {
  /** Leaves without a gap, from the first. */
  readonly size: number
  /** Base64. */
  readonly root: string
  /** Leaves that are not the hash of their event. */
  readonly strangers: number
}

/** Hashes every event that has a place and builds the tree again: nothing that is stored of the log is believed. */
export async function recountLog(db: Db): Promise<Recount> {
  let [range, strangers]: [CompactRange, number] = [emptyRange(), 0]
  for (;;) {
    const rows = await tables(db)
      .selectFrom('audit.leaf as l')
      .innerJoin('audit.event as e', 'e.id', 'l.event_id')
      .select(['l.seq', 'l.hash', 'e.id', 'e.at', 'e.actor', 'e.verb', 'e.noun', 'e.noun_id', 'e.reason', 'e.values'])
      .where('l.seq', '>=', String(range.size))
      .orderBy('l.seq')
      .limit(page)
      .execute()
    for (const { seq, hash, ...row } of rows) {
      if (Number(seq) !== range.size) return done(range, strangers + 1)
      const leaf = eventLeaf(eventOf(row))
      if (!hash.equals(leaf)) strangers += 1
      range = append(range, leaf)
    }
    if (rows.length < page) return done(range, strangers)
  }
}

const done = (range: CompactRange, strangers: number): Recount => ({
  size: range.size,
  root: Buffer.from(rangeRoot(range)).toString('base64'),
  strangers,
})
