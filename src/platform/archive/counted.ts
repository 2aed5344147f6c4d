import { createHash } from 'node:crypto'
import { type Readable, Transform } from 'node:stream'

const newline = 0x0a

/** Counts what passes: bytes, lines (rows of COPY: a newline within a value is written as `\n`), and its digest. */
export class Counted extends Transform {
  bytes = 0
  lines = 0
  readonly #hash = createHash('sha256')
  readonly #most: number
  readonly #onBytes: (count: number) => void

  /** `most` bytes may pass; one more is an error. */
  constructor(most = Number.POSITIVE_INFINITY, onBytes: (count: number) => void = () => {}) {
    super()
    this.#most = most
    this.#onBytes = onBytes
  }

  override _transform(chunk: Buffer, _encoding: string, done: (error?: Error | null, chunk?: Buffer) => void): void {
    this.bytes += chunk.length
    if (this.bytes > this.#most) {
      done(new Error('longer than was said'))
      return
    }
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, at + 1)) this.lines += 1
    this.#hash.update(chunk)
    this.#onBytes(chunk.length)
    done(null, chunk)
  }

  /** Lower-case hex; once, at the end. */
  digest(): string {
    return this.#hash.digest('hex')
  }
}

/** A stream through a counter; when what is counted cannot be read, the counter fails with it. */
export function through(source: Readable, counted: Counted): Counted {
  source.on('error', error => counted.destroy(error))
  return source.pipe(counted)
}
