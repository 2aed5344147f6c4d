import { existsSync } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { ZipFile } from 'yazl'
import { unwritable } from '../obstacles.ts'
import { OperatorError } from '../operator-error.ts'
import { type Apart, apartOf, type Carriage, carriedTables, columnsOf, reading } from './carriage.ts'
import { type CatalogueTable, oneForm, sequencesOf, tablesOf } from './catalogue.ts'
import { Counted } from './counted.ts'
import {
  archiveFormat,
  type CarriedFile,
  type CarriedTable,
  fileEntry,
  keyName,
  type LogStatement,
  type Manifest,
  manifestName,
  tableEntry,
} from './manifest.ts'
import { Sealing, unsealed } from './seal.ts'

export interface Exporting {
  /** A connection of the owner's; one of its own is opened, and closed at the end. */
  readonly connection: pg.PoolConfig
  /** Where the archive goes; there must be none yet. */
  readonly file: string
  readonly carriage: Carriage
  readonly product: string
  readonly at: Temporal.Instant
  /** What the log says of itself, read in the same snapshot. */
  readonly logOf: (client: pg.ClientBase) => Promise<LogStatement | null>
  /** PEM of the log's private key, when it shall travel, too. */
  readonly key: string | null
  readonly progress: (line: string) => void
  /** Aborted: nothing is left, and `AbortError` is thrown. */
  readonly signal?: AbortSignal | undefined
}

export interface Exported {
  readonly manifest: Manifest
  /** Of the whole archive. */
  readonly bytes: number
}

const megabyte = 1024 * 1024
const sayEvery = 64 * megabyte
/** Read at once of a file's content. */
const slice = megabyte

/**
 * Writes one consistent state of the database, beside whoever works on it, in bounded memory. It stands under its name only when it
 * is whole and on the disk; until then `<file>.part`. Throws an OperatorError for what an operator can mend.
 */
export async function writeArchive(exporting: Exporting): Promise<Exported> {
  const { file, connection } = exporting
  if (existsSync(file)) throw unwritable(file, { code: 'EEXIST' })
  const part = `${file}.part`
  const handle = await begin(file, part)
  const client = new pg.Client(connection)
  // A connection that is lost while a stream waits is told by the stream.
  client.on('error', () => {})
  try {
    await client.connect()
    const exported = await pack(client, handle, exporting)
    await handle.sync()
    await handle.close()
    await rename(part, file)
    await syncFolder(path.dirname(file))
    return exported
  } catch (error) {
    await handle.close().catch(() => {})
    await rm(part, { force: true })
    exporting.signal?.throwIfAborted()
    throw unwritable(file, error)
  } finally {
    await client.end().catch(() => {})
  }
}

