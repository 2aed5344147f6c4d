import assert from 'node:assert/strict'
import { createPrivateKey } from 'node:crypto'
import { describe, it } from 'node:test'
import { rawPublicKey, signCheckpoint } from './checkpoint.ts'
import { type AuditEvent, canonicalEvent, eventLeaf } from './entry.ts'
import { logLines } from './log-file.ts'
import { append, emptyRange, rangeRoot } from './merkle.ts'

const key = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]),
  format: 'der',
  type: 'pkcs8',
})
const log = { origin: 'throughline.example/log', publicKey: rawPublicKey(key) }

const held = (id: string): AuditEvent => ({
  id,
  at: '2026-05-04T09:30:00Z',
  actor: 'system:history',
  verb: 'meetings.record-meeting',
  noun: 'meeting',
  nounId: `CTO-${id}`,
  reason: null,
  values: {},
})

const events = ['5', '3', '4'].map((id, seq) => ({ seq, event: held(id) }))

/** The note over the first `size` events. */
function noteOf(size: number, after: number): string {
  const range = events.slice(0, size).reduce((sofar, { event }) => append(sofar, eventLeaf(event)), emptyRange())
  return signCheckpoint({ origin: log.origin, size, root: rangeRoot(range), after }, key)
}

const notes = [noteOf(2, 0), noteOf(3, 2)]

async function* later<T>(rows: readonly T[]): AsyncGenerator<T> {
  for (const row of rows) {
    await Promise.resolve()
    yield row
  }
}

describe('the log file', () => {
  it('is a header, the events in canonical form, and each checkpoint after the last event it covers', async () => {
    const lines = await Array.fromAsync(logLines(log, later(events), later(notes)))
    assert.deepEqual(lines, [
      '{"throughline-log":1,"origin":"throughline.example/log","publicKey":"6kpsY+KcUgq+9VB7Ey7F+ZVHdq6+vnuSQh7qaRRG0iw="}\n',
      `{"seq":0,"event":${canonicalEvent(held('5'))}}\n`,
      `{"seq":1,"event":${canonicalEvent(held('3'))}}\n`,
      `{"checkpoint":${JSON.stringify(notes[0])}}\n`,
      `{"seq":2,"event":${canonicalEvent(held('4'))}}\n`,
      `{"checkpoint":${JSON.stringify(notes[1])}}\n`,
    ])
  })
  it('comes out the same from rows in memory', async () => {
    const inTime = await Array.fromAsync(logLines(log, later(events), later(notes)))
    assert.deepEqual(await Array.fromAsync(logLines(log, events, notes)), inTime)
  })
  it('asks for an event only when the line before was taken, and lets go of both sources when nobody reads on', async () => {
    const seen: string[] = []
    async function* watched<T>(name: string, rows: readonly T[]): AsyncGenerator<T> {
      try {
        for (const row of rows) {
          seen.push(name)
          yield row
        }
      } finally {
        seen.push(`${name} closed`)
      }
    }
    for await (const line of logLines(log, watched('event', events), watched('note', notes)))
      if (line.startsWith('{"seq":0')) break
    assert.deepEqual(seen, ['note', 'event', 'event closed', 'note closed'])
  })
})

describe('writing a log file throws', () => {
  const one = events.slice(0, 1)
  const cases: Readonly<Record<string, readonly [typeof events, readonly string[], string]>> = {
    'at a gap in seq': [[...one, ...events.slice(2)], notes, 'RangeError: the log has seq 2 where 1 was expected'],
    'at a seq that comes twice': [[...one, ...one], notes, 'RangeError: the log has seq 0 where 1 was expected'],
    'without events': [[], [], 'RangeError: the log has 0 events, signed are 0'],
    'at events that no checkpoint covers': [events, [notes[0] ?? ''], 'RangeError: the log has 3 events, signed are 2'],
    'at a checkpoint of more events': [one, notes, 'RangeError: the log has a checkpoint of size 2 out of place'],
    'at checkpoints out of order': [
      events,
      notes.toReversed(),
      'RangeError: the log has a checkpoint of size 2 out of place',
    ],
    'at a malformed checkpoint': [events, ['hello'], 'TypeError: the log has a malformed checkpoint'],
  }
  for (const [what, [rows, texts, message]] of Object.entries(cases))
    it(what, () =>
      assert.rejects(
        Array.fromAsync(logLines(log, rows, texts)),
        error => `${error}` === message || assert.fail(`${error}`),
      ),
    )
  it('for an origin or a key that is none', async () => {
    const message = 'a log has an origin and a key of 32 bytes'
    await assert.rejects(Array.fromAsync(logLines({ ...log, origin: 'two words' }, events, notes)), { message })
    await assert.rejects(Array.fromAsync(logLines({ ...log, publicKey: Buffer.alloc(31) }, events, notes)), { message })
  })
})
