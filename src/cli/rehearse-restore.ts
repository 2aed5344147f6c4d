import { OperatorError } from '#platform/operator-error.ts'
import { backupFolder, backupsIn } from '../carrying/backup.ts'
import { rehearse } from '../carrying/restore.ts'
import { command } from './command.ts'
import { contentsOf } from './export.ts'

export const rehearseRestoreCommand = command({
  takes: '[FILE.zip]',
  does: 'restore a backup (the newest, unless you name one) into a database of its own, check it, and remove it again',
  run: (shell, [named]) =>
    shell.withConfig(async config => {
      const folder = backupFolder(config)
      const file = named ?? (await backupsIn(folder))[0]?.file
      if (file === undefined) throw new OperatorError(`There is no backup in ${folder}: name a file`)
      const manifest = await shell.interruptible('The rehearsal was removed.', signal =>
        rehearse(file, { root: shell.root, progress: shell.tell, signal }),
      )
      const { at, log } = manifest
      shell.say(`Rehearsed: ${file}, written at ${at}, can be restored (${contentsOf(manifest)}).`)
      if (log) shell.say(`Audit log: ${log.size} events, root ${log.root}`)
      return 0
    }),
})