/** What a killed export left is written over: nobody else writes under this name while the file itself is missing. */
async function begin(file: string, part: string): Promise<FileHandle> {
  try {
    return await open(part, 'w', 0o600)
  } catch (error) {
    throw unwritable(file, error)
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().catch(() => {})
  await handle.close()
}

/** What is gathered while the entries pass. */
interface Packing {
  readonly client: pg.Client
  readonly zip: ZipFile
  readonly mtime: Date
  readonly onBytes: (count: number) => void
  readonly fail: (error: Error) => void
  readonly tables: CarriedTable[]
  readonly files: CarriedFile[]
}

async function pack(client: pg.Client, handle: FileHandle, exporting: Exporting): Promise<Exported> {
  const { carriage, signal, progress, at } = exporting
  await client.query(`begin isolation level repeatable read read only; ${oneForm}`)
  const all = await tablesOf(client, carriage.schemas)
  const tables = carriedTables(carriage, all)
  refuseNarrowed(tables)
  const manifest = await opening(client, exporting, all)
  // Before the first entry: from then on the connection is busy with whatever entry's turn it is.
  const contents = await contentsOf(client, carriage)
  const sealing = new Sealing()
  const zip = new ZipFile()
  const fail = (error: Error) => void sealing.destroy(error)
  zip.on('error', fail)
  const onBytes = saying(progress)
  const mtime = new Date(at.epochMilliseconds)
  const packing: Packing = { client, zip, mtime, onBytes, fail, tables: [], files: [] }
  progress(`Writing ${exporting.file}: ${tables.length} tables …`)
  for (const table of tables) {
    addTable(packing, carriage, table)
    const apart = apartOf(carriage, table)
    if (apart) addFiles(packing, apart, contents.get(table.name) ?? [])
  }
  if (exporting.key) zip.addBuffer(Buffer.from(exporting.key), keyName, { mtime, mode: 0o100600 })
  const whole = (): Manifest => ({ ...manifest, tables: packing.tables, files: packing.files })
  addLazily(packing, manifestName, () => Readable.from([Buffer.from(JSON.stringify(whole(), null, 1))]))
  zip.end({ comment: unsealed, forceZip64Format: false })
  const store = async (source: AsyncIterable<Buffer>) => {
    for await (const part of source) await handle.appendFile(part)
  }
  await pipeline(zip.outputStream, sealing, store, { signal })
  await client.query('commit')
  return { manifest: whole(), bytes: sealing.written + 64 }
}

function refuseNarrowed(tables: readonly CatalogueTable[]): void {
  const hidden = tables.find(({ narrowed }) => narrowed)
  if (hidden)
    throw new OperatorError(
      `The owner of the database does not see every row of ${hidden.name}: start the program once, which puts that right`,
    )
}

/** The manifest but for what is known only at the end. */
async function opening(
  client: pg.Client,
  { carriage, product, at, logOf, key }: Exporting,
  all: readonly CatalogueTable[],
): Promise<Manifest> {
  const applied = await client.query<Manifest['migrations'][number]>(
    'select module, name, sha256 from throughline.migration order by at, module, name',
  )
  const { rows } = await client.query<{ server_version: string }>('show server_version')
  const left = all.filter(({ name }) => carriage.staysBehind.has(name)).map(({ name }) => name)
  return {
    'throughline-archive': archiveFormat,
    product,
    at: at.toString(),
    database: rows[0]?.server_version ?? '',
    migrations: applied.rows,
    tables: [],
    files: [],
    staysBehind: left,
    sequences: [...(await sequencesOf(client, carriage.schemas))],
    log: await logOf(client),
    key: key !== null,
  }
}

function saying(progress: (line: string) => void): (count: number) => void {
  let [passed, next] = [0, sayEvery]
  return count => {
    passed += count
    if (passed < next) return
    progress(`  ${Math.floor(passed / megabyte)} MB`)
    next += sayEvery
  }
}

/** Asked for only when its turn comes: one connection reads one thing at a time. */
function addLazily({ zip, mtime, fail }: Packing, name: string, read: () => Readable, compress = true): void {
  zip.addReadStreamLazy(name, { mtime, mode: 0o100600, compress }, give => {
    const stream = read()
    stream.on('error', fail)
    give(null, stream)
  })
}

function addTable(packing: Packing, carriage: Carriage, table: CatalogueTable): void {
  const { client, onBytes, fail, tables } = packing
  const columns = [...columnsOf(carriage, table)]
  addLazily(packing, tableEntry(table.name), () => {
    const counted = new Counted(undefined, onBytes)
    counted.on('end', () => {
      const { lines: rows, bytes } = counted
      tables.push({ name: table.name, columns, rows, bytes, sha256: counted.digest() })
    })
    const rows = client.query(copyTo(reading(carriage, table)))
    rows.on('error', fail)
    return rows.pipe(counted)
  })
}

type Content = Pick<CarriedFile, 'key' | 'bytes'>

/** Keys and lengths of what is carried apart, by table. */
async function contentsOf(client: pg.Client, { apart }: Carriage): Promise<ReadonlyMap<string, readonly Content[]>> {
  const found = new Map<string, readonly Content[]>()
  for (const { table, key, size } of apart) {
    const { rows } = await client.query<Content>(
      `select ${key} as key, ${size} as bytes from only ${table} order by ${key} collate "C"`,
    )
    found.set(table, rows)
  }
  return found
}

function addFiles(packing: Packing, apart: Apart, contents: readonly Content[]): void {
  const { client, onBytes, files } = packing
  for (const { key, bytes } of contents) {
    files.push({ table: apart.table, key, bytes })
    // Documents are compressed in themselves.
    addLazily(packing, fileEntry(key), () => Readable.from(slices(client, apart, key, bytes, onBytes)), false)
  }
}

async function* slices(
  client: pg.Client,
  { table, key: keyColumn, content }: Apart,
  key: string,
  bytes: number,
  onBytes: (count: number) => void,
): AsyncGenerator<Buffer> {
  for (let from = 1; from <= bytes; from += slice) {
    const { rows } = await client.query<{ part: Buffer }>(
      `select substring(${content} from $2::int for ${slice}) as part from only ${table} where ${keyColumn} = $1`,
      [key, from],
    )
    const part = rows[0]?.part ?? Buffer.alloc(0)
    onBytes(part.length)
    yield part
  }
}
