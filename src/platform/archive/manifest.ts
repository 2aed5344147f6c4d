/**
 * What an archive says of itself, in its last entry `manifest.json`. The other entries:
 *
 *     tables/<schema>.<table>.copy     rows in PostgreSQL's COPY text form, in the order of the primary key
 *     files/<key>                      the content of one row of a table whose content is carried apart
 *     audit-key.pem                    only when asked for
 */
import { z } from 'zod'
import { OperatorError } from '../operator-error.ts'

/** Raised when an older program could not read what is written now. */
export const archiveFormat = 1
export const manifestName = 'manifest.json'
export const keyName = 'audit-key.pem'
export const longestManifest = 64 * 1024 * 1024

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const whole = z.int().min(0)
/** A name that needs no quotes: nothing else is ever put into a statement. */
const word = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/)
const twoWords = z.string().regex(/^[a-z_][a-z0-9_]{0,62}[.][a-z_][a-z0-9_]{0,62}$/)

const tableShape = z.strictObject({
  name: twoWords,
  columns: z.array(word).min(1),
  rows: whole,
  /** Of the entry, not compressed. */
  bytes: whole,
  sha256: digest,
})

const fileShape = z.strictObject({ table: twoWords, key: digest, bytes: whole })
const step = z.strictObject({ module: z.string(), name: z.string(), sha256: digest })

const logShape = z.strictObject({
  /** Events with a place. */
  size: whole,
  /** Base64; of the newest checkpoint. */
  root: z.string(),
  note: z.string(),
  /** Base64, raw; null when the checkpoint was not signed by the key at hand. */
  publicKey: z.string().nullable(),
})

const manifestShape = z.strictObject({
  'throughline-archive': z.literal(archiveFormat),
  product: z.string(),
  at: z.string(),
  database: z.string(),
  migrations: z.array(step).min(1),
  tables: z.array(tableShape),
  files: z.array(fileShape),
  /** Tables whose rows were not carried, on purpose. */
  staysBehind: z.array(twoWords),
  sequences: z.array(z.strictObject({ name: twoWords, value: z.string().regex(/^-?\d{1,19}$/), called: z.boolean() })),
  /** Null while nothing was recorded. */
  log: logShape.nullable(),
  key: z.boolean(),
})

export type Manifest = z.output<typeof manifestShape>
export type CarriedTable = Manifest['tables'][number]
export type CarriedFile = Manifest['files'][number]
export type LogStatement = NonNullable<Manifest['log']>

export const tableEntry = (name: string): string => `tables/${name}.copy`
export const fileEntry = (key: string): string => `files/${key}`

/** Every entry the manifest promises, itself included, with its length where that is known. */
export const promisedEntries = (manifest: Manifest): ReadonlyMap<string, number | null> =>
  new Map([
    ...manifest.tables.map(({ name, bytes }) => [tableEntry(name), bytes] as const),
    ...manifest.files.map(({ key, bytes }) => [fileEntry(key), bytes] as const),
    ...(manifest.key ? [[keyName, null] as const] : []),
    [manifestName, null] as const,
  ])

/** The manifest in a text. Throws an OperatorError with one line: of a newer format, or of none. */
export function readManifest(text: string, file: string): Manifest {
  const broken = (why: string) => new OperatorError(`${file} cannot be restored: ${why}`)
  const read = parsed(text)
  const format = (read as { 'throughline-archive'?: unknown } | null)?.['throughline-archive']
  if (typeof format === 'number' && format > archiveFormat)
    throw broken(`it was written by a newer Throughline (archive format ${format}): use that one`)
  const manifest = manifestShape.safeParse(read)
  if (!manifest.success) throw broken(`its manifest is not one (${placeOf(manifest.error)})`)
  refuseTwice(manifest.data, broken)
  return manifest.data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const placeOf = (error: z.ZodError): string => error.issues[0]?.path.join('.') || 'no JSON of ours'

function refuseTwice({ tables, files, sequences, staysBehind }: Manifest, broken: (why: string) => Error): void {
  for (const names of [
    [...tables.map(one => one.name), ...staysBehind],
    files.map(one => one.key),
    sequences.map(one => one.name),
  ])
    if (new Set(names).size < names.length) throw broken('its manifest names something twice')
}
