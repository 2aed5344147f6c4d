import { recordTable } from '#modules/audit/index.ts'
import type { Manifest } from '#platform/archive/manifest.ts'
import { OperatorError } from '#platform/operator-error.ts'
import { exportTo } from '../carrying/export.ts'
import { command } from './command.ts'
import { refuseNowhere } from './nothing-here.ts'

/** What is in an archive, for the terminal. */
export function contentsOf({ tables, files }: Manifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  return `${tables.length} tables, ${rows} rows, ${files.length} file${files.length === 1 ? '' : 's'}`
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

const noKey =
  'The key of the audit log is not in it: keep audit-key.pem (or AUDIT_KEY) apart from it, or use --with-key.'
const keyWithin = 'It holds the key of the audit log: whoever has it can sign another past. Keep it like a key.'

export const exportCommand = command({
  takes: 'FILE.zip',
  does: 'write everything into one file, beside a program that is running',
  options: { 'with-key': { type: 'boolean', does: 'put the key that signs the audit log into it, too' } },
  run: async (shell, [file = ''], { 'with-key': withKey = false }) => {
    const somewhere = await shell.withConfig(async config => {
      refuseNowhere(config)
      return 0
    })
    if (somewhere !== 0) return somewhere
    return shell.withApplication(async ({ database, sequencing }, { dataDir, databaseUrl }) => {
      const { rowCount } = await database.owner.query(`select from ${recordTable} limit 1`)
      if (!rowCount) throw new OperatorError(`There is nothing in ${databaseUrl ? 'this database' : dataDir} to export`)
      const { manifest, bytes } = await shell.interruptible('Nothing was written.', signal =>
        exportTo(database, sequencing, { root: shell.root, file, withKey, progress: shell.tell, signal }),
      )
      shell.say(`Written: ${file} (${contentsOf(manifest)}, ${megabytes(bytes)})`)
      const { log } = manifest
      if (log) shell.say(`Audit log: ${log.size} events, root ${log.root}`)
      if (log && log.publicKey === null)
        shell.tell('The newest checkpoint of the audit log is not signed with the key at hand.')
      shell.tell(withKey ? keyWithin : noKey)
      return 0
    })
  },
})
