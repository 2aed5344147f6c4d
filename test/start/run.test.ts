import assert from 'node:assert/strict'
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { suite, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const modules = path.join(root, 'node_modules')
/** The Node of the system, where there is one besides ours: newcomers start with that. */
const nodes = (process.env.PATH ?? '')
  .split(path.delimiter)
  .filter(folder => !folder.startsWith(modules))
  .map(folder => path.join(folder, 'node'))
const systemNode = nodes.find(file => existsSync(file)) ?? process.execPath

const main = `
  import { createRequire } from 'node:module'
  const [command = '', ...words] = process.argv.slice(2)
  if (command === 'code') process.exit(Number(words[0]))
  process.on('SIGTERM', () => { console.log('told to stop'); process.exit(7) })
  console.log(JSON.stringify({ command, words, node: process.versions.node, cwd: process.cwd(), mode: process.env.NODE_ENV ?? '', hono: Boolean(createRequire(import.meta.url).resolve('hono')) }))
  if (command === 'start') setInterval(() => {}, 1000)
`

/** A project of a few files that starts like the real one, in a deep folder with a space in its name. */
function project(t: { after(work: () => void): void }, { installed = true } = {}): string {
  const top = mkdtempSync(path.join(tmpdir(), 'throughline run '))
  t.after(() => rmSync(top, { recursive: true, force: true }))
  const folder = path.join(top, 'deep'.repeat(30))
  for (const name of ['scripts/run.mjs', 'bin/throughline', 'tools/build.mjs', 'package.json', 'package-lock.json'])
    cpSync(path.join(root, name), path.join(folder, name))
  mkdirSync(path.join(folder, 'src'))
  writeFileSync(path.join(folder, 'src', 'main.ts'), main)
  if (installed) symlinkSync(modules, path.join(folder, 'node_modules'))
  // Never the real one: it would empty the folder behind the link.
  mkdirSync(path.join(folder, 'fake'))
  writeFileSync(path.join(folder, 'fake', 'npm'), '#!/bin/sh\necho "npm $*" >&2\nexit 1\n', { mode: 0o755 })
  return folder
}

interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

function run(
  folder: string,
  script: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return new Promise(resolve => {
    const settings = { cwd: tmpdir(), env: { ...process.env, ...withoutNpm(folder), ...env } }
    execFile(systemNode, [path.join(folder, script), ...words], settings, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
}

const withoutNpm = (folder: string) => ({
  NODE_OPTIONS: '',
  npm_execpath: '',
  PATH: `${folder}/fake:${process.env.PATH}`,
})

const bundle = (folder: string): string => path.join(folder, 'dist', 'throughline.mjs')

suite('npm start', () => {
  test('builds, then runs the program on the pinned Node in the project folder, whatever NODE_ENV says', async t => {
    const folder = project(t)
    const { code, out } = await run(folder, 'bin/throughline', ['config', '--all'], { NODE_ENV: 'production' })
    assert.deepEqual(
      [code, JSON.parse(out)],
      [0, { command: 'config', words: ['--all'], node: '26.10.0', cwd: folder, mode: 'production', hono: true }],
    )
    assert.equal((await run(folder, 'bin/throughline', ['code', '3'])).code, 3)
  })

  test("passes a signal on and ends with the program's exit code", async t => {
    const folder = project(t)
    const child: ChildProcess = spawn(systemNode, [path.join(folder, 'scripts/run.mjs'), 'start'], {
      env: { ...process.env, ...withoutNpm(folder) },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const said: string[] = []
    child.stdout?.on('data', bytes => said.push(String(bytes)))
    await once(child.stdout as NodeJS.ReadableStream, 'data')
    child.kill('SIGTERM')
    const [code] = await once(child, 'close')
    assert.deepEqual([code, said.at(-1)], [7, 'told to stop\n'])
  })

  test('builds again only when something changed, also when two starts build at once', async t => {
    const folder = project(t)
    const built = await Promise.all([
      run(folder, 'bin/throughline', ['code', '0']),
      run(folder, 'bin/throughline', ['code', '0']),
    ])
    assert.deepEqual(
      built.map(({ code, err }) => [code, err]),
      [
        [0, ''],
        [0, ''],
      ],
    )
    const first = statSync(bundle(folder)).ino
    await run(folder, 'bin/throughline', ['code', '0'])
    assert.equal(statSync(bundle(folder)).ino, first)
    writeFileSync(path.join(folder, 'src', 'main.ts'), `${main}\nconsole.log('newer')`)
    assert.match((await run(folder, 'bin/throughline', ['once'])).out, /newer\n$/)
    const map = JSON.parse(readFileSync(`${bundle(folder)}.map`, 'utf8')) as { sources: string[] }
    assert.deepEqual(map.sources, ['../src/main.ts'])
  })

  test('a program that cannot be built is not started', async t => {
    const folder = project(t)
    writeFileSync(path.join(folder, 'src', 'main.ts'), 'const = 1')
    const { code, err } = await run(folder, 'bin/throughline', ['once'])
    assert.deepEqual([code, existsSync(bundle(folder))], [1, false])
    assert.match(err, /The program could not be built into .*dist: /)
  })

  test('an unknown task is refused, and the tasks are named', async t => {
    const { code, err } = await run(project(t), 'scripts/run.mjs', ['strat'])
    assert.deepEqual(
      [code, err],
      [1, 'Unknown task "strat"; there are: start, test, check, docs, bench, conformance, screens\n'],
    )
  })

  test('without packages it installs them, every kind and without their scripts, and says so; without a network it says that nothing was started', async t => {
    const folder = project(t, { installed: false })
    const { code, err } = await run(folder, 'bin/throughline', ['once'], { NODE_ENV: 'production' })
    assert.equal(code, 1)
    assert.deepEqual(err.trim().split('\n'), [
      'Installing packages (once; needs the network, about a minute) …',
      'npm ci --include=dev --include=optional --ignore-scripts --no-audit --no-fund --loglevel=error',
      'The packages could not be installed; the lines above say why. Nothing was started.',
    ])
  })
})

suite('npm test', () => {
  test('with no test to run it fails', async () => {
    const { code, err } = await new Promise<Ended>(resolve => {
      execFile(
        process.execPath,
        ['--import', 'tsx', 'tools/test.ts', 'no such test'],
        { cwd: root },
        (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
      )
    })
    assert.deepEqual([code, err], [1, 'There is no test to run\n'])
  })

  test('ends with the counts of node:test, after a line that names the database, also when a test fails', async t => {
    const folder = mkdtempSync(path.join(tmpdir(), 'throughline-report-'))
    t.after(() => rmSync(folder, { recursive: true, force: true }))
    writeFileSync(
      path.join(folder, 'some.test.mjs'),
      `import { test } from 'node:test'; test('good', () => {}); test('bad', () => { throw new Error('planted') })`,
    )
    const argv = [
      '--test',
      `--test-reporter=${root}/tools/test-reporter.mjs`,
      '--test-reporter-destination=stdout',
      path.join(folder, 'some.test.mjs'),
    ]
    const { NODE_TEST_CONTEXT: _, ...env } = process.env
    const out = await new Promise<string>(resolve =>
      execFile(
        process.execPath,
        argv,
        { env: { ...env, TEST_RUN_ENGINES: 'PostgreSQL 99 (made up)' } },
        (_error, text) => resolve(text),
      ),
    )
    const lines = out.trim().split('\n')
    assert.deepEqual(lines.slice(-9, -1), [
      'ℹ databases: PostgreSQL 99 (made up)',
      'ℹ tests 2',
      'ℹ suites 0',
      'ℹ pass 1',
      'ℹ fail 1',
      'ℹ cancelled 0',
      'ℹ skipped 0',
      'ℹ todo 0',
    ])
    assert.match(lines.at(-1) ?? '', /^ℹ duration_ms /)
    assert.match(out, /planted/)
  })
})
