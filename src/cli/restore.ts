import { statfs } from 'node:fs/promises'
import { isSigned, type LogKey, logKeyAtHand, logKeyIn, recordTable, writeKeyFile } from '#modules/audit/index.ts'
import { type Archive, openArchive } from '#platform/archive/read.ts'
import { restoreArchive } from '#platform/archive/restore.ts'
import type { Config } from '#platform/config.ts'
import { makeDataDir } from '#platform/db/embedded/place.ts'
import { type Database, openDatabase } from '#platform/db/open.ts'
import { OperatorError } from '#platform/operator-error.ts'
import { programOf } from './carriage.ts'
import { command, type Shell } from './command.ts'
import { judgeLog } from './judge.ts'

interface Wish {
  readonly root: string
  readonly progress: (line: string) => void
  readonly signal?: AbortSignal
}

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

/** The key that the restored log will go on with: the one at hand, else the one that was carried. */
async function keyFor(archive: Archive, { auditKey, dataDir }: Config) {
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

async function refuseFull({ manifest }: Archive, dataDir: string): Promise<void> {
  const bytes = [...manifest.tables, ...manifest.files].reduce((sum, one) => sum + one.bytes, 0)
  const { bavail, bsize } = await statfs(dataDir)
  const [needed, free] = [bytes * roomPerByte, bavail * bsize].map(size => Math.ceil(size / 1e6)) as [number, number]
  if (needed > free)
    throw new OperatorError(`About ${needed} MB are needed in ${dataDir}, and ${free} MB are free: make room first`)
}

const noKey =
  'The key of the audit log is not here: put the audit-key.pem of the old DATA_DIR into the new one (or set AUDIT_KEY) before you start it. Without it events are recorded, but get no place in the log.'

/** `finish` is what the program does once the rows are there: the search index, letters that wait. */
export const restoreCommand = (finish: (database: Database, config: Config, shell: Shell) => Promise<void>) =>
  command({
    takes: 'FILE.zip',
    does: 'restore an export into an empty DATA_DIR or DATABASE_URL; the program must not be running there',
    run: (shell, [file = '']) =>
      shell.withConfig(async config => {
        const { root, tell } = shell
        const archive = await openOurs(file, { root, progress: tell })
        try {
          const home = makeDataDir(config.dataDir)
          const { atHand, carried } = await keyFor(archive, config)
          if (!config.databaseUrl) await refuseFull(archive, home)
          const database = await openDatabase(config, { log: shell.logOf(config), progress: tell })
          try {
            await shell.interruptible('The database is empty, as before.', signal =>
              restoreInto(database, archive, { root, progress: tell, signal }),
            )
            if (!atHand && carried) await writeKeyFile(home, carried)
            await finish(database, config, shell)
          } finally {
            await database.stop()
          }
          const { tables, files, log } = archive.manifest
          const rows = tables.reduce((sum, table) => sum + table.rows, 0)
          shell.say(`Restored: ${file} (${tables.length} tables, ${rows} rows, ${files.length} files)`)
          if (log) shell.say(`Audit log: ${log.size} events, root ${log.root}`)
          if (!atHand && !carried) tell(noKey)
          return 0
        } finally {
          await archive.close()
        }
      }),
  })
