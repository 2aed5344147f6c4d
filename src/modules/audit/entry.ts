/**
 * What one event contributes to the log: canonical bytes, and commitments in place of personal values.
 * A value that cannot be written canonically is a bug of the recorder and is refused when it is recorded.
 */
import { hash } from 'node:crypto'
import { type Hash, leafHash } from './merkle.ts'

/** One recorded event. `values` holds ids, refs, states and commitments only, never personal values. */
export interface AuditEvent {
  /** Positive decimal number, at most 19 digits (a bigint of the database). */
  readonly id: string
  /** ISO 8601 instant in UTC exactly as `Temporal.Instant` prints it: `2026-05-04T09:30:00.25Z`. */
  readonly at: string
  /** `person:<uuid>`, `system:<what>`, `link:<uuid>` or `public`. */
  readonly actor: string
  /** `module.verb-name`. */
  readonly verb: string
  readonly noun: string
  readonly nounId: string
  readonly reason: string | null
  readonly values: Readonly<Record<string, unknown>>
}

/** The longest canonical event, in bytes; the verifier refuses lines over 1 MiB. */
export const longestEvent = 1_000_000

const deepest = 32

const refuse = (why: string): never => {
  throw new TypeError(`not canonical JSON: ${why}`)
}

function canonicalString(text: string): string {
  // JSON.stringify escapes exactly what RFC 8785 §3.2.2.2 asks for; only lone surrogates must be kept out.
  return text.isWellFormed() ? JSON.stringify(text) : refuse('a lone surrogate')
}

const canonicalNumber = (value: number): string =>
  Number.isSafeInteger(value) ? String(value) : refuse(`${value} is not a safe integer`)

function canonicalObject(value: object, depth: number): string {
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== null && prototype !== Object.prototype) refuse('an object of a class')
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1)) // `<` compares UTF-16 code units: RFC 8785 §3.2.3
    .map(([name, member]) => `${canonicalString(name)}:${canonicalAt(member, depth + 1)}`)
  return `{${members.join(',')}}`
}

function canonicalAt(value: unknown, depth: number): string {
  if (depth > deepest) refuse(`nested deeper than ${deepest}`)
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return canonicalString(value)
  if (typeof value === 'number') return canonicalNumber(value)
  if (Array.isArray(value)) return `[${Array.from(value, member => canonicalAt(member, depth + 1)).join(',')}]`
  if (typeof value === 'object') return canonicalObject(value, depth)
  return refuse(`a value of type ${typeof value}`)
}

/**
 * RFC 8785 text of a JSON value. Narrower than the RFC: numbers are integers within ±(2^53 - 1), nesting is at most 32.
 * Throws a TypeError for anything else: fractions, NaN, undefined, functions, class instances, lone surrogates.
 */
export const canonicalJson = (value: unknown): string => canonicalAt(value, 0)

/** Is it an ISO instant in the one form `Temporal.Instant` prints? */
export function isInstant(text: string): boolean {
  try {
    return /^\d{4}-/.test(text) && Temporal.Instant.from(text).toString() === text
  } catch {
    return false
  }
}

const shapes: readonly (readonly [keyof AuditEvent, (event: AuditEvent) => boolean])[] = [
  ['id', event => /^[1-9]\d{0,18}$/.test(event.id)],
  ['at', event => isInstant(event.at)],
  ['actor', event => /^(public|[a-z]+:[a-z0-9-]+)$/.test(event.actor)],
  ['verb', event => /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(event.verb)],
  ['noun', event => event.noun !== ''],
  ['nounId', event => event.nounId !== ''],
  ['values', event => typeof event.values === 'object' && event.values !== null && !Array.isArray(event.values)],
]

/**
 * The canonical text of an event: RFC 8785 JSON of its eight fields and `"v":1`; other properties are left out.
 * Throws a TypeError that names the field for a malformed event, and for one over a million bytes.
 */
export function canonicalEvent(event: AuditEvent): string {
  for (const [field, holds] of shapes)
    if (!holds(event)) throw new TypeError(`not an audit event: ${field} is ${JSON.stringify(event[field])}`)
  const { id, at, actor, verb, noun, nounId, reason, values } = event
  const text = canonicalJson({ id, at, actor, verb, noun, nounId, reason, values, v: 1 })
  if (Buffer.byteLength(text) > longestEvent) throw new TypeError(`not an audit event: over ${longestEvent} bytes`)
  return text
}

/** The leaf hash of an event (32 bytes): RFC 6962 leaf over the UTF-8 bytes of its canonical text. */
export const eventLeaf = (event: AuditEvent): Hash => leafHash(Buffer.from(canonicalEvent(event)))

const commitmentPrefix = Uint8Array.of(0x02)

/**
 * Stands in the log for a personal value: lower-case hex SHA-256(0x02 ‖ salt ‖ UTF-8 value). Erasing salt and value
 * later leaves every proof valid. The salt is random, at least 16 bytes, of one length for all commitments (a longer
 * salt could otherwise swallow the value's beginning). Throws a TypeError for a shorter salt or a lone surrogate.
 */
export function commitment(salt: Uint8Array, value: string): string {
  if (salt.length < 16) throw new TypeError('a salt has at least 16 bytes')
  if (!value.isWellFormed()) throw new TypeError('a lone surrogate has no UTF-8 form')
  return hash('sha256', Buffer.concat([commitmentPrefix, salt, Buffer.from(value)]), 'hex')
}
