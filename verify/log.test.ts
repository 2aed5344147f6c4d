import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createPrivateKey, type KeyObject } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { rawPublicKey, signCheckpoint } from '#modules/audit/checkpoint.ts'
import { type AuditEvent, eventLeaf } from '#modules/audit/entry.ts'
import { logLines } from '#modules/audit/log-file.ts'
import { append, emptyRange, rangeRoot } from '#modules/audit/merkle.ts'
import { begin, feed, finish, sentence, verifyLog } from './log.mjs'

// --- logs to judge ---------------------------------------------------------------------------------------------------

const keyOf = (seed: number): KeyObject => {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, seed)])
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
}
const [ours, theirs] = [keyOf(7), keyOf(8)]
const base64Of = (key: KeyObject): string => Buffer.from(rawPublicKey(key)).toString('base64')
const origin = 'council.example/log'

const happened = (seq: number): AuditEvent => ({
  id: `${seq + 1}`,
  at: new Temporal.Instant(1_777_900_000_000_000_000n + BigInt(seq) * 61_000_500_000n).toString(),
  actor: seq % 3 ? 'public' : `person:0198c0de-0000-7000-8000-${`${seq}`.padStart(12, '0')}`,
  verb: 'topics.score-topic',
  noun: 'topic',
  nounId: `T-${seq}`,
  reason: seq % 5 ? null : 'à revoir',
  values: seq % 2 ? {} : { score: seq, of: ['x'] },
})
const events = (count: number): AuditEvent[] => Array.from({ length: count }, (_, seq) => happened(seq))

interface Log {
  readonly lines: readonly Buffer[]
  readonly notes: readonly string[]
}

/** The log of some events, signed after each of the sizes. */
async function logOf(history: readonly AuditEvent[], sizes: readonly number[], key = ours): Promise<Log> {
  const notes: string[] = []
  let [range, signed] = [emptyRange(), 0]
  for (const event of history) {
    range = append(range, eventLeaf(event))
    if (!sizes.includes(range.size)) continue
    notes.push(signCheckpoint({ origin, size: range.size, root: rangeRoot(range), after: signed }, key))
    signed = range.size
  }
  const rows = history.map((event, seq) => ({ seq, event }))
  const texts = await Array.fromAsync(logLines({ origin, publicKey: rawPublicKey(key) }, rows, notes))
  return { lines: texts.map(text => Buffer.from(text)), notes }
}

/** 40 uneven batches. */
const batches = Array.from({ length: 40 }, (_, i) => 25 * (i + 1) - 6 * ((39 - i) % 4))
const thousand = await logOf(events(1000), batches)
const sixtyFour = await logOf(events(64), [1, 3, 8, 13, 20, 27, 32, 40, 45, 52, 58, 64])
const six = await logOf(events(6), [2, 6])
const textOf = ({ lines }: Log): string => Buffer.concat(lines).toString()

// --- a forger, and a judge who need not read the untouched beginning again -----------------------------------------------

type State = ReturnType<typeof begin>
/** What a forger makes of line i: other bytes, nothing (null), or leaves it (undefined). */
type Edit = (i: number) => Buffer | null | undefined

const copyOf = (state: State): State => {
  const ids = new Map(Array.from(state.ids, ([block, bits]) => [block, bits.slice()]))
  return { ...state, peaks: [...state.peaks], known: [...state.known], ids }
}

const isEvent = (line: Buffer): boolean => line.includes('{"seq":')
const withSeq = (line: Buffer, seq: number): Buffer => Buffer.from(line.toString().replace(/\d+/, `${seq}`))
const seqOf = (line: Buffer): number => Number(/\d+/.exec(line.toString())?.[0])

