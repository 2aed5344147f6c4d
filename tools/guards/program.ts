import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const installed = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../node_modules')

export interface Outcome {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** Runs a program that came with a package of ours (`node_modules/.bin/<name>`) in the folder `cwd`, to its end. */
export function program(name: string, argv: readonly string[], cwd: string): Promise<Outcome> {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>()
  const child = spawn(path.join(installed, '.bin', name), argv, {
    cwd,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [out, err]: [string[], string[]] = [[], []]
  child.stdout.setEncoding('utf8').on('data', text => out.push(text))
  child.stderr.setEncoding('utf8').on('data', text => err.push(text))
  child.on('error', reject)
  child.on('close', status => resolve({ status, out: out.join(''), err: err.join('') }))
  return promise
}

/** The programs start the Node that stands first in PATH; colours would only disturb the reading of their output. */
function environment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, NODE_TEST_CONTEXT: __, ...rest } = process.env
  const PATH = [path.join(installed, '.bin'), process.env.PATH].join(path.delimiter)
  return { ...rest, PATH, NO_COLOR: '1', FORCE_COLOR: '0' }
}

/** What a program said when it should have said JSON. */
export const lastWords = ({ status, out, err }: Outcome): string =>
  `ended with ${status}: ${(err.trim() || out.trim()).split('\n').slice(-5).join(' / ')}`
