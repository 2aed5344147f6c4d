import type { Db } from '#platform/db/kysely.ts'
import type { LogIdentity } from './checkpoint.ts'
import { type AuditEvent, eventLeaf } from './entry.ts'
import { storedNote, why } from './genuine.ts'
import { logLines, type SequencedEvent } from './log-file.ts'
import { eventOf } from './sequence.ts'
import { tables } from './store.ts'

const page = 100

/** Something in the tables that is not as the log's key has signed it: how often, and where first (a size, or a seq). */
export interface LogFault {
  readonly first: number
  readonly count: number
}

/** By name: of a checkpoint that was left out (see genuine.ts), `leaf-unsigned` and `leaf-of-another-event`. */
export type LogFaults = ReadonlyMap<string, LogFault>

type Note = (name: string, at: number, count?: number) => void

function notedIn(faults: Map<string, LogFault>): Note {
  return (name, at, count = 1) => {
    const before = faults.get(name)
    faults.set(name, { first: before?.first ?? at, count: (before?.count ?? 0) + count })
  }
}

const isLeafOf = (event: AuditEvent, hash: Buffer): boolean => hash.equals(eventLeaf(event))

async function* placedEvents(db: Db, size: number, note: Note): AsyncGenerator<SequencedEvent> {
  for (let next = 0; next < size; ) {
    const rows = await tables(db)
      .selectFrom('audit.leaf as l')
      .innerJoin('audit.event as e', 'e.id', 'l.event_id')
      .select(['l.seq', 'l.hash', 'e.id', 'e.at', 'e.actor', 'e.verb', 'e.noun', 'e.noun_id', 'e.reason', 'e.values'])
      .where('l.seq', '>=', String(next))
      .where('l.seq', '<', String(Math.min(size, next + page)))
      .orderBy('l.seq')
      .execute()
    for (const { seq, hash, ...row } of rows) {
      const event = eventOf(row)
      if (!isLeafOf(event, hash)) note('leaf-of-another-event', Number(seq))
      yield { seq: Number(seq), event }
    }
    if (rows.length === 0) return
    next += rows.length
  }
}

/** The genuine checkpoints as note texts, oldest first, and the size of the last. */
async function genuineNotes(db: Db, identity: LogIdentity, note: Note) {
  const stored = await tables(db).selectFrom('audit.checkpoint').select(['size', 'note']).orderBy('size').execute()
  const genuine = stored.filter(row => {
    const read = storedNote(row, identity)
    if (!read.ok) note(why(read.refusal), Number(row.size))
    return read.ok
  })
  return { notes: genuine.map(row => row.note), size: Number(genuine.at(-1)?.size ?? 0) }
}

/**
 * The whole log as lines of a log file, for `verify/log.mjs`; in bounded memory. `lines` is null while no checkpoint is genuine.
 * `faults` is complete when the last line has been taken.
 */
export async function exportLog(
  db: Db,
  identity: LogIdentity,
): Promise<{ readonly lines: AsyncGenerator<string> | null; readonly faults: LogFaults }> {
  const faults = new Map<string, LogFault>()
  const note = notedIn(faults)
  // Before the checkpoints: a batch that is placed in between is not taken for leaves that nobody has signed.
  const top = await tables(db).selectFrom('audit.leaf').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  const { notes, size } = await genuineNotes(db, identity, note)
  if (top && Number(top.seq) >= size) note('leaf-unsigned', size, Number(top.seq) - size + 1)
  return { lines: size === 0 ? null : logLines(identity, placedEvents(db, size, note), notes), faults }
}
