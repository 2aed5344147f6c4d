#!/usr/bin/env node
// Is this log file genuine? Written to be read in one sitting and to be run by people who do not trust its maker:
// it needs Node 20.12 or newer, nothing else, and shares no code with the program that wrote the file.
//
//   node verify/log.mjs FILE [--key BASE64] [--since OLD_FILE] [--checkpoint NOTE_FILE]
// prints one line and ends with 0 (genuine), 1 (not genuine) or 2 (wrong usage, unreadable file).
//
// A log file has one JSON text per line, each ended by a newline, and nothing else:
//   {"throughline-log":1,"origin":"…","publicKey":"…"}     first; the Ed25519 key as base64 of 32 bytes
//   {"seq":0,"event":{…}}                                  the events, seq 0, 1, 2 …; nine fields, RFC 8785 JSON
//   {"checkpoint":"…"}                                     after the last event of each batch: a C2SP signed note
// A checkpoint signs the root of the Merkle tree (RFC 6962 §2.1) over all events so far, and the size of the checkpoint
// before it, so neither an event nor a checkpoint can be changed, moved, added or left out without the private key.
//
// What a file cannot show by itself needs something you kept from elsewhere:
//   --key         that the signer is the one you know, and not somebody who rewrote everything under a new key;
//   --checkpoint  a note printed or mailed at another time. Older than the file: the past was not rewritten since
//   --since       (an older file does the same). Newer than the file: it was not cut off at an earlier checkpoint.
//
// Memory is bounded: one line, 53 hashes, and about one bit per event to see an id used twice (for consecutive ids).

import { createPublicKey, hash, verify } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync, realpathSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const longestLine = 1 << 20
const deepest = 32
const eventFields = 'actor,at,id,noun,nounId,reason,v,values,verb'
const spkiOfEd25519 = Buffer.from('302a300506032b6570032100', 'hex') // RFC 8410: these 12 bytes, then the raw key
const noBytes = Buffer.alloc(0)
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The reason why a file is not genuine. */
class Fault extends Error {}

function insist(condition, reason) {
  if (!condition) throw new Fault(reason)
}

function attempt(work, reason) {
  try {
    return work()
  } catch (error) {
    throw new Fault(reason + (error instanceof Fault ? error.message : ''))
  }
}

const sha256 = (...parts) => hash('sha256', Buffer.concat(parts), 'buffer')

// --- text and JSON ---------------------------------------------------------------------------------------------------

const decode = bytes => attempt(() => utf8.decode(bytes), 'not UTF-8')
const parse = text => attempt(() => JSON.parse(text) ?? {}, 'not JSON')

/** RFC 8785 for strings, safe integers, true, false, null, arrays and objects. */
function canonical(value, depth = 0) {
  insist(depth <= deepest, 'JSON nested too deep')
  if (typeof value === 'string') insist(value.isWellFormed(), 'a string with a lone surrogate')
  if (typeof value === 'number') insist(Number.isSafeInteger(value), 'a number that is not a safe integer')
  if (Array.isArray(value)) return `[${value.map(each => canonical(each, depth + 1)).join()}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const names = Object.keys(value).sort() // by UTF-16 code units
  return `{${names.map(name => `${canonical(name)}:${canonical(value[name], depth + 1)}`).join()}}`
}

/** The bytes of a base64 text, null unless it is the one standard form of so many bytes. */
function fromBase64(text, length) {
  const bytes = Buffer.from(String(text), 'base64')
  return bytes.length === length && bytes.toString('base64') === text ? bytes : null
}

/** Is it a UTC instant without needless zeros: 2026-05-04T09:30:00.25Z? */
function isInstant(text) {
  const [, second] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d{0,8}[1-9])?Z$/.exec(String(text)) ?? []
  const date = new Date(`${second}Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(second)
}

const isLike = (value, form) => typeof value === 'string' && form.test(value)
const isCount = value => isLike(value, /^(0|[1-9]\d*)$/) && Number.isSafeInteger(Number(value))

// --- the tree: roots of its perfect subtrees, largest first, one per set bit of the size -------------------------------

function grow(peaks, size, entry) {
  let node = sha256(Buffer.of(0), entry)
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) node = sha256(Buffer.of(1), peaks.pop(), node)
  peaks.push(node)
}

const rootOf = peaks => peaks.reduceRight((right, left) => sha256(Buffer.of(1), left, right)).toString('base64')

// --- checkpoints -----------------------------------------------------------------------------------------------------

