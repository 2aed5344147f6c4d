import { spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import path from 'node:path'
import { OperatorError } from '#platform/operator-error.ts'
import type { Binaries } from './binaries.ts'
import { giveTo, type Place } from './place.ts'

const major = '18'
const halfMade = '.initdb-'

/**
 * The character type matters although the collation is C: with ctype C, pg_trgm finds no trigrams in Arabic or Chinese and drops é.
 * The builtin provider makes the order of text the same on every system.
 */
const options = [
  '-U',
  'postgres',
  '-A',
  'peer',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--lc-collate=C',
  '--lc-ctype=C.UTF-8',
  '--no-instructions',
]

/**
 * Makes the cluster if there is none. It is made under another name and renamed when it is complete, so a start that was killed
 * in the middle leaves nothing that looks like a database; its remains are swept away here.
 * `durable: false` skips the flush to disk, for databases that are thrown away.
 */
export async function ensureCluster(
  place: Place,
  binaries: Binaries,
  durable: boolean,
  progress: (line: string) => void,
): Promise<void> {
  const { base, data, account } = place
  sweep(base)
  if (existsSync(path.join(data, 'PG_VERSION'))) return refuseOtherVersion(data)
  if (existsSync(data) && readdirSync(data).length > 0) {
    throw new OperatorError(
      `${data} holds files but no PostgreSQL database: move them away, or choose another DATA_DIR`,
    )
  }
  progress('Creating the database …')
  const fresh = mkdtempSync(path.join(base, halfMade))
  giveTo(account, fresh)
  await runInitdb(fresh, place, binaries, durable)
  renameSync(fresh, data)
  flushFolder(base)
}

/** The initdb of a killed start may still be writing for a moment; what cannot be removed now is removed by a later start. */
function sweep(base: string): void {
  for (const name of readdirSync(base).filter(entry => entry.startsWith(halfMade))) {
    try {
      rmSync(path.join(base, name), { recursive: true, force: true })
    } catch {
      // It takes room and does no harm.
    }
  }
}

function refuseOtherVersion(data: string): void {
  const made = readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim()
  if (made === major) return
  throw new OperatorError(
    `The database in ${data} was made by PostgreSQL ${made} and this program brings ${major}: export it with the program that made it, then import it`,
  )
}

async function runInitdb(
  folder: string,
  { account }: Place,
  { initdb, env }: Binaries,
  durable: boolean,
): Promise<void> {
  const argv = ['-D', folder, ...options, ...(durable ? [] : ['--no-sync'])]
  const child = spawn(initdb, argv, { ...account.ids, cwd: '/', env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', bytes => {
      said += bytes
    })
  }
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  if (code === 0) return
  const last = said
    .trim()
    .split('\n')
    .filter(line => /error|fatal|could not|invalid/i.test(line))
    .at(-1)
  throw new OperatorError(`The database could not be created in ${folder}: ${last ?? `initdb ended with code ${code}`}`)
}

/** A rename is only durable once the folder it happened in is on the disk. */
function flushFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
