import { openDatabase } from '#platform/db/open.ts'
import { OperatorError } from '#platform/operator-error.ts'

/**
 * A program that opens the embedded database and waits, for tests that kill it. Run without tsx: every import is plain TypeScript.
 * Arguments: data folder, folder of the programs (may be missing). Each line it prints is one JSON object; the end of its input stops it.
 */
const [dataDir = '', native] = process.argv.slice(2)
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)

try {
  const database = await openDatabase(
    { dataDir, databaseUrl: undefined },
    { native, log: (_level, event, details) => say({ event, ...details }), progress: progress => say({ progress }) },
  )
  const { rows } = await database.owner.query(
    `select current_setting('data_directory') as data, (pg_stat_file('postmaster.pid')).size > 0 as locked,
            split_part(pg_read_file('postmaster.pid'), chr(10), 1)::int as postmaster`,
  )
  say({ ready: true, app: process.pid, ...rows[0] })
  process.stdin.resume().on('end', async () => {
    await database.stop()
    say({ stopped: true })
    process.exit(0)
  })
} catch (error) {
  say(error instanceof OperatorError ? { refused: error.message } : { crashed: String(error) })
  process.exit(1)
}
