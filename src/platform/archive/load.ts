import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { OperatorError } from '../operator-error.ts'
import { type Apart, apartOf, type Carriage, columnsOf, reading } from './carriage.ts'
import { type CatalogueTable, oneForm, sequencesOf, tablesOf } from './catalogue.ts'
import { Counted, through } from './counted.ts'
import { type CarriedFile, type CarriedTable, fileEntry, type Manifest, tableEntry } from './manifest.ts'
import type { Archive } from './read.ts'

export interface Loading {
  readonly archive: Archive
  readonly carriage: Carriage
  readonly progress: (line: string) => void
  readonly signal?: AbortSignal | undefined
  /** Judges what was loaded, before it is committed; throws an OperatorError. */
  readonly judge: (client: pg.ClientBase, manifest: Manifest) => Promise<void>
}

/**
 * Loads an archive into a database of exactly its schema, as its owner, in one transaction: all rows, files and sequences, and then
 * every row is read again and compared with what the archive promised. Throws, and nothing has changed, when anything differs.
 */
export async function loadArchive(client: pg.ClientBase, loading: Loading): Promise<void> {
  const { archive, carriage, progress } = loading
  const { manifest } = archive
  await client.query(`begin; ${oneForm}`)
  try {
    const tables = await tablesOf(client, carriage.schemas)
    refuseOther(archive, carriage, tables)
    await bracket(client, tables, 'no force', 'disable')
    await client.query(`truncate only ${tables.map(({ name }) => name).join(', ')} restart identity`)
    const carried = new Map(manifest.tables.map(table => [table.name, table]))
    for (const table of tables) {
      const promised = carried.get(table.name)
      if (!promised) continue
      loading.signal?.throwIfAborted()
      if (promised.rows > 10_000) progress(`  ${table.name}: ${promised.rows} rows …`)
      await loadTable(client, loading, table)
      await compare(client, loading, table, promised)
    }
    await setSequences(client, archive, carriage)
    progress('Checking the audit log …')
    await loading.judge(client, manifest)
    loading.signal?.throwIfAborted()
    await bracket(client, tables, 'force', 'enable')
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

const refusal = ({ file }: Archive, why: string) => new OperatorError(`${file} cannot be restored: ${why}`)

/** The same tables with the same columns, or it is not the schema the archive was made from. */
function refuseOther(archive: Archive, carriage: Carriage, tables: readonly CatalogueTable[]): void {
  const { manifest } = archive
  const here = new Map(tables.map(table => [table.name, table]))
  const named = [...manifest.tables.map(({ name }) => name), ...manifest.staysBehind]
  const extra = [...here.keys()].find(name => !named.includes(name))
  if (extra) throw refusal(archive, `it does not hold the table ${extra}`)
  for (const name of named) if (!here.has(name)) throw refusal(archive, `this program has no table ${name}`)
  for (const { name, columns } of manifest.tables) {
    const ours = columnsOf(carriage, here.get(name) as CatalogueTable)
    if (ours.join() !== columns.join()) throw refusal(archive, `the columns of ${name} are others`)
  }
  for (const { table } of manifest.files)
    if (!carriage.apart.some(apart => apart.table === table)) throw refusal(archive, `${table} has no files here`)
}

/** While rows are loaded, the owner is not bound by row-level policies, and no trigger of ours does its work a second time. */
async function bracket(
  client: pg.ClientBase,
  tables: readonly CatalogueTable[],
  force: 'force' | 'no force',
  triggers: 'enable' | 'disable',
): Promise<void> {
  for (const table of tables) {
    if (table.forced) await client.query(`alter table ${table.name} ${force} row level security`)
    for (const trigger of table.triggers) await client.query(`alter table ${table.name} ${triggers} trigger ${trigger}`)
  }
}

async function loadTable(client: pg.ClientBase, loading: Loading, table: CatalogueTable): Promise<void> {
  const { archive, carriage, signal } = loading
  const columns = columnsOf(carriage, table).join(', ')
  const apart = apartOf(carriage, table)
  const target = apart ? 'pg_temp.carried_rows' : table.name
  try {
    if (apart)
      await client.query(
        `create temporary table carried_rows on commit drop as select ${columns} from only ${table.name} with no data`,
      )
    const rows = await archive.stream(tableEntry(table.name))
    await pipeline(rows, client.query(copyFrom(`copy ${target} (${columns}) from stdin`)), { signal })
    if (apart) await loadFiles(client, loading, apart, columns)
  } catch (error) {
    signal?.throwIfAborted()
    if (!(error as { code?: string }).code?.match(/^2[23]/)) throw error
    throw refusal(archive, `${table.name} does not take its rows (${(error as Error).message})`)
  }
}

/** Contents come as binary COPY, whose one long field may arrive in pieces: no file is ever held whole. */
async function loadFiles(client: pg.ClientBase, loading: Loading, apart: Apart, columns: string): Promise<void> {
  const { archive, signal } = loading
  const files = archive.manifest.files.filter(({ table }) => table === apart.table)
  await client.query(`
    create temporary table carried_content (key text primary key, content bytea) on commit drop;
    alter table pg_temp.carried_content alter column content set storage external`)
  const into = client.query(copyFrom('copy pg_temp.carried_content (key, content) from stdin (format binary)'))
  await pipeline(Readable.from(binaryRows(archive, files)), into, { signal })
  const { rowCount } = await client.query(
    `insert into ${apart.table} (${columns}, ${apart.content})
     select ${columns
       .split(', ')
       .map(column => `r.${column}`)
       .join(', ')}, c.content from pg_temp.carried_rows r join pg_temp.carried_content c on c.key = r.${apart.key}`,
  )
  if (rowCount !== files.length) throw refusal(archive, `the files of ${apart.table} are not those of its rows`)
  const { rows } = await client.query<{ key: string }>(
    `select ${apart.key} as key from only ${apart.table} where encode(sha256(${apart.content}), 'hex') <> ${apart.key} limit 1`,
  )
  if (rows[0]) throw refusal(archive, `the file ${rows[0].key} did not arrive as it was`)
}

const number32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}

/** PostgreSQL's binary COPY of rows (text, bytea): signature, then for each row the count of fields and each with its length. */
async function* binaryRows(archive: Archive, files: readonly CarriedFile[]): AsyncGenerator<Buffer> {
  yield Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), number32(0), number32(0)])
  for (const { key, bytes } of files) {
    yield Buffer.concat([Buffer.of(0, 2), number32(key.length), Buffer.from(key), number32(bytes)])
    const content = through(await archive.stream(fileEntry(key)), new Counted(bytes))
    for await (const part of content) yield part
  }
  yield Buffer.of(0xff, 0xff)
}

async function compare(
  client: pg.ClientBase,
  { archive, carriage }: Loading,
  table: CatalogueTable,
  promised: CarriedTable,
): Promise<void> {
  const counted = new Counted()
  await pipeline(client.query(copyTo(reading(carriage, table))), counted.resume())
  if (counted.digest() !== promised.sha256)
    throw refusal(archive, `the rows of ${table.name} are not the same after loading`)
}

async function setSequences(client: pg.ClientBase, archive: Archive, carriage: Carriage): Promise<void> {
  const here = new Set((await sequencesOf(client, carriage.schemas)).map(({ name }) => name))
  for (const { name, value, called } of archive.manifest.sequences) {
    if (!here.has(name)) throw refusal(archive, `this program has no sequence ${name}`)
    await client.query('select setval($1::regclass, $2::bigint, $3)', [name, value, called])
  }
}