/** Tries forgeries on one log. `stations[i]` is the verifier's own state before line i; it alone decides about the rest. */
function trial({ lines }: Log, options = {}) {
  const state = begin(options)
  const stations = [...lines, Buffer.alloc(0)].map(line => {
    const station = copyOf(state)
    feed(state, line)
    return station
  })
  const at = (i: number): Buffer => lines[i] as Buffer
  const movedUp = lines.map(line => (isEvent(line) ? withSeq(line, seqOf(line) - 1) : line))
  const outcome = { tried: 0, believed: [] as string[] }
  const verdict = (first: number, edit: Edit): ReturnType<typeof finish> => {
    const state = copyOf(stations[first] as State)
    for (let i = first; i < lines.length && !state.fault; i += 1) {
      const line = edit(i)
      if (line !== null) feed(state, line ?? at(i))
    }
    return finish(state)
  }
  const tryOut = (what: string, first: number, edit: Edit): void => {
    outcome.tried += 1
    if (verdict(first, edit).genuine) outcome.believed.push(what)
  }
  return {
    outcome,
    verdict,
    flip(line: number, byte: number, bit: number): void {
      const changed = Buffer.from(at(line))
      changed.writeUInt8(changed.readUInt8(byte) ^ (1 << bit), byte)
      tryOut(`bit ${bit} of byte ${byte} of line ${line + 1} flipped`, line, i => (i === line ? changed : undefined))
    },
    swap: (a: number, b: number): void =>
      tryOut(`lines ${a + 1} and ${b + 1} swapped`, a, i => (i === a ? at(b) : i === b ? at(a) : undefined)),
    /** Two events change places and each takes the other's seq, as a careful forger would do it. */
    exchange(a: number, b: number): void {
      const edited = new Map([
        [a, withSeq(at(b), seqOf(at(a)))],
        [b, withSeq(at(a), seqOf(at(b)))],
      ])
      tryOut(`events of lines ${a + 1} and ${b + 1} exchanged`, a, i => edited.get(i))
    },
    drop: (line: number): void => tryOut(`line ${line + 1} dropped`, line, i => (i === line ? null : undefined)),
    /** An event disappears and all later ones move up. */
    dropAndCloseGap: (line: number): void =>
      tryOut(`event of line ${line + 1} dropped, gap closed`, line, i => (i === line ? null : movedUp[i])),
    cut: (line: number, bytes: number): void =>
      tryOut(`cut after ${bytes} bytes of line ${line + 1}`, line, i => (i === line ? at(i).subarray(0, bytes) : null)),
  }
}

const linesOf = ({ lines }: Log): number[] => [...lines.keys()]
const eventsOf = ({ lines }: Log): number[] => lines.flatMap((line, i) => (isEvent(line) ? [i] : []))
const othersOf = ({ lines }: Log): number[] => lines.flatMap((line, i) => (isEvent(line) ? [] : [i]))
const bytesOf = ({ lines }: Log, i: number): number[] => Array.from(lines[i] ?? [], (_, byte) => byte)
const found = (tried: number) => ({ tried, believed: [] })

// A quarter of a million faults, and nobody reads their stacks.
const depth = Error.stackTraceLimit
before(() => {
  Error.stackTraceLimit = 0
})
after(() => {
  Error.stackTraceLimit = depth
})

describe('a log of 1,000 events in 40 batches', () => {
  const log = thousand
  it('is genuine while nobody touches it', () => {
    const [root, key] = ['lbQRMgtEovV0WwuQOVeEIHFjy0PLp0bu8q7z+smC3qQ=', base64Of(ours)]
    assert.deepEqual(verifyLog(textOf(log)), { genuine: true, events: 1000, checkpoints: 40, root, origin, key })
  })
  it('shows a flipped bit in each byte of the header, of every checkpoint and of one event per batch', () => {
    const forger = trial(log)
    const [all, others] = [eventsOf(log), othersOf(log)]
    const chosen = batches.map((size, i) => all[Math.floor(((batches[i - 1] ?? 0) + 2 * size - 1) / 3)] as number)
    const lines = [...others, ...chosen]
    for (const line of lines) for (const byte of bytesOf(log, line)) forger.flip(line, byte, (line + byte) % 8)
    assert.deepEqual(forger.outcome, found(lines.reduce((sum, line) => sum + bytesOf(log, line).length, 0)))
  })
  it('shows every swap of two neighbouring lines, and of two neighbouring events that exchange their seq', () => {
    const forger = trial(log)
    for (const i of linesOf(log).slice(1)) forger.swap(i - 1, i)
    const all = eventsOf(log)
    for (const [i, line] of all.slice(1).entries()) forger.exchange(all[i] as number, line)
    assert.deepEqual(forger.outcome, found(1040 + 999))
  })
  it('shows 5,000 swaps of any two events, as lines and with their seq exchanged', () => {
    const forger = trial(log)
    const all = eventsOf(log)
    const pairs = fc.sample(fc.uniqueArray(fc.constantFrom(...all), { minLength: 2, maxLength: 2 }), {
      numRuns: 5000,
      seed: 1,
    })
    for (const [a = 0, b = 0] of pairs.map(pair => pair.toSorted((a, b) => a - b))) {
      forger.swap(a, b)
      forger.exchange(a, b)
    }
    assert.deepEqual(forger.outcome, found(10_000))
  })
  it('shows every line dropped, and every event dropped with the gap closed', () => {
    const forger = trial(log)
    for (const i of linesOf(log)) forger.drop(i)
    for (const line of eventsOf(log)) forger.dropAndCloseGap(line)
    assert.deepEqual(forger.outcome, found(1041 + 1000))
  })
  it('shows every truncation to somebody who knows the newest checkpoint', () => {
    const forger = trial(log, { note: log.notes.at(-1) })
    for (const i of linesOf(log)) forger.cut(i, 0)
    for (const byte of bytesOf(log, 1040)) forger.cut(1040, byte)
    assert.deepEqual(forger.outcome, found(1041 + bytesOf(log, 1040).length))
  })
  it('hides a truncation at a checkpoint, and only there, from somebody who knows none', () => {
    const forger = trial(log)
    for (const i of linesOf(log)) forger.cut(i, 0)
    const ends = othersOf(log).slice(1, -1)
    const cuts = ends.map(i => `cut after 0 bytes of line ${i + 2}`)
    assert.deepEqual(forger.outcome, { tried: 1041, believed: cuts })
  })
})

