import { spawn } from 'node:child_process'
import { appendFileSync, globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { pipeline } from 'node:stream/promises'
import { run } from 'node:test'
import { fileURLToPath } from 'node:url'
import { beginServer, describe, variable } from '../test/support/server.ts'
import { bundleTests } from './test-bundle.ts'
import report from './test-reporter.mjs'

/**
 * `npm test`: the guards, then every test, on one PostgreSQL for the whole run: the server of TEST_DATABASE_URL, or a throw-away
 * embedded one. `npm test -- src/platform` runs only the tests whose path contains one of the words, without the guards.
 * The last lines are node:test's own counts; the line before them names the database.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
/** What starts browsers and programs takes longest, and is begun first: the run does not end with one of two cores idle. */
const patterns = ['test/browser', 'test/start', 'test', 'src', 'tools', 'verify'].map(
  folder => `${folder}/**/*.test.{ts,tsx}`,
)
const words = process.argv.slice(2)
const longestFile = 1_200_000

async function main(): Promise<number> {
  const files = [...new Set(patterns.flatMap(pattern => globSync(pattern).sort()))].filter(
    file => words.length === 0 || words.some(word => file.includes(word)),
  )
  if (files.length === 0) return complain('There is no test to run')
  if (words.length === 0 && (await guards()) !== 0)
    return complain('A guard failed (see above); the tests were not run')
  const bundled = await bundleTests(root, files)
  const { server, told, stop } = await beginServer()
  try {
    process.env[variable] = JSON.stringify(told)
    process.env.TEST_RUN_ENGINES = noteEngine(describe(server))
    return await runFiles(bundled.files)
  } finally {
    await stop()
    bundled.clear()
  }
}

/** node:test's command line would sort the files; this keeps their order. */
async function runFiles(files: readonly string[]): Promise<number> {
  let failed = false
  const events = run({
    files,
    concurrency: availableParallelism(),
    timeout: longestFile,
    signal: interrupted.signal,
    // Threads and programs that a test starts are started from their sources.
    execArgv: ['--import', 'tsx', '--enable-source-maps'],
  })
  events.on('test:fail', () => {
    failed = true
  })
  await pipeline(events.compose(report), process.stdout, { end: false })
  return failed ? 1 : 0
}

/** `.ci/run` tests several engines in turn; this file carries their names to the last run's closing lines. */
function noteEngine(name: string): string {
  const file = process.env.TEST_ENGINES_FILE
  if (!file) return name
  appendFileSync(file, `${name}\n`)
  return readFileSync(file, 'utf8').trim().split('\n').join(', ')
}

/** A signal ends what was started, and we still clear up. */
const interrupted = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupted.abort())

function guards(): Promise<number> {
  const argv = ['--import', 'tsx', 'tools/check.ts']
  const child = spawn(process.execPath, argv, { stdio: 'inherit', signal: interrupted.signal })
  return new Promise((resolve, reject) => child.on('error', reject).on('exit', code => resolve(code ?? 1)))
}

function complain(line: string): number {
  process.stderr.write(`${line}\n`)
  return 1
}

process.exitCode = await main()
