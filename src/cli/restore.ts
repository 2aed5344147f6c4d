import { writeKeyFile } from '#modules/audit/index.ts'
import type { Config } from '#platform/config.ts'
import { makeDataDir } from '#platform/db/embedded/place.ts'
import { type Database, openDatabase } from '#platform/db/open.ts'
import { keysFor, openOurs, refuseFull, restoreInto } from '../carrying/restore.ts'
import { command, type Shell } from './command.ts'
import { contentsOf } from './export.ts'

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
          const { atHand, carried } = await keysFor(archive, config)
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
          const { manifest } = archive
          shell.say(`Restored: ${file} (${contentsOf(manifest)})`)
          if (manifest.log) shell.say(`Audit log: ${manifest.log.size} events, root ${manifest.log.root}`)
          if (!atHand && !carried) tell(noKey)
          return 0
        } finally {
          await archive.close()
        }
      }),
  })