describe('a log of 64 events, without exception', () => {
  const log = sixtyFour
  const pairsOf = (lines: readonly number[]) => lines.flatMap((a, i) => lines.slice(i + 1).map(b => [a, b] as const))

  it('shows every flipped bit', () => {
    const forger = trial(log)
    for (const line of linesOf(log))
      for (const byte of bytesOf(log, line)) for (let bit = 0; bit < 8; bit += 1) forger.flip(line, byte, bit)
    assert.deepEqual(forger.outcome, found(8 * Buffer.concat(log.lines).length))
  })
  it('shows every swap of two lines, and of two events that exchange their seq', () => {
    const forger = trial(log)
    for (const [a, b] of pairsOf(linesOf(log))) forger.swap(a, b)
    for (const [a, b] of pairsOf(eventsOf(log))) forger.exchange(a, b)
    assert.deepEqual(forger.outcome, found((77 * 76) / 2 + (64 * 63) / 2))
  })
  it('shows every drop, and every truncation at any byte', () => {
    const forger = trial(log, { note: log.notes.at(-1) })
    for (const i of linesOf(log)) forger.drop(i)
    for (const line of eventsOf(log)) forger.dropAndCloseGap(line)
    for (const i of linesOf(log)) for (const byte of bytesOf(log, i)) forger.cut(i, byte)
    assert.deepEqual(forger.outcome, found(77 + 64 + Buffer.concat(log.lines).length))
  })
  it('is judged by the trial exactly as when the whole file is read again', () => {
    const forger = trial(log)
    for (const i of linesOf(log)) {
      const changed = Buffer.from(log.lines[i] as Buffer)
      const byte = (i * 37) % changed.length
      changed.writeUInt8(changed.readUInt8(byte) ^ 1, byte)
      const verdict = forger.verdict(i, line => (line === i ? changed : undefined))
      assert.deepEqual(verdict, verifyLog(log.lines.with(i, changed)))
      assert.equal(verdict.genuine, false)
    }
  })
})

