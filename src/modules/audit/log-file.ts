/**
 * The log as a file that anybody can keep and check with `verify/log.mjs`: one JSON text per line, in this order.
 *
 *     {"throughline-log":1,"origin":"…","publicKey":"<base64 of 32 bytes>"}
 *     {"seq":0,"event":{…canonical event, see entry.ts…}}
 *     …
 *     {"checkpoint":"<note text, see checkpoint.ts>"}      right after the event with seq = size - 1
 */
import { isOrigin, type LogIdentity, parseCheckpoint } from './checkpoint.ts'
import { type AuditEvent, canonicalEvent } from './entry.ts'

/** An event with its place in the tree, from 0. */
export interface SequencedEvent {
  readonly seq: number
  readonly event: AuditEvent
}

type Rows<T> = AsyncIterable<T> | Iterable<T>

const line = (json: string): string => `${json}\n`

function headerLine({ origin, publicKey }: LogIdentity): string {
  if (!isOrigin(origin) || publicKey.length !== 32) throw new TypeError('a log has an origin and a key of 32 bytes')
  const key = Buffer.from(publicKey).toString('base64')
  return line(`{"throughline-log":1,"origin":${JSON.stringify(origin)},"publicKey":"${key}"}`)
}

function eventLine({ seq, event }: SequencedEvent, expected: number): string {
  if (seq !== expected) throw new RangeError(`the log has seq ${seq} where ${expected} was expected`)
  return line(`{"seq":${seq},"event":${canonicalEvent(event)}}`)
}

function sizeOf(note: string): number {
  const parsed = parseCheckpoint(note)
  if (!parsed.ok) throw new TypeError('the log has a malformed checkpoint')
  return parsed.value.size
}

/**
 * The lines of a log file, each with its newline, as the rows come; nothing is held back but the next checkpoint.
 * `events` in the order of seq from 0, `checkpoints` as note texts in the order of size; the last one covers the last event.
 * Roots and signatures are not judged here: what is stored is written, and the verifier judges it.
 * Throws a RangeError for a gap in seq, a checkpoint out of order, and events that no checkpoint covers.
 */
export async function* logLines(
  identity: LogIdentity,
  events: Rows<SequencedEvent>,
  checkpoints: Rows<string>,
): AsyncGenerator<string> {
  yield headerLine(identity)
  const notes = rows(checkpoints)
  try {
    yield* bodyLines(events, notes)
  } finally {
    await notes.return(undefined)
  }
}

async function* bodyLines(events: Rows<SequencedEvent>, notes: AsyncGenerator<string>): AsyncGenerator<string> {
  let note = await notes.next()
  let [seq, covered] = [0, 0]
  for await (const event of events) {
    yield eventLine(event, seq)
    seq += 1
    if (note.done || sizeOf(note.value) !== seq) continue
    yield line(`{"checkpoint":${JSON.stringify(note.value)}}`)
    covered = seq
    note = await notes.next()
  }
  if (!note.done) throw new RangeError(`the log has a checkpoint of size ${sizeOf(note.value)} out of place`)
  if (seq === 0 || covered < seq) throw new RangeError(`the log has ${seq} events, signed are ${covered}`)
}

/** One way to read what comes at once and what comes in time. */
async function* rows<T>(source: Rows<T>): AsyncGenerator<T> {
  yield* source
}
