/** Which of the stored checkpoints are believed: those this log's key has signed, for the size they are stored under. */
import { ok, type Refusal, type Result, refused } from '#kernel/result.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { Log } from '#platform/log.ts'
import { type LogIdentity, type SignedCheckpoint, verifyCheckpoint } from './checkpoint.ts'
import { type CompactRange, rangeRoot, restoreRange } from './merkle.ts'
import { tables } from './store.ts'

interface StoredNote {
  readonly size: string
  readonly note: string
}

interface StoredCheckpoint extends StoredNote {
  readonly range: readonly Buffer[]
}

/** Deeper than this nothing genuine is looked for: the whole log is another key's. */
const deepest = 20

/** The name of a refusal, for the log of operators. */
export const why = (refusal: Refusal): string => (refusal.kind === 'refused' ? refusal.name : refusal.kind)

/** What a stored note says. Refusals: those of `verifyCheckpoint`, and `checkpoint-of-another-size`. */
export function storedNote({ size, note }: StoredNote, identity: LogIdentity): Result<SignedCheckpoint> {
  const read = verifyCheckpoint(note, identity)
  return read.ok && read.value.size !== Number(size) ? refused('checkpoint-of-another-size') : read
}

/** The edge a batch may be built on: its root is the signed one. Refusals: those of `storedNote`, and `checkpoint-edge-wrong`. */
function storedEdge(stored: StoredCheckpoint, identity: LogIdentity): Result<CompactRange> {
  const read = storedNote(stored, identity)
  if (!read.ok) return read
  try {
    const edge = restoreRange(read.value.size, stored.range)
    return Buffer.compare(rangeRoot(edge), read.value.root) === 0 ? ok(edge) : refused('checkpoint-edge-wrong')
  } catch {
    return refused('checkpoint-edge-wrong')
  }
}

/** The newest stored checkpoint that `judge` believes, as it answers; those above it are named in the log. Null when there is none. */
async function newest<T>(db: Db, log: Log, judge: (stored: StoredCheckpoint) => Result<T>): Promise<T | null> {
  const rows = await tables(db)
    .selectFrom('audit.checkpoint')
    .select(['size', 'note', 'range'])
    .orderBy('size', 'desc')
    .limit(deepest)
    .execute()
  for (const stored of rows) {
    const judged = judge(stored)
    if (judged.ok) return judged.value
    log('error', 'audit.checkpoint-forged', { size: stored.size, why: why(judged.refusal) })
  }
  return null
}

export const newestEdge = (db: Db, identity: LogIdentity, log: Log): Promise<CompactRange | null> =>
  newest(db, log, stored => storedEdge(stored, identity))

/** The newest signed checkpoint as its note text, or null while there is none of this key. A forged one is named in the log instead. */
export const newestCheckpoint = (db: Db, identity: LogIdentity, log: Log): Promise<string | null> =>
  newest(db, log, stored => {
    const read = storedNote(stored, identity)
    return read.ok ? ok(stored.note) : read
  })
