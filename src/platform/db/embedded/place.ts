import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { OperatorError } from '#platform/operator-error.ts'
import { type Account, databaseAccount } from './account.ts'

/** Where one embedded database lives. */
export interface Place {
  /** Holds everything below; ours. */
  readonly base: string
  /** The cluster itself; belongs to the database's account. */
  readonly data: string
  /** Socket and links, made anew at every start; belongs to the database's account. */
  readonly run: string
  readonly log: string
  readonly account: Account
}

/** PostgreSQL cuts paths off at 1023 bytes; its own names below the folder need some of them. */
const longestBase = 800
/** `struct sockaddr_un` has room for this many bytes. */
const longestSocket = 107
const socketName = '.s.PGSQL.5432'
const shortPrefixes = (): string[] => [path.join(tmpdir(), 'tl-'), '/tmp/tl-']

/**
 * Makes DATA_DIR and finds the database's place in it. Where the database's account cannot reach DATA_DIR (a home that is closed to
 * others) or the path is too long for PostgreSQL, the place is a folder elsewhere: printed, and written down in
 * `DATA_DIR/database-folder` so that later starts look there and nowhere else.
 */
export function findPlace(dataDir: string, progress: (line: string) => void): Place {
  const home = makeDataDir(dataDir)
  const record = path.join(home, 'database-folder')
  const recorded = readRecord(record)
  if (recorded !== undefined) {
    if (!existsSync(recorded)) {
      throw new OperatorError(
        `The database of ${home} was in ${recorded} (see ${record}), and that folder is gone: bring it back, or delete ${record} to begin with an empty database`,
      )
    }
    return layOut(recorded)
  }
  const here = path.join(home, 'postgres')
  const obstacle = obstacleTo(here)
  if (obstacle === undefined) return layOut(here)
  if (existsSync(path.join(here, 'data')))
    throw new OperatorError(`The database in ${here} cannot be used: ${obstacle}`)
  const elsewhere = makeElsewhere(home)
  writeRecord(record, elsewhere)
  progress(`The database cannot live in ${here}: ${obstacle}. It lives in ${elsewhere} instead (noted in ${record}).`)
  return layOut(elsewhere)
}

/** Makes DATA_DIR if it is missing and returns its real path; an OperatorError says why it cannot be used. */
export function makeDataDir(dataDir: string): string {
  try {
    // As root the database's account must be able to pass through; it still cannot list what is inside.
    mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    accessSync(dataDir, constants.W_OK | constants.X_OK)
    rmdirSync(mkdtempSync(path.join(dataDir, '.writable-')))
    return realpathSync(dataDir)
  } catch (error) {
    const reason = {
      EACCES: 'this account may not write there',
      EROFS: 'it is read-only',
      ENOTDIR: 'part of the path is a file',
      EEXIST: 'it is a file',
      ENOSPC: 'the disk is full',
    }[(error as { code: string }).code]
    throw new OperatorError(`DATA_DIR (${dataDir}) cannot be used: ${reason ?? (error as Error).message}`)
  }
}

/** Why the database cannot live in a folder, or undefined when it can. */
function obstacleTo(base: string): string | undefined {
  if (Buffer.byteLength(base) > longestBase) return `the path is longer than ${longestBase} bytes`
  const { run, data, account } = layOut(base)
  if (account.ids.uid === undefined) {
    const foreign = existsSync(data) && !allowed(data)
    return foreign
      ? 'it belongs to another account (was it started as root before?); start with that account again'
      : undefined
  }
  // Asked of the system as that account, since modes alone do not tell (access lists, mounts).
  const answer = spawnSync('/bin/sh', ['-c', 'test -w "$1" && test -x "$1"', 'sh', run], {
    ...account.ids,
    cwd: '/',
    env: {},
  })
  return answer.status === 0 ? undefined : `the account "${account.name}", which runs the database, cannot reach it`
}

function allowed(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

function layOut(base: string): Place {
  const data = path.join(base, 'data')
  const account = databaseAccount(data)
  const run = path.join(base, 'run')
  const passable = account.ids.uid === undefined ? 0o700 : 0o711
  for (const [folder, mode] of [
    [base, passable],
    [run, 0o700],
  ] as const) {
    if (mkdirSync(folder, { recursive: true, mode })) chmodSync(folder, mode)
  }
  giveTo(account, run)
  return { base, data, run, log: path.join(base, 'postgres.log'), account }
}

export function giveTo({ ids }: Account, target: string): void {
  if (ids.uid !== undefined && ids.gid !== undefined) chownSync(target, ids.uid, ids.gid)
}

/** A folder that survives a reboot if any can be made, else one in the temporary folder. */
function makeElsewhere(home: string): string {
  const root = process.getuid?.() === 0
  const lasting = root ? '/var/lib' : path.join(homedir(), '.local', 'share')
  for (const parent of [lasting, tmpdir(), '/tmp']) {
    const folder = path.join(parent, `throughline-${randomBytes(4).toString('hex')}`)
    try {
      if (Buffer.byteLength(folder) > longestBase) continue
      mkdirSync(parent, { recursive: true })
      mkdirSync(folder, { mode: 0o711 })
      if (obstacleTo(folder) === undefined) return folder
    } catch {
      // Read-only or forbidden: the next one may do.
    }
  }
  throw new OperatorError(
    `No folder was found in which the database of ${home} can live: choose a DATA_DIR that every account can reach, or set DATABASE_URL`,
  )
}

function readRecord(record: string): string | undefined {
  return existsSync(record) ? readFileSync(record, 'utf8').trim() : undefined
}

function writeRecord(record: string, folder: string): void {
  const own = `${record}.new`
  writeFileSync(own, `${folder}\n`)
  renameSync(own, record)
}

/** A folder whose socket path PostgreSQL and the system accept: `run` when it is short enough, else one in the temporary folder. */
export function socketFolder({ run, account }: Place): string {
  const fits = (folder: string) =>
    Buffer.byteLength(path.join(folder, socketName)) <= longestSocket && !/[,"]/.test(folder)
  if (fits(run)) return run
  const short = mkdtempSync(shortPrefixes().find(prefix => fits(`${prefix}123456`)) ?? '/tmp/tl-')
  giveTo(account, short)
  return short
}

/**
 * Removes a folder that `socketFolder` made elsewhere. The name may come from a file the database's account writes, so it is
 * believed only when it looks like one of ours and belongs to that account.
 */
export function removeSocketFolder({ run, account }: Place, folder: string): void {
  const ours = shortPrefixes().some(
    prefix => folder.startsWith(prefix) && /^[A-Za-z0-9]{6}$/.test(folder.slice(prefix.length)),
  )
  const found = ours && folder !== run ? lstatSync(folder, { throwIfNoEntry: false }) : undefined
  if (found?.isDirectory() && found.uid === (account.ids.uid ?? process.getuid?.()))
    rmSync(folder, { recursive: true, force: true })
}
