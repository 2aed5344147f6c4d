import { chmod, mkdtemp, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isSigned, type LogKey, logKeyAtHand, logKeyIn, recordTable } from '#modules/audit/index.ts'
import type { Manifest } from '#platform/archive/manifest.ts'
import { type Archive, openArchive } from '#platform/archive/read.ts'
import { restoreArchive } from '#platform/archive/restore.ts'
import type { Config } from '#platform/config.ts'
import { type Database, openDatabase } from '#platform/db/open.ts'
import { silentLog } from '#platform/log.ts'
import { OperatorError } from '#platform/operator-error.ts'
import { judgeLog } from './judge.ts'
import { programOf, type Wish } from './program.ts'

/** Opens and checks the archive of this program, or of an older one. */
export const openOurs = (file: string, { root, progress }: Wish): Promise<Archive> =>
  openArchive(file, programOf(root).migrations, progress)

/** Loads an archive that was checked into an empty database, whose log is then the one the archive states. */
export function restoreInto(
  database: Pick<Database, 'owner' | 'ownerConnection'>,
  archive: Archive,
  { root, progress, signal }: Wish,
): Promise<void> {
  const { migrations, carriage } = programOf(root)
  const judge = judgeLog(archive.file)
  return restoreArchive({ database, archive, carriage, migrations, record: recordTable, progress, signal, judge })
}

/**
 * Restores an archive into an embedded database of its own in a temporary folder, with every check a restore makes, and removes it.
 * Nothing leaves it: no letter is sent, no key is needed. Throws an OperatorError when it could not be restored.
 */
export async function rehearse(file: string, wish: Wish): Promise<Manifest> {
  const archive = await openOurs(file, wish)
  const folder = await mkdtemp(path.join(tmpdir(), 'throughline-rehearsal-'))
  try {
    // Started as root, the database runs under another account, which must be able to pass.
    await chmod(folder, 0o711)
    const quiet = { log: silentLog, progress: wish.progress }
    const database = await openDatabase({ dataDir: folder, databaseUrl: undefined }, quiet)
    try {
      await restoreInto(database, archive, wish)
    } finally {
      await database.stop()
    }
    return archive.manifest
  } finally {
    await archive.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The key that the restored log will go on with: the one at hand, else the one that was carried. Throws an OperatorError for another log's. */
export async function keysFor(archive: Archive, { auditKey, dataDir }: Pick<Config, 'auditKey' | 'dataDir'>) {
  const atHand = await logKeyAtHand(auditKey, dataDir)
  const pem = await archive.key()
  const carried = pem === null ? null : logKeyIn(pem)
  const where = auditKey === undefined ? `${dataDir}/audit-key.pem` : 'AUDIT_KEY'
  refuseOtherKey(archive, atHand, where)
  refuseOtherKey(archive, carried, 'the key in the archive')
  return { atHand, carried }
}

function refuseOtherKey({ file, manifest: { log } }: Archive, key: LogKey | null, where: string): void {
  if (log && key && !isSigned(log, key))
    throw new OperatorError(
      `${file} cannot be restored: its audit log was not signed with ${where}; give it the key it was signed with`,
    )
}

/** Rows, their indexes and the log of changes take about this many times what the rows take as text. */
const roomPerByte = 3

/** Throws an OperatorError where an embedded database of that size would fill the disk. */
export async function refuseFull({ manifest }: Archive, dataDir: string): Promise<void> {
  const bytes = [...manifest.tables, ...manifest.files].reduce((sum, one) => sum + one.bytes, 0)
  const { bavail, bsize } = await statfs(dataDir)
  const [needed, free] = [bytes * roomPerByte, bavail * bsize].map(size => Math.ceil(size / 1e6)) as [number, number]
  if (needed > free)
    throw new OperatorError(`About ${needed} MB are needed in ${dataDir}, and ${free} MB are free: make room first`)
}