describe('the first fault is named', () => {
  const text = textOf(six)
  const [header = '', first = '', second = '', note = ''] = text.split('\n')
  const firstSix = text.split('\n').slice(0, 6).join('\n').concat('\n')
  const fields = 'actor,at,id,noun,nounId,reason,v,values,verb'
  const wrongRoot = 'wrong root: seq 0 to 1 or this line was changed'
  const other = signCheckpoint({ origin, size: 2, root: Buffer.alloc(32), after: 0 }, ours)
  const faults: Readonly<Record<string, readonly (readonly [was: string, becomes: string, reason: string])[]>> = {
    'line 1 (header)': [
      [text, `\ufeff${text}`, 'not JSON'],
      [text, text.replaceAll('\n', '\r\n'), 'the header is not in its exact form'],
      ['-log":1', '-log":2', 'not the header of a log of version 1'],
      ['"publicKey":"', '"publicKey":"A', 'the public key is not the base64 of 32 bytes'],
    ],
    'line 2 (seq 0)': [
      [first, `${first} `, 'not in canonical form'],
      [first, first.replace('{"actor"', '{"actor":"public","actor"'), 'not in canonical form'],
      ['à revoir', '\\u00e0 revoir', 'not in canonical form'],
      ['"of":["x"],"score":0', '"score":0,"of":["x"]', 'not in canonical form'],
      ['"score":0', '"score":0.0', 'not in canonical form'],
      ['"score":0', '"score":0.5', 'a number that is not a safe integer'],
      ['à revoir', '\\ud800', 'a string with a lone surrogate'],
      ['["x"]', `${'['.repeat(40)}${']'.repeat(40)}`, 'JSON nested too deep'],
      ['à revoir', 'a'.repeat(1 << 20), 'longer than 1048576 bytes'],
      ['"v":1', '"v":1,"w":1', `the event has not exactly the fields ${fields}`],
      [
        '"verb":"topics.score-topic"',
        '"verb":"topics.score-topic","x":1',
        `the event has not exactly the fields ${fields}`,
      ],
      ['"event":', '"evil":', 'neither an event nor a checkpoint'],
      ['"v":1', '"v":2', 'the version of the event is not 1'],
      ['"id":"1"', '"id":"01"', 'id is not a decimal number'],
      ['2026-05-04T', '2026-02-30T', 'at is not an instant'],
      ['"person:', '"Person:', 'actor is not an actor'],
      ['"topics.', '"Topics.', 'verb is not a verb'],
      ['"noun":"topic"', '"noun":""', 'noun or nounId is not a text'],
      ['"reason":"à revoir"', '"reason":1', 'reason is neither a text nor null'],
      ['{"of":["x"],"score":0}', '[]', 'values is not an object'],
      [`${first}\n`, '', 'seq is 1, not 0'],
    ],
    'line 3 (seq 1)': [['"id":"2"', '"id":"1"', 'id 1 was used before']],
    'line 3 (checkpoint)': [[`${second}\n`, '', 'a checkpoint of 2 events stands after 1']],
    'line 4 (checkpoint)': [
      ['council.', 'county.', 'it is of another origin'],
      ['"nounId":"T-1"', '"nounId":"T-2"', wrongRoot],
      [note, JSON.stringify({ checkpoint: other }), wrongRoot],
      ['after 0', 'after 1', 'the checkpoint before is of 0 events, not of 1 as this one says'],
      ['after 0', 'after 2', 'its fourth line is not "after" and a smaller size'],
      ['after 0', 'after 0\\nat 2026-05-04T09:30:00Z', 'its signature is wrong'],
      ['after 0', 'after 0\\nby Ada', 'its fifth line is not an instant'],
      ['after 0\\n', '', 'it has not the lines of a checkpoint'],
      ['\\n2\\n', '\\n02\\n', 'its size or root is malformed'],
      [note, note.replace('example/log ', 'example/log A'), 'its signature line is malformed'],
      ['— council', '\\u2014 council', 'not in canonical form'],
    ],
    'line 5 (checkpoint)': [
      [note, `${note}\n${note}`, 'the checkpoint before is of 2 events, not of 0 as this one says'],
    ],
    'line 8 (checkpoint)': [[`${note}\n`, '', 'the checkpoint before is of 0 events, not of 2 as this one says']],
    'line 10 (seq 6)': [[text, `${text}\n`, 'not JSON']],
    'line 1 (end of file)': [[text, '', 'no event']],
    'line 2 (end of file)': [[text, `${header}\n`, 'no event']],
    'line 7 (end of file)': [[text, firstSix, 'no checkpoint covers seq 2 to 3']],
    'line 9 (end of file)': [[text, text.slice(0, -1), 'the last line has no newline']],
  }
  for (const [place, cases] of Object.entries(faults))
    for (const [was, becomes, reason] of cases)
      it(`${place}: ${reason}`, () => {
        const changed = Buffer.from(text.replace(was, () => becomes))
        const fault = { genuine: false, line: Number(/\d+/.exec(place)?.[0]), fault: `${place}: ${reason}` }
        assert.deepEqual(verifyLog(changed), fault)
        const step = 1 + (changed.length >> 8)
        const pieces = Array.from({ length: 257 }, (_, i) => changed.subarray(step * i, step * (i + 1)))
        assert.deepEqual(verifyLog(pieces), fault, 'the same in pieces')
      })
  it('is bytes that are no text', () => {
    const changed = Buffer.from(text).fill(0xff, 200, 201)
    assert.deepEqual(verifyLog(changed), { genuine: false, line: 2, fault: 'line 2 (seq 0): not UTF-8' })
  })
})

