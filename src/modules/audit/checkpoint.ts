/**
 * Signed statements about the log: "at this size it had this root". C2SP tlog-checkpoint in a C2SP signed-note,
 * with Ed25519 and exactly one signature, whose key name is the origin. Form, every line ended by a newline:
 *
 *     <origin>                          visible ASCII without "+", at most 200
 *     <size>                            leaves, decimal, at least 1
 *     <base64 root>                     32 bytes
 *     after <size of the checkpoint before, or 0>
 *     at <ISO instant>                  optional
 *     <empty>
 *     — <origin> <base64 of key id (4 bytes) ‖ signature (64 bytes)>
 *
 * The `after` line chains the checkpoints, so that leaving one out of an exported log is found.
 */
import { createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto'
import { ok, type Result, refused } from '#kernel/result.ts'
import { isInstant } from './entry.ts'
import type { Hash } from './merkle.ts'

/** What a checkpoint says. */
export interface Checkpoint {
  readonly origin: string
  readonly size: number
  readonly root: Hash
  /** Size of the checkpoint before this one; 0 for the first. */
  readonly after: number
  readonly at?: string
}

/** A checkpoint read from its text; nothing is verified yet. */
export interface SignedCheckpoint extends Checkpoint {
  /** First four bytes of the key's hash, see `keyId`. */
  readonly keyId: Uint8Array
  /** Ed25519 signature, 64 bytes. */
  readonly signature: Uint8Array
}

/** Whose checkpoints we believe: the log's name and its raw Ed25519 public key (32 bytes). */
export interface LogIdentity {
  readonly origin: string
  readonly publicKey: Uint8Array
}

const ed25519 = Uint8Array.of(0x01)
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** Is it a name a log may have: 1 to 200 visible ASCII characters without "+"? */
export const isOrigin = (text: string): boolean => /^[!-*,-~]{1,200}$/.test(text)

/** Key id of a signed note: first 4 bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ raw Ed25519 public key of 32 bytes). */
export const keyId = (name: string, publicKey: Uint8Array): Uint8Array =>
  hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), ed25519, publicKey]), 'buffer').subarray(0, 4)

/** The raw 32 bytes of an Ed25519 public key, or of the public half of a private one. Throws for other keys. */
export function rawPublicKey(key: KeyObject): Uint8Array {
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('the log is signed with Ed25519 only')
  const jwk = (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'jwk' })
  return Buffer.from(jwk.x ?? '', 'base64url')
}

const publicKeyOf = (raw: Uint8Array): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(raw).toString('base64url') }, format: 'jwk' })

/** The signed part, up to and with the newline before the empty line. */
function bodyText({ origin, size, root, after, at }: Checkpoint): string {
  const lines = [origin, String(size), base64(root), `after ${after}`, ...(at === undefined ? [] : [`at ${at}`])]
  return lines.map(line => `${line}\n`).join('')
}

const isSound = ({ origin, size, root, after, at }: Checkpoint): boolean =>
  isOrigin(origin) &&
  Number.isSafeInteger(size) &&
  Number.isSafeInteger(after) &&
  after >= 0 &&
  after < size &&
  root.length === 32 &&
  (at === undefined || isInstant(at))

/** The note text of a checkpoint, signed with the log's Ed25519 private key. Throws when the checkpoint is not sound. */
export function signCheckpoint(checkpoint: Checkpoint, privateKey: KeyObject): string {
  if (!isSound(checkpoint)) throw new TypeError('not a sound checkpoint')
  const body = bodyText(checkpoint)
  const id = keyId(checkpoint.origin, rawPublicKey(privateKey))
  const signature = sign(null, Buffer.from(body), privateKey)
  return `${body}\n— ${checkpoint.origin} ${base64(Buffer.concat([id, signature]))}\n`
}

const form = /^(\S+)\n(\d+)\n(\S{44})\nafter (\d+)\n(?:at (\S+)\n)?\n— (\S+) (\S{92})\n$/

/**
 * Read the one allowed form; anything that would not be written back byte for byte is `checkpoint-malformed`
 * (other bases, zeros in front, unused base64 bits, further lines or signatures, a missing last newline).
 */
export function parseCheckpoint(text: string): Result<SignedCheckpoint> {
  const [, origin = '', size, root = '', after, at, name, signed = ''] = form.exec(text) ?? []
  const bytes = Buffer.from(signed, 'base64')
  const checkpoint: Checkpoint = {
    origin,
    size: Number(size),
    root: Buffer.from(root, 'base64'),
    after: Number(after),
    ...(at === undefined ? {} : { at }),
  }
  const written = `${bodyText(checkpoint)}\n— ${origin} ${base64(bytes)}\n`
  if (name !== origin || bytes.length !== 68 || !isSound(checkpoint) || written !== text)
    return refused('checkpoint-malformed')
  return ok({ ...checkpoint, keyId: bytes.subarray(0, 4), signature: bytes.subarray(4) })
}

/**
 * The checkpoint in `text` when this log signed it. Refusals: `checkpoint-malformed`, `checkpoint-of-another-log`
 * (origin), `checkpoint-of-another-key` (key id), `checkpoint-signature-wrong`. Throws for a key that is not 32 bytes.
 */
export function verifyCheckpoint(text: string, { origin, publicKey }: LogIdentity): Result<SignedCheckpoint> {
  const parsed = parseCheckpoint(text)
  if (!parsed.ok) return parsed
  if (parsed.value.origin !== origin) return refused('checkpoint-of-another-log')
  if (Buffer.compare(parsed.value.keyId, keyId(origin, publicKey)) !== 0) return refused('checkpoint-of-another-key')
  const genuine = verify(null, Buffer.from(bodyText(parsed.value)), publicKeyOf(publicKey), parsed.value.signature)
  return genuine ? parsed : refused('checkpoint-signature-wrong')
}
