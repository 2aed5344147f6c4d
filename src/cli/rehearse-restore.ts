import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Manifest } from '#platform/archive/manifest.ts'
import { openDatabase } from '#platform/db/open.ts'
import { silentLog } from '#platform/log.ts'
import { OperatorError } from '#platform/operator-error.ts'
import { backupFolder, backupsIn } from './backup.ts'
import { command } from './command.ts'
import { openOurs, restoreInto } from './restore.ts'

interface Wish {
  readonly root: string
  readonly progress: (line: string) => void
  readonly signal?: AbortSignal
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

export const rehearseRestoreCommand = command({
  takes: '[FILE.zip]',
  does: 'restore a backup (the newest, unless you name one) into a database of its own, check it, and remove it again',
  run: (shell, [named]) =>
    shell.withConfig(async config => {
      const folder = backupFolder(config)
      const file = named ?? (await backupsIn(folder))[0]?.file
      if (file === undefined) throw new OperatorError(`There is no backup in ${folder}: name a file`)
      const { at, tables, files, log } = await shell.interruptible('The rehearsal was removed.', signal =>
        rehearse(file, { root: shell.root, progress: shell.tell, signal }),
      )
      const rows = tables.reduce((sum, table) => sum + table.rows, 0)
      shell.say(`Rehearsed: ${file}, written at ${at}, can be restored.`)
      shell.say(`${tables.length} tables with ${rows} rows and ${files.length} files are as they were.`)
      if (log) shell.say(`Audit log: ${log.size} events, root ${log.root}`)
      return 0
    }),
})
