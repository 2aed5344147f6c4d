import { gzipSync } from 'node:zlib'
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

export interface Kept {
  /** The state of the record a request begins with: what it finds, and what it keeps, holds for this state only. */
  state(day: string): Promise<string>
  find(state: string, address: string): KeptAnswer | undefined
  keep(state: string, address: string, answer: KeptAnswer): void
}

const mostBytes = 16_000_000

/**
 * Public pages kept in memory for exactly as long as the record does not change. The state is the database's own snapshot: two
 * equal snapshots see the same rows, and any commit makes another one, so nothing stale can be found and nothing has to be
 * invalidated. Each process keeps its own; none needs another's. The day is part of it: some pages say what holds today.
 */
export function keptPages(db: Db): Kept {
  let current = ''
  let bytes = 0
  let answers = new Map<string, KeptAnswer>()
  const turnTo = (state: string): void => {
    if (state === current) return
    current = state
    bytes = 0
    answers = new Map()
  }
  return {
    async state(day) {
      const { rows } = await sql<{ seen: string }>`select pg_current_snapshot()::text as seen`.execute(db)
      return `${rows[0]?.seen} ${day}`
    },
    find: (state, address) => (state === current ? answers.get(address) : undefined),
    keep(state, address, answer) {
      turnTo(state)
      // The compressed form takes about a quarter of the plain one.
      bytes += answer.plain.length * 1.25
      if (bytes <= mostBytes) answers.set(address, answer)
    },
  }
}
