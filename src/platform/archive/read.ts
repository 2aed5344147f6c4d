import { type FileHandle, open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { type Entry, fromFdPromise, type ZipFile } from 'yauzl'
import type { Migration } from '../db/migrations.ts'
import { unreadable } from '../obstacles.ts'
import { OperatorError } from '../operator-error.ts'
import { Counted, through } from './counted.ts'
import {
  fileEntry,
  keyName,
  longestManifest,
  type Manifest,
  manifestName,
  promisedEntries,
  readManifest,
  tableEntry,
} from './manifest.ts'
import { checkSeal } from './seal.ts'

/** An archive of which every byte has been checked. */
export interface Archive {
  readonly file: string
  readonly manifest: Manifest
  /** The content of an entry, from its beginning. */
  stream(entry: string): Promise<Readable>
  /** PEM of the log's private key, where it was carried. */
  key(): Promise<string | null>
  close(): Promise<void>
}

interface Reading {
  readonly file: string
  readonly zip: ZipFile
  readonly entries: ReadonlyMap<string, Entry>
  readonly refuse: (why: string) => OperatorError
}

const mostEntries = 1_000_000
const longestKey = 10_000
const megabyte = 1024 * 1024
/** Nothing of ours shrinks to less than a part in so many; a small archive may. */
const [mostRatio, smallEnough] = [250, 64 * megabyte]

/**
 * Opens an archive and checks all of it: the seal, the entries, the manifest, that this program knows its migrations, and length and
 * digest of every entry. Nothing is unpacked to the disk. Throws an OperatorError with one line for everything that is not as it
 * must be. `progress` hears of long work.
 */
export async function openArchive(
  file: string,
  migrations: readonly Migration[],
  progress: (line: string) => void,
): Promise<Archive> {
  const handle = await open(file, 'r').catch(error => {
    throw unreadable(file, error)
  })
  try {
    if ((await handle.stat()).isDirectory()) throw unreadable(file, { code: 'EISDIR' })
    progress(`Checking ${file} …`)
    await checkSeal(handle, file, saying(progress))
    const reading = await entriesOf(handle, file)
    const manifest = readManifest((await textOf(reading, manifestName, longestManifest)) ?? '', file)
    refuseSurprises(reading, manifest)
    refuseUnknown(reading, manifest, migrations)
    await checkAll(reading, manifest)
    return {
      file,
      manifest,
      stream: entry => streamOf(reading, entry),
      key: () => textOf(reading, keyName, longestKey),
      close: () => handle.close(),
    }
  } catch (error) {
    await handle.close()
    throw error
  }
}

function saying(progress: (line: string) => void): (at: number) => void {
  const every = 512 * megabyte
  let next = every
  return at => {
    if (at < next) return
    progress(`  ${Math.floor(at / megabyte)} MB checked`)
    next += every
  }
}

async function entriesOf(handle: FileHandle, file: string): Promise<Reading> {
  const refuse = (why: string) => new OperatorError(`${file} cannot be restored: ${why}`)
  const entries = new Map<string, Entry>()
  try {
    const zip = await fromFdPromise(handle.fd, { autoClose: false, lazyEntries: true, strictFileNames: true })
    if (zip.entryCount > mostEntries) throw refuse(`it has ${zip.entryCount} entries`)
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) throw refuse(`it holds ${JSON.stringify(entry.fileName)} twice`)
      if (entry.isEncrypted() || !entry.canDecodeFileData())
        throw refuse(`${JSON.stringify(entry.fileName)} is packed in a way that is not ours`)
      entries.set(entry.fileName, entry)
    }
    return { file, zip, entries, refuse }
  } catch (error) {
    if (error instanceof OperatorError) throw error
    throw refuse(`it is not a sound ZIP file (${(error as Error).message})`)
  }
}

/** Exactly what the manifest promises, and no more of it than it says. */
function refuseSurprises({ entries, refuse }: Reading, manifest: Manifest): void {
  const promised = promisedEntries(manifest)
  const stray = [...entries.keys()].find(name => !promised.has(name))
  if (stray !== undefined) throw refuse(`it holds ${JSON.stringify(stray)}, which its manifest does not name`)
  let [packed, unpacked] = [0, 0]
  for (const [name, bytes] of promised) {
    const entry = entries.get(name)
    if (!entry) throw refuse(`${name} is missing`)
    if (bytes !== null && entry.uncompressedSize !== bytes)
      throw refuse(`${name} has ${entry.uncompressedSize} bytes, its manifest says ${bytes}`)
    packed += entry.compressedSize
    unpacked += entry.uncompressedSize
  }
  if (unpacked > smallEnough && unpacked > packed * mostRatio)
    throw refuse(`it would unpack to ${Math.ceil(unpacked / megabyte)} MB, over ${mostRatio} times its size`)
}

/** An archive of a newer program, or of one whose steps were other ones, fits no database this program can make. */
function refuseUnknown({ refuse }: Reading, manifest: Manifest, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map(step => [`${step.module}/${step.name}`, step.sha256]))
  const had = new Set<string>()
  for (const { module, name, sha256 } of manifest.migrations) {
    const key = `${module}/${name}`
    const ours = known.get(key)
    if (ours === undefined)
      throw refuse(`it was written by a newer Throughline (it has had the migration ${key}): use that one`)
    if (ours !== sha256) throw refuse(`its migration ${key} is not the one of this program`)
    had.add(key)
  }
  for (const module of new Set(migrations.map(step => step.module))) {
    const steps = migrations.filter(step => step.module === module).map(step => had.has(`${module}/${step.name}`))
    if (steps.lastIndexOf(true) >= 0 && steps.slice(0, steps.lastIndexOf(true)).includes(false))
      throw refuse(`a migration of ${module} is missing in it`)
  }
}

async function checkAll(reading: Reading, manifest: Manifest): Promise<void> {
  const { refuse } = reading
  for (const { name, bytes, rows, sha256 } of manifest.tables) {
    const found = await count(reading, tableEntry(name), bytes)
    if (found.sha256 !== sha256) throw refuse(`the rows of ${name} are not those its manifest was made from`)
    if (found.rows !== rows) throw refuse(`${name} has ${found.rows} rows, its manifest says ${rows}`)
  }
  for (const { key, bytes } of manifest.files) {
    const found = await count(reading, fileEntry(key), bytes)
    if (found.sha256 !== key) throw refuse(`the file ${key} was changed`)
  }
}

async function count(reading: Reading, entry: string, bytes: number) {
  const counted = new Counted(bytes)
  try {
    await finished(through(await streamOf(reading, entry), counted).resume())
  } catch (error) {
    throw reading.refuse(`${entry} cannot be unpacked (${(error as Error).message})`)
  }
  return { rows: counted.lines, sha256: counted.digest() }
}

function streamOf({ zip, entries, refuse }: Reading, name: string): Promise<Readable> {
  const entry = entries.get(name)
  if (!entry) throw refuse(`${name} is missing`)
  return zip.openReadStreamPromise(entry)
}

async function textOf(reading: Reading, name: string, most: number): Promise<string | null> {
  if (!reading.entries.has(name)) return null
  const parts: Buffer[] = []
  try {
    const stream = await streamOf(reading, name)
    for await (const part of through(stream, new Counted(most)).on('error', () => stream.destroy())) parts.push(part)
  } catch (error) {
    throw reading.refuse(`${name} cannot be unpacked (${(error as Error).message})`)
  }
  return Buffer.concat(parts).toString('utf8')
}
