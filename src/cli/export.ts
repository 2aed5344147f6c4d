import { pemOf, recordTable, type Sequencing, sequencePending } from '#modules/audit/index.ts'
import { type Exported, writeArchive } from '#platform/archive/write.ts'
import type { Database } from '#platform/db/open.ts'
import { OperatorError } from '#platform/operator-error.ts'
import { programOf, statementFor } from './carriage.ts'
import { command } from './command.ts'
import { refuseNowhere } from './nothing-here.ts'

interface Wish {
  readonly root: string
  readonly file: string
  readonly withKey?: boolean
  readonly progress: (line: string) => void
  readonly signal?: AbortSignal
}

/** Writes everything there is into one archive, beside whoever works. What waits for a place in the log is placed first. */
export async function exportTo(
  database: Pick<Database, 'ownerConnection'>,
  sequencing: Sequencing,
  { root, file, withKey = false, progress, signal }: Wish,
): Promise<Exported> {
  await sequencePending(sequencing)
  const { carriage, product } = programOf(root)
  return writeArchive({
    connection: database.ownerConnection,
    file,
    carriage,
    product,
    at: sequencing.now(),
    logOf: statementFor(sequencing.key),
    key: withKey ? pemOf(sequencing.key) : null,
    progress,
    signal,
  })
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

/** What is in it, for the terminal. */
export function contentsOf({ manifest, bytes }: Exported): string {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  const files = manifest.files.length
  return `${manifest.tables.length} tables, ${rows} rows, ${files} file${files === 1 ? '' : 's'}, ${megabytes(bytes)}`
}

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
      const exported = await shell.interruptible('Nothing was written.', signal =>
        exportTo(database, sequencing, { root: shell.root, file, withKey, progress: shell.tell, signal }),
      )
      shell.say(`Written: ${file} (${contentsOf(exported)})`)
      const { log } = exported.manifest
      if (log) shell.say(`Audit log: ${log.size} events, root ${log.root}`)
      if (log && log.publicKey === null)
        shell.tell('The newest checkpoint of the audit log is not signed with the key at hand.')
      shell.tell(withKey ? keyWithin : noKey)
      return 0
    })
  },
})
