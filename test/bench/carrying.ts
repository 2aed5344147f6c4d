import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { logKey, sequencePending } from '#modules/audit/index.ts'
import { kyselyOver } from '#platform/db/kysely.ts'
import { migrate } from '#platform/db/migrate.ts'
import { loadMigrations } from '#platform/db/migrations.ts'
import { type Database, openDatabase } from '#platform/db/open.ts'
import { silentLog } from '#platform/log.ts'
import { exportTo } from '../../src/carrying/export.ts'
import { openOurs, restoreInto } from '../../src/carrying/restore.ts'
import { projectRoot } from '../support/database.ts'

/** A million rows: events with their leaves, which a restore hashes again, and plain rows. */
const [events, plain] = [100_000, 800_000]
const quiet = { log: silentLog, progress: () => {} }

/** Resident memory of this process in MB. */
const resident = async (): Promise<number> =>
  Number(/^VmRSS:\s+(\d+)/m.exec(await readFile('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024

/** Runs work and tells how long it took and by how much memory had grown at its highest. */
async function measured(work: () => Promise<void>): Promise<{ readonly seconds: number; readonly grown: number }> {
  globalThis.gc?.()
  const before = await resident()
  let highest = before
  const watch = setInterval(async () => {
    highest = Math.max(highest, await resident())
  }, 50)
  const began = performance.now()
  await work()
  const seconds = (performance.now() - began) / 1000
  clearInterval(watch)
  return { seconds, grown: highest - before }
}

async function fill(database: Database, folder: string) {
  await migrate(database.owner, loadMigrations(projectRoot))
  await database.owner.query(
    `insert into audit.event (at, actor, verb, noun, noun_id, reason, values)
     select timestamptz '2026-01-01T00:00:00Z' + n * interval '1 second', 'system:bench', 'bench.record-thing', 'thing', md5(n::text),
            md5((n + 1)::text) || md5((n + 2)::text), jsonb_build_object('ref', 'THING-' || n, 'state', md5((n + 3)::text))
     from generate_series(1, ${events}) n`,
  )
  await database.owner.query(
    `insert into access.sent (key, actor, verb, input_hash, answer, at)
     select md5(n::text), 'system:bench', 'bench.record-thing', decode(md5((n + 1)::text), 'hex'), jsonb_build_object('id', md5((n + 2)::text)),
            timestamptz '2026-01-01T00:00:00Z' + n * interval '1 second'
     from generate_series(1, ${plain}) n`,
  )
  const now = () => Temporal.Instant.from('2026-11-22T12:00:00Z')
  const sequencing = { db: kyselyOver(database.owner), key: await logKey(undefined, folder), now, log: silentLog }
  await sequencePending(sequencing)
  return sequencing
}

function temporary(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-bench-'))
  chmodSync(folder, 0o711)
  return folder
}

/** A million rows out and in: rows and megabytes a second, and the memory it took this process. */
export async function carryingTable(say: (line: string) => void): Promise<string> {
  const folders = [temporary(), temporary()]
  const [there, here] = folders as [string, string]
  try {
    const source = await openDatabase({ dataDir: there, databaseUrl: undefined }, quiet)
    const file = path.join(there, 'bench.zip')
    say(`  filling ${events} events and ${plain} other rows`)
    const sequencing = await fill(source, there)
    say('  export')
    let rows = 0
    let bytes = 0
    const out = await measured(async () => {
      const { manifest } = await exportTo(source, sequencing, { root: projectRoot, file, progress: () => {} })
      rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
      bytes = manifest.tables.reduce((sum, table) => sum + table.bytes, 0)
    })
    await source.stop()
    say('  restore')
    const target = await openDatabase({ dataDir: here, databaseUrl: undefined }, quiet)
    const back = await measured(async () => {
      const archive = await openOurs(file, { root: projectRoot, progress: () => {} })
      await restoreInto(target, archive, { root: projectRoot, progress: () => {} })
      await archive.close()
    })
    await target.stop()
    const packed = (await stat(file)).size
    const line = (name: string, { seconds, grown }: { seconds: number; grown: number }) =>
      `| ${name} | ${rows} | ${(bytes / 1e6).toFixed(0)} MB (${(packed / 1e6).toFixed(0)} MB packed) | ${(bytes / 1e6 / seconds).toFixed(1)} | ${Math.round(rows / seconds)} | ${Math.round(grown)} MB |`
    return [
      '| way | rows | text | MB/s | rows/s | memory grown by |',
      '|---|---|---|---|---|---|',
      line('export', out),
      line('restore, every check included', back),
    ].join('\n')
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
}