/** What a note of this log says, still to be believed: { size, root, after }, and its signature over `text`. */
function readNote(note, origin) {
  const [name, size, root, after, ...rest] = note.split('\n')
  if (rest.length === 4) insist(isInstant(/^at (.*)$/.exec(rest.shift())?.[1]), 'its fifth line is not an instant')
  insist(rest.length === 3 && rest[0] === '' && rest[2] === '', 'it has not the lines of a checkpoint')
  insist(name === origin, 'it is of another origin')
  insist(isCount(size) && fromBase64(root, 32), 'its size or root is malformed')
  const before = /^after (.*)$/.exec(after)?.[1]
  insist(isCount(before) && Number(before) < Number(size), 'its fourth line is not "after" and a smaller size')
  const prefix = `— ${origin} `
  const signed = rest[1].startsWith(prefix) ? fromBase64(rest[1].slice(prefix.length), 68) : null
  insist(signed, 'its signature line is malformed')
  const text = Buffer.from(note.slice(0, note.indexOf('\n\n') + 1))
  return { size: Number(size), root, after: Number(before), text, signed }
}

function insistSigned({ text, signed }, origin, key) {
  const rawKey = Buffer.from(key, 'base64')
  const keyId = sha256(Buffer.from(`${origin}\n\x01`), rawKey).subarray(0, 4)
  insist(keyId.equals(signed.subarray(0, 4)), 'it is signed with another key')
  const publicKey = createPublicKey({ key: Buffer.concat([spkiOfEd25519, rawKey]), format: 'der', type: 'spki' })
  insist(verify(null, text, publicKey, signed.subarray(4)), 'its signature is wrong')
}

// --- the three kinds of line -----------------------------------------------------------------------------------------

function readHeader(state, text) {
  const { 'throughline-log': version, origin, publicKey } = parse(text)
  insist(version === 1 && isLike(origin, /^[!-*,-~]{1,200}$/), 'not the header of a log of version 1')
  insist(fromBase64(publicKey, 32), 'the public key is not the base64 of 32 bytes')
  const written = `{"throughline-log":1,"origin":${JSON.stringify(origin)},"publicKey":"${publicKey}"}`
  insist(text === written, 'the header is not in its exact form')
  const { key, older, note } = state.options
  insist(key === undefined || key === publicKey, 'the public key is not the one given with --key')
  Object.assign(state, { origin, key: publicKey })
  insist(!older || (older.origin === origin && older.key === publicKey), 'the older file has another origin or key')
  if (older) state.known.push({ size: older.events, root: older.root, what: 'the older file' })
  if (note === undefined) return
  const given = attempt(() => readNote(note, origin), 'the checkpoint given: ')
  attempt(() => insistSigned(given, origin, publicKey), 'the checkpoint given: ')
  state.known.push({ ...given, what: 'the checkpoint given' })
}

function readEvent(state, text) {
  const { seq, event } = parse(text)
  insist(typeof event === 'object' && event !== null, 'neither an event nor a checkpoint')
  insist(seq === state.size, `seq is ${JSON.stringify(seq)}, not ${state.size}`)
  insist(Object.keys(event).join() === eventFields, `the event has not exactly the fields ${eventFields}`)
  insist(isLike(event.id, /^[1-9]\d{0,18}$/), 'id is not a decimal number')
  insist(isLike(event.actor, /^(public|[a-z]+:[a-z0-9-]+)$/), 'actor is not an actor')
  insist(isLike(event.verb, /^[a-z0-9-]+(\.[a-z0-9-]+)*$/), 'verb is not a verb')
  insist(isLike(event.noun, /./s) && isLike(event.nounId, /./s), 'noun or nounId is not a text')
  insist(isInstant(event.at), 'at is not an instant')
  insist(event.reason === null || typeof event.reason === 'string', 'reason is neither a text nor null')
  insist(event.v === 1, 'the version of the event is not 1')
  const { values } = event
  insist(typeof values === 'object' && values !== null && !Array.isArray(values), 'values is not an object')
  const entry = canonical(event)
  insist(text === `{"seq":${seq},"event":${entry}}`, 'not in canonical form')
  insist(isNew(state.ids, event.id), `id ${event.id} was used before`)
  grow(state.peaks, state.size, Buffer.from(entry))
  state.size += 1
  for (const { size, root, what } of state.known)
    if (size === state.size)
      insist(root === rootOf(state.peaks), `forked or changed: up to here ${what} has other events`)
}

/** Marks an id as used, 1000 neighbours to a bitmap of 125 bytes; false when it was used before. */
function isNew(ids, id) {
  const [block, place] = [id.slice(0, -3), Number(id.slice(-3))]
  const bits = ids.get(block) ?? new Uint8Array(125)
  if (bits[place >> 3] & (1 << (place & 7))) return false
  bits[place >> 3] |= 1 << (place & 7)
  ids.set(block, bits)
  return true
}

function readCheckpoint(state, text) {
  const { checkpoint } = parse(text)
  insist(text === `{"checkpoint":${JSON.stringify(checkpoint)}}` && isLike(checkpoint, /./s), 'not in canonical form')
  const note = readNote(checkpoint, state.origin)
  const { size, root, after } = note
  insist(size === state.size, `a checkpoint of ${size} events stands after ${state.size}`)
  insist(after === state.signed, `the checkpoint before is of ${state.signed} events, not of ${after} as this one says`)
  insist(root === rootOf(state.peaks), `wrong root: seq ${after} to ${size - 1} or this line was changed`)
  insistSigned(note, state.origin, state.key)
  state.signed = size
  state.checkpoints += 1
}

