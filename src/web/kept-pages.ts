import { hash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Context } from 'hono'
import { sql } from 'kysely'
import type { Db } from '#platform/db/kysely.ts'

/** A public answer, ready to be sent again. */
export interface KeptAnswer {
  readonly etag: string
  readonly type: string
  /** For downloads: `Content-Disposition`. */
  readonly disposition: string | null
  readonly plain: Buffer
  /** Compressed when first asked for, and then once. */
  readonly gzipped: () => Buffer
}

export function keptAnswer(content: string, etag: string, type: string, disposition: string | null): KeptAnswer {
  const plain = Buffer.from(content)
  let small: Buffer | undefined
  const gzipped = (): Buffer => {
    small ??= gzipSync(plain)
    return small
  }
  return { etag, type, disposition, plain, gzipped }
}

/** A weak tag, because compression changes the bytes and not what they say. */
export const etagOf = (content: string): string => `W/"${hash('sha256', content, 'base64url').slice(0, 22)}"`

/** `*`, or a list of tags; compared without their weakness (RFC 9110 13.1.2). */
const isKnown = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some(tag => ['*', etag, etag.slice(2)].includes(tag.trim()))

/** Any cache may keep a public answer, and asks each time whether it has changed: the record may have. */
export function sendKept(c: Context, { etag, type, disposition, plain, gzipped }: KeptAnswer): Response {
  c.header('Cache-Control', 'public, max-age=0, must-revalidate')
  c.header('ETag', etag)
  if (isKnown(c.req.header('If-None-Match'), etag)) return c.body(null, 304)
  c.header('Content-Type', type)
  if (disposition !== null) c.header('Content-Disposition', disposition)
  const small = /\bgzip\b/.test(c.req.header('Accept-Encoding') ?? '')
  if (small) c.header('Content-Encoding', 'gzip')
  return c.body(new Uint8Array(small ? gzipped() : plain))
}

export interface Kept {
  /** The state of the record a request begins with: what it finds, and what it keeps, holds for this state only. */
  state(day: string): Promise<string>
  find(state: string, address: string): KeptAnswer | undefined
  keep(state: string, address: string, answer: KeptAnswer): void
  /** What is found, or made now; whoever asks for the same meanwhile waits for the same. */
  once(state: string, address: string, make: () => Promise<KeptAnswer>): Promise<KeptAnswer>
}

const mostBytes = 16_000_000
/** Longer addresses are nobody's bookmark. */
const longestAddress = 1_000

/** The compressed form takes about a quarter of the plain one; the entry itself a little. */
const sizeOf = (address: string, { plain }: KeptAnswer): number => plain.length * 1.25 + address.length * 2 + 500

/**
 * Public pages kept in memory for exactly as long as the record does not change. The state is the database's own snapshot: two
 * equal snapshots see the same rows, and any commit makes another one, so nothing stale can be found and nothing has to be
 * invalidated. Each process keeps its own; none needs another's. The day is part of it: some pages say what holds today.
 */
export function keptPages(db: Db): Kept {
  let current = ''
  let bytes = 0
  let answers = new Map<string, KeptAnswer>()
  const making = new Map<string, Promise<KeptAnswer>>()
  const turnTo = (state: string): void => {
    if (state === current) return
    current = state
    bytes = 0
    answers = new Map()
  }
  const dropOldest = (): void => {
    for (const [address, answer] of answers) {
      if (bytes <= mostBytes) return
      answers.delete(address)
      bytes -= sizeOf(address, answer)
    }
  }
  const find: Kept['find'] = (state, address) => (state === current ? answers.get(address) : undefined)
  const keep: Kept['keep'] = (state, address, answer) => {
    // A page that was begun in an older state is nobody's any more.
    if (state !== current) return
    const size = sizeOf(address, answer)
    if (address.length > longestAddress || size > mostBytes || answers.has(address)) return
    bytes += size
    answers.set(address, answer)
    dropOldest()
  }
  return {
    async state(day) {
      const { rows } = await sql<{ seen: string }>`select pg_current_snapshot()::text as seen`.execute(db)
      turnTo(`${rows[0]?.seen} ${day}`)
      return current
    },
    find,
    keep,
    async once(state, address, make) {
      const known = find(state, address)
      if (known) return known
      const key = `${state} ${address}`
      const begun = making.get(key)
      if (begun) return begun
      const made = make().finally(() => making.delete(key))
      making.set(key, made)
      const answer = await made
      keep(state, address, answer)
      return answer
    },
  }
}
