import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { Transform } from 'node:stream'
import { OperatorError } from '../operator-error.ts'

/**
 * The last bytes of an archive are the digest of all before them, in the ZIP's comment: one changed byte anywhere is found before
 * anything is read. Against whoever writes a new digest stand the signed checkpoints of the log, not this.
 */
const words = 'Throughline archive; SHA-256 of all bytes before this digest: '
const digits = 64

/** To be given as the archive's comment; its zeros become the digest on the way out. */
export const unsealed = words + '0'.repeat(digits)

/** Passes an archive on, and puts the digest in place of the last 64 bytes. `written` counts. */
export class Sealing extends Transform {
  written = 0
  #held = Buffer.alloc(0)
  readonly #hash = createHash('sha256')

  override _transform(chunk: Buffer, _encoding: string, done: () => void): void {
    const all = Buffer.concat([this.#held, chunk])
    const free = Math.max(0, all.length - digits)
    this.#held = all.subarray(free)
    const passed = all.subarray(0, free)
    this.#hash.update(passed)
    this.written += passed.length
    if (passed.length > 0) this.push(passed)
    done()
  }

  override _flush(done: (error?: Error) => void): void {
    const whole = this.#held.toString() === '0'.repeat(digits)
    if (whole) this.push(this.#hash.digest('hex'))
    done(whole ? undefined : new Error('the archive did not end with its seal'))
  }
}

/** Throws an OperatorError when the file is none of ours, was cut off, or was changed after it was written. */
export async function checkSeal(handle: FileHandle, file: string, onRead: (bytes: number) => void): Promise<void> {
  const refuse = (why: string) => new OperatorError(`${file} cannot be restored: ${why}`)
  const { size } = await handle.stat()
  const tail = Buffer.alloc(Math.min(size, unsealed.length))
  await handle.read(tail, 0, tail.length, size - tail.length)
  const text = tail.toString('latin1')
  if (!text.startsWith(words) || text.length < unsealed.length)
    throw refuse('it is not an archive of Throughline, or its end is missing')
  const hash = createHash('sha256')
  const buffer = Buffer.alloc(1024 * 1024)
  for (let at = 0; at < size - digits; ) {
    const { bytesRead } = await handle.read(buffer, 0, Math.min(buffer.length, size - digits - at), at)
    if (bytesRead === 0) throw refuse('it could not be read to its end')
    hash.update(buffer.subarray(0, bytesRead))
    at += bytesRead
    onRead(at)
  }
  if (hash.digest('hex') !== text.slice(words.length)) throw refuse('it was changed or damaged after it was written')
}