// --- reading the file ------------------------------------------------------------------------------------------------

/** A verification before the first byte: plain data, changed by `feed`. Options: key (base64), older (verdict), note. */
export const begin = (options = {}) => ({
  options,
  origin: '',
  key: '',
  known: [], // roots known from elsewhere: { size, root, what }
  line: 0,
  rest: noBytes, // the beginning of a line whose newline has not come yet
  size: 0,
  signed: 0, // size of the newest checkpoint
  checkpoints: 0,
  peaks: [],
  ids: new Map(),
  fault: null, // the first one; nothing is read after it
})

const faultAt = (line, where, reason) => ({ genuine: false, line, fault: `line ${line} (${where}): ${reason}` })

function readLine(state, bytes) {
  state.line += 1
  let where = state.line === 1 ? 'header' : `seq ${state.size}`
  try {
    insist(bytes.length <= longestLine, `longer than ${longestLine} bytes`)
    const text = decode(bytes)
    if (state.line === 1) return readHeader(state, text)
    if (!text.startsWith('{"checkpoint"')) return readEvent(state, text)
    where = 'checkpoint'
    readCheckpoint(state, text)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    state.fault = faultAt(state.line, where, error.message)
  }
}

/** Read the next bytes of the file, cut anywhere. Stops at the first fault. */
export function feed(state, chunk) {
  let from = 0
  for (let to = chunk.indexOf(10); to >= 0 && !state.fault; to = chunk.indexOf(10, from)) {
    readLine(state, Buffer.concat([state.rest, chunk.subarray(from, to)]))
    state.rest = noBytes
    from = to + 1
  }
  if (state.fault) return
  state.rest = Buffer.concat([state.rest, chunk.subarray(from)])
  if (state.rest.length > longestLine) readLine(state, state.rest)
}

/** The verdict after the last byte. */
export function finish({ fault, rest, line, size, signed, known, checkpoints, peaks, origin, key }) {
  if (fault) return fault
  const longer = known.find(each => each.size > size)
  const cut = longer ? `: truncated, ${longer.what} has ${longer.size} events` : ''
  const endsBadly = reason => faultAt(line + 1, 'end of file', reason + cut)
  if (rest.length > 0) return endsBadly('the last line has no newline')
  if (size === 0) return endsBadly('no event')
  if (signed < size) return endsBadly(`no checkpoint covers seq ${signed} to ${size - 1}`)
  if (longer) return endsBadly(`only ${size} events`)
  return { genuine: true, events: size, checkpoints, root: rootOf(peaks), origin, key }
}

/** The verdict on a whole log: its text, its bytes, or its bytes in pieces (any iterable). */
export function verifyLog(log, options = {}) {
  const state = begin(options)
  for (const chunk of typeof log === 'string' || log instanceof Uint8Array ? [Buffer.from(log)] : log) {
    feed(state, chunk)
    if (state.fault) break
  }
  return finish(state)
}

/** The one line that is printed. */
export function sentence(verdict, { key } = {}) {
  if (!verdict.genuine) return `not genuine: ${verdict.fault}`
  const { events, checkpoints, root } = verdict
  const signer = key === undefined ? `${verdict.key} (as the file says: compare it)` : 'the key given'
  return `genuine: ${events} events, ${checkpoints} checkpoints, root ${root}, signed with ${signer}`
}

// --- the program -----------------------------------------------------------------------------------------------------

function* chunksOf(path) {
  const file = openSync(path, 'r')
  const buffer = Buffer.alloc(1 << 16)
  try {
    for (let n = readSync(file, buffer); n > 0; n = readSync(file, buffer)) yield buffer.subarray(0, n)
  } finally {
    closeSync(file)
  }
}

/** Exit code and line for the arguments of the program. */
function run(args) {
  const options = { key: { type: 'string' }, since: { type: 'string' }, checkpoint: { type: 'string' } }
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
  const { key, since, checkpoint } = values
  if (positionals.length !== 1) return [2, 'usage: log.mjs FILE [--key BASE64] [--since FILE] [--checkpoint FILE]']
  const older = since === undefined ? undefined : verifyLog(chunksOf(since), { key })
  if (older?.genuine === false) return [1, `not genuine: the older file, ${older.fault}`]
  const note = checkpoint === undefined ? undefined : decode(readFileSync(checkpoint))
  const verdict = verifyLog(chunksOf(positionals[0]), { key, older, note })
  return [verdict.genuine ? 0 : 1, sentence(verdict, { key })]
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  try {
    const [code, line] = run(process.argv.slice(2))
    process.exitCode = code
    console[code === 0 ? 'log' : 'error'](line)
  } catch (error) {
    process.exitCode = 2
    console.error(`cannot verify: ${error.message}`)
  }
}