describe('the program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'log-'))
  after(() => rmSync(folder, { recursive: true }))
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const run = (...args: string[]): [number | null, string] => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'log.mjs'), ...args])
    return [status, `${stdout}${stderr}`]
  }
  const [key, six6] = [base64Of(ours), file('six.log', textOf(six))]
  const rewritten = events(6).with(3, { ...happened(3), nounId: 'T-99' })
  const genuine8 = 'genuine: 8 events, 3 checkpoints, root +klrh9gF45olycZsxEtyYNgxjmyk0hKnBE9WfX6nPlU=, signed with '
  const header = 'not genuine: line 1 (header): '

  it('believes an honest log and its continuation', async () => {
    const longer = await logOf(events(8), [2, 6, 8])
    const path = file('eight.log', textOf(longer))
    assert.deepEqual(run(path), [0, `${genuine8}${key} (as the file says: compare it)\n`])
    assert.deepEqual(run(path, '--key', key, '--since', six6), [0, `${genuine8}the key given\n`])
    for (const note of longer.notes)
      assert.equal(sentence(verifyLog(longer.lines, { key, note }), { key }), `${genuine8}the key given`)
    const cut = 'line 10 (end of file): only 6 events: truncated, the checkpoint given has 8 events'
    assert.deepEqual(run(six6, '--checkpoint', file('8.note', longer.notes[2] ?? '')), [1, `not genuine: ${cut}\n`])
    const cutSince = cut.replace('the checkpoint given', 'the older file')
    assert.deepEqual(run(six6, '--since', path), [1, `not genuine: ${cutSince}\n`])
  })
  it('finds history rewritten under another key by the key, an older checkpoint or an older file', async () => {
    const fork = file('theirs.log', textOf(await logOf(rewritten, [2, 6], theirs)))
    assert.deepEqual(run(fork, '--key', key), [1, `${header}the public key is not the one given with --key\n`])
    const note = file('2.note', six.notes[0] ?? '')
    assert.deepEqual(run(fork, '--checkpoint', note), [
      1,
      `${header}the checkpoint given: it is signed with another key\n`,
    ])
    assert.deepEqual(run(fork, '--since', six6), [1, `${header}the older file has another origin or key\n`])
    const itself = `signed with ${base64Of(theirs)} (as the file says: compare it)\n`
    assert.deepEqual([run(fork)[0], run(fork)[1].endsWith(itself)], [0, true])
  })
  it('finds history rewritten under the same key by an older checkpoint or an older file', async () => {
    const fork = file('ours.log', textOf(await logOf([...rewritten, happened(6)], [2, 6, 7])))
    const forked = (what: string) =>
      `not genuine: line 8 (seq 5): forked or changed: up to here ${what} has other events\n`
    const note = file('6.note', six.notes[1] ?? '')
    assert.deepEqual(run(fork, '--checkpoint', note), [1, forked('the checkpoint given')])
    assert.deepEqual(run(fork, '--since', six6), [1, forked('the older file')])
  })
  it('tells a bad file from bad usage', () => {
    const bad = file('bad.log', textOf(six).replace('"T-1"', '"T-2"'))
    const fault = 'line 4 (checkpoint): wrong root: seq 0 to 1 or this line was changed\n'
    assert.deepEqual(run(bad), [1, `not genuine: ${fault}`])
    assert.deepEqual(run(six6, '--since', bad), [1, `not genuine: the older file, ${fault}`])
    assert.deepEqual(run(), [2, 'usage: log.mjs FILE [--key BASE64] [--since FILE] [--checkpoint FILE]\n'])
    assert.equal(run(join(folder, 'absent.log'))[0], 2)
    assert.equal(run(folder)[0], 2)
    assert.equal(run(six6, '--loud')[0], 2)
  })
})
