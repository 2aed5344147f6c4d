/** The command line: `throughline start`, and the commands an operator needs, each in its own file of `cli`. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Config, readConfig } from '#platform/config.ts'
import { jsonLog, type Log } from '#platform/log.ts'
import { OperatorError } from '#platform/operator-error.ts'
import { finishRestore, indexStanding } from './after-restore.ts'
import { openApplication } from './application.ts'
import { auditLogCommand } from './cli/audit-log.ts'
import { command, Interrupted, runCommand, type Shell } from './cli/command.ts'
import { configCommand } from './cli/config.ts'
import { doctorCommand } from './cli/doctor.ts'
import { erasePersonCommand } from './cli/erase-person.ts'
import { exportCommand } from './cli/export.ts'
import { importCommand } from './cli/import.ts'
import { personDataCommand } from './cli/person-data.ts'
import { receiveCommand } from './cli/receive.ts'
import { rehearseRestoreCommand } from './cli/rehearse-restore.ts'
import { restoreCommand } from './cli/restore.ts'
import { signInLinkCommand } from './cli/sign-in-link.ts'
import { rehearsalConfig } from './rehearsal.ts'
import { serveUntilSignal } from './serve.ts'
import { letterAddresses } from './web/addresses.ts'

// A reader that goes away early (`| head`) is no fault of ours.
process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
})

/** The folder with package.json above this file, whether it runs bundled (dist) or as source. */
function rootFolder(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder)
  return folder
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const tell = (line: string): void => void process.stderr.write(`${line}\n`)

const logOf = (config: Config): Log =>
  jsonLog(
    config.logLevel,
    line => process.stderr.write(line),
    () => Temporal.Now.instant(),
  )

const shell: Shell = {
  root: rootFolder(),
  say,
  tell,
  logOf,
  async withConfig(work) {
    const read = readConfig(process.env)
    if (read.ok) return work(read.value)
    for (const { name, message } of read.problems) tell(`${name}: ${message}`)
    return 1
  },
  async interruptible(left, work) {
    const breaking = new AbortController()
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
    const abort = () => breaking.abort()
    for (const signal of signals) process.on(signal, abort)
    try {
      return await work(breaking.signal)
    } catch (error) {
      throw breaking.signal.aborted ? new Interrupted(`Interrupted. ${left}`) : error
    } finally {
      for (const signal of signals) process.off(signal, abort)
    }
  },
  withApplication: work =>
    shell.withConfig(async config => {
      const app = await openApplication({ root: shell.root, config, log: logOf(config), progress: tell, guest: true })
      try {
        return await work(app, config)
      } finally {
        await app.stop()
      }
    }),
}

const commands = {
  start: command({
    takes: '',
    does: 'run the web server, with its embedded database unless DATABASE_URL says otherwise',
    run: ({ root }) => shell.withConfig(config => serveUntilSignal({ root, config, log: logOf(config), say, tell })),
  }),
  rehearse: command({
    takes: '',
    does: 'run the web server on a data folder of its own (DATA_DIR with -rehearsal), with an invented next meeting and a banner',
    run: ({ root }) =>
      shell.withConfig(async real => {
        const config = rehearsalConfig(real)
        return serveUntilSignal({ root, config, log: logOf(config), say, tell, rehearsal: true })
      }),
  }),
  config: configCommand,
  'sign-in-link': signInLinkCommand((publicUrl, language, token) =>
    letterAddresses(publicUrl).signInWith(language, token),
  ),
  'audit-log': auditLogCommand,
  import: importCommand,
  'person-data': personDataCommand,
  'erase-person': erasePersonCommand,
  export: exportCommand,
  restore: restoreCommand((database, config, { root, tell, logOf }) =>
    finishRestore(database, { root, config, log: logOf(config), progress: tell }),
  ),
  'rehearse-restore': rehearseRestoreCommand,
  doctor: doctorCommand(indexStanding),
  receive: receiveCommand,
}

try {
  process.exitCode = await runCommand(commands, process.argv.slice(2), shell)
} catch (error) {
  if (!(error instanceof OperatorError || error instanceof Interrupted)) throw error
  tell(error.message)
  process.exitCode = error instanceof Interrupted ? 130 : 1
}
