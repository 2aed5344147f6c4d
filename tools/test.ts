import { spawn } from 'node:child_process'
import { appendFileSync, existsSync, globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { beginServer, describe, variable } from '../test/support/server.ts'

/**
 * `npm test`: the guards, then every test, on one PostgreSQL for the whole run: the server of TEST_DATABASE_URL, or a throw-away
 * embedded one. `npm test -- src/platform` runs only the tests whose path contains one of the words, without the guards.
 * The last lines are node:test's own counts; the line before them names the database.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
const patterns = ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts', 'verify/**/*.test.ts', 'test/**/*.test.ts']
const words = process.argv.slice(2)
const longestFile = 1_200_000

async function main(): Promise<number> {
  const files = globSync(patterns)
    .filter(file => words.length === 0 || words.some(word => file.includes(word)))
    .sort()
  if (files.length === 0) return complain('There is no test to run')
  if (words.length === 0 && existsSync('tools/check.ts')) {
    const guards = await run(['tools/check.ts'])
    if (guards !== 0) return complain('A guard failed (see above); the tests were not run')
  }
  const { server, told, stop } = await beginServer()
  try {
    const engines = noteEngine(describe(server))
    return await run([...testOptions, ...files], { [variable]: JSON.stringify(told), TEST_RUN_ENGINES: engines })
  } finally {
    await stop()
  }
}

const testOptions = [
  '--test',
  `--test-concurrency=${availableParallelism()}`,
  `--test-timeout=${longestFile}`,
  `--test-reporter=${path.join(root, 'tools', 'test-reporter.mjs')}`,
  '--test-reporter-destination=stdout',
]

/** `.ci/run` tests several engines in turn; this file carries their names to the last run's closing lines. */
function noteEngine(name: string): string {
  const file = process.env.TEST_ENGINES_FILE
  if (!file) return name
  appendFileSync(file, `${name}\n`)
  return readFileSync(file, 'utf8').trim().split('\n').join(', ')
}

/** Runs the pinned Node on TypeScript; a signal to us goes to it, and we still clear up. */
function run(argv: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...argv], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => child.on('error', reject).on('exit', code => resolve(code ?? 1)))
}

function complain(line: string): number {
  process.stderr.write(`${line}\n`)
  return 1
}

process.exitCode = await main()
