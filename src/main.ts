/** The command line: `throughline start`, and the few commands an operator needs. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Config, readConfig } from '#platform/config.ts'
import { jsonLog, type Log } from '#platform/log.ts'
import { OperatorError } from '#platform/operator-error.ts'
import { type Application, openApplication } from './application.ts'
import { writeAuditLog } from './cli/audit-log.ts'
import { configTable } from './cli/config.ts'
import { signInLinkFor } from './cli/sign-in-link.ts'
import { serveUntilSignal } from './serve.ts'
import { signInAddresses } from './web/addresses.ts'

// A reader that goes away early (`| head`) is no fault of ours.
process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
})

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const tell = (line: string): void => void process.stderr.write(`${line}\n`)

interface Command {
  readonly takes: string
  readonly does: string
  readonly run: (words: readonly string[]) => Promise<number>
}

/** The folder with package.json above this file, whether it runs bundled (dist) or as source. */
function rootFolder(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder)
  return folder
}

/** The configuration, or its problems on the terminal, one line each. */
function configured(): Config | null {
  const read = readConfig(process.env)
  if (read.ok) return read.value
  for (const { name, message } of read.problems) tell(`${name}: ${message}`)
  return null
}

const logOf = (config: Config): Log =>
  jsonLog(
    config.logLevel,
    line => process.stderr.write(line),
    () => Temporal.Now.instant(),
  )

/** Run `work` on the opened program and close it again. */
async function withApplication(work: (app: Application, config: Config) => Promise<number>): Promise<number> {
  const config = configured()
  if (!config) return 1
  const app = await openApplication({ root: rootFolder(), config, log: logOf(config), progress: tell, guest: true })
  try {
    return await work(app, config)
  } finally {
    await app.stop()
  }
}

const commands: Readonly<Record<string, Command>> = {
  start: {
    takes: '',
    does: 'run the web server, with its embedded database unless DATABASE_URL says otherwise',
    async run() {
      const config = configured()
      if (!config) return 1
      return serveUntilSignal({ root: rootFolder(), config, log: logOf(config), say, tell })
    },
  },
  config: {
    takes: '',
    does: 'show every setting, its default and its meaning',
    async run() {
      for (const line of configTable(process.env)) say(line)
      return configured() ? 0 : 1
    },
  },
  'sign-in-link': {
    takes: 'EMAIL',
    does: 'print a new one-time sign-in link for that account',
    run: ([email = '']) =>
      withApplication(async ({ ground }, config) => {
        const link = await signInLinkFor(ground, email, signInAddresses(config.publicUrl).signInWith)
        if (link.ok) say(link.address)
        else tell(`No link for ${JSON.stringify(email)}: ${link.why}.`)
        return link.ok ? 0 : 1
      }),
  },
  'audit-log': {
    takes: 'FILE',
    does: 'write the whole audit log to a new file, to be checked with: node verify/log.mjs FILE',
    run: ([file = '']) =>
      withApplication(async ({ sequencing }) => {
        const { sentences, whole } = await writeAuditLog(sequencing, file)
        for (const sentence of sentences) tell(sentence)
        return whole ? 0 : 1
      }),
  },
}

function help(): void {
  say('throughline COMMAND')
  for (const [name, { takes, does }] of Object.entries(commands)) say(`  ${`${name} ${takes}`.padEnd(20)} ${does}`)
}

async function main([name = 'help', ...words]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command || words.length !== (command.takes ? 1 : 0)) {
    help()
    if (command) tell(`throughline ${name} takes ${command.takes || 'no more words'}.`)
    else if (!['help', '--help', '-h'].includes(name)) tell(`There is no command ${JSON.stringify(name)}.`)
    return command || !['help', '--help', '-h'].includes(name) ? 2 : 0
  }
  return command.run(words)
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof OperatorError)) throw error
  tell(error.message)
  process.exitCode = 1
}
