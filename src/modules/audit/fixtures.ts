import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { kyselyOver } from '#platform/db/kysely.ts'
import type { Database } from '#platform/db/open.ts'
import type { Level } from '#platform/log.ts'
import type { Ending } from '../../../test/support/database.ts'
import { logKey } from './key.ts'

export const now = () => Temporal.Instant.from('2026-11-22T12:00:00Z')

export const happening = (n: number) => ({
  at: now(),
  actor: 'system:test',
  verb: 'meetings.record-meeting',
  noun: 'meeting',
  nounId: `m-${n}`,
  reason: n % 2 ? 'because “so”' : null,
  values: { ref: `CTO-${n}`, b: [1, null, true], a: 'ä' },
})

export async function folderFor(t: Ending): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'throughline-key-'))
  t.after(() => rm(folder, { recursive: true }))
  return folder
}

/** The means to give places in a database, with a key of its own, and the lines said while doing so. */
export async function sequencingOf(t: Ending, database: Pick<Database, 'owner'>) {
  const said: unknown[] = []
  const log = (level: Level, event: string, details?: object) => void said.push([level, event, details])
  return { db: kyselyOver(database.owner), key: await logKey(undefined, await folderFor(t)), now, log, said }
}
