import { parseArgs } from 'node:util'
import type { Ground } from '#modules/access/index.ts'
import type { Sequencing } from '#modules/audit/index.ts'
import type { PostOffice } from '#modules/notifications/index.ts'
import type { Config } from '#platform/config.ts'
import { nearestName } from '#platform/config-names.ts'
import type { Database } from '#platform/db/open.ts'
import type { Log } from '#platform/log.ts'

/** What a command may use of the opened program. */
export interface Opened {
  readonly database: Database
  readonly ground: Ground
  readonly sequencing: Sequencing
  readonly office: PostOffice
}

/** What a command stands on: the terminal, the configuration and the program, opened only when it asks for it. */
export interface Shell {
  /** Folder of the program: migrations and seeds are read from it. */
  readonly root: string
  /** One line of the answer: standard output. */
  readonly say: (line: string) => void
  /** One line about the work: standard error. */
  readonly tell: (line: string) => void
  readonly logOf: (config: Config) => Log
  /** Runs `work` with the configuration; where that cannot be used its problems are told, and the answer is 1. */
  withConfig(work: (config: Config) => Promise<number>): Promise<number>
  /** Runs long work that a signal may break off; then `left` says what there is, and the program ends with 130. */
  interruptible<T>(left: string, work: (signal: AbortSignal) => Promise<T>): Promise<T>
  /** Runs `work` on the opened program, beside one that is running, and closes it again. */
  withApplication(work: (opened: Opened, config: Config) => Promise<number>): Promise<number>
}

/** A signal broke the work off: told in one line, exit code 130. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

/** By name; `does` is for the usage. */
type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly does: string }>>

type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>['values']

interface Definition<O extends Options> {
  /** The words it takes, `FILE` or `[FILE]`; empty for none. Options are added to the usage line by themselves. */
  readonly takes: string
  /** What it does, for the list of commands. */
  readonly does: string
  readonly options?: O
  /** Returns the exit code: 0 done, 1 not done or something to mend. */
  readonly run: (shell: Shell, words: readonly string[], options: Values<O>) => Promise<number>
}

/** One command of `bin/throughline`. */
export interface Command {
  /** `export FILE.zip [--with-key]`, without the name. */
  readonly takes: string
  readonly does: string
  readonly options: readonly { readonly name: string; readonly does: string }[]
  /** Runs it with what was typed after its name. Wrong use is told in one line, and the answer is 2. */
  start(name: string, typed: readonly string[], shell: Shell): Promise<number>
}

/** A command with options: what is typed is read by its own table, and nothing else is let through. */
export function command<const O extends Options = Record<never, never>>(definition: Definition<O>): Command {
  const { does, run, options } = definition
  const listed = Object.entries(options ?? {}).map(([name, { type, does }]) => ({
    name: type === 'string' ? `--${name} VALUE` : `--${name}`,
    does,
  }))
  const takes = [definition.takes, ...listed.map(({ name }) => `[${name}]`)].filter(Boolean).join(' ')
  return {
    takes,
    does,
    options: listed,
    async start(name, typed, shell) {
      const read = readWords(definition.takes, typed, options ?? ({} as O))
      if (typeof read !== 'string') return run(shell, read.positionals, read.values)
      shell.tell(`throughline ${name} ${read}. Usage: bin/throughline ${name}${takes && ` ${takes}`}`)
      return 2
    },
  }
}

/** What was typed, or why it cannot be meant: the rest of a sentence that begins with the command's name. */
function readWords<O extends Options>(takes: string, typed: readonly string[], options: O) {
  const read = parsed(typed, options)
  if (typeof read === 'string') return read
  const wanted = takes.split(' ').filter(Boolean)
  const least = wanted.filter(word => !word.startsWith('[')).length
  const { length } = read.positionals
  if (length < least || read.positionals.some(word => word === '')) return `needs ${wanted[length] ?? wanted[0]}`
  if (length > wanted.length) return `does not take ${JSON.stringify(read.positionals[wanted.length])}`
  return read
}

function parsed<O extends Options>(typed: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...typed], options, allowPositionals: true, strict: true })
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    const option = /'(?:-\w, )?(--?[^' ]*)/.exec(message)?.[1] ?? ''
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `has no option ${option}`
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
      return message.includes('does not take') ? `takes no value after ${option}` : `needs a value after ${option}`
    throw error
  }
}

type Commands = Readonly<Record<string, Command>>

/** Runs the command named by the first word. Returns the exit code: 2 for wrong use. */
export async function runCommand(commands: Commands, typed: readonly string[], shell: Shell): Promise<number> {
  const [name = 'help', ...words] = typed
  const found = Object.hasOwn(commands, name) ? commands[name] : undefined
  const asked = (word: string) => word === '--help' || word === '-h'
  if (found && !words.some(asked)) return found.start(name, words, shell)
  if (found) listCommands({ [name]: found }, shell.say)
  else if (name === 'help' || asked(name)) listCommands(commands, shell.say)
  else {
    const meant = Object.keys(commands).find(known => nearestName(name, [known.toUpperCase()]))
    shell.tell(
      `There is no command ${JSON.stringify(name)}${meant ? `; did you mean ${meant}?` : ': bin/throughline lists them.'}`,
    )
    return 2
  }
  return 0
}

function listCommands(commands: Commands, say: (line: string) => void): void {
  say('bin/throughline COMMAND')
  for (const [name, { takes, does, options }] of Object.entries(commands)) {
    say(`  ${name}${takes && ` ${takes}`}`)
    say(`      ${does}`)
    for (const option of options) say(`      ${option.name}: ${option.does}`)
  }
}
