/** Looks through a workbook's archive before anything is read from it: what would harm is refused while it streams past. */
import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { ok, type Result, refused } from '#kernel/result.ts'
import { extents, Unwanted } from './extent.ts'

/** What an archive may unpack to. */
export const unpackedLimits = { bytes: 200 * 1024 * 1024, ratio: 100, entries: 5000 } as const

const damaged = refused('table-damaged')
/** Compressed so small, a part does no harm however well it packs. */
const harmless = 1024 * 1024

/** Half a part, or tags that do not match, would otherwise be read as fewer rows. Throws where XML 1.0 is not kept. */
function strictXml(onTag: (tag: SaxesTagPlain) => void): {
  see(piece: Buffer): void
  close(): void
  readonly declared: boolean
} {
  const parser = new SaxesParser()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let declared = false
  parser.on('doctype', () => {
    declared = true
  })
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', onTag)
  return {
    see: piece => void parser.write(decoder.decode(piece, { stream: true })),
    close: () => void parser.write(decoder.decode()).close(),
    get declared() {
      return declared
    },
  }
}

/** Reads one part to its end without keeping it: its length. `spent` is what the parts before it came to. */
async function lookThrough(
  stream: Readable,
  entry: Entry,
  spent: number,
  onTag: (tag: SaxesTagPlain) => void,
): Promise<Result<number>> {
  const xml = /\.(xml|rels)$/i.test(entry.fileName) ? strictXml(onTag) : null
  let length = 0
  let sum = 0
  for await (const piece of stream as AsyncIterable<Buffer>) {
    length += piece.length
    sum = crc32(piece, sum)
    const over = length > harmless && length > entry.compressedSize * unpackedLimits.ratio
    if (over || spent + length > unpackedLimits.bytes)
      return refused('table-unpacks-too-large', { megabytes: unpackedLimits.bytes / 1024 / 1024 })
    xml?.see(piece)
    if (xml?.declared) return refused('table-document-type')
  }
  xml?.close()
  return sum === entry.crc32 ? ok(length) : damaged
}

const refusedName = (name: string): Result<never> | null => {
  if (/vbaProject|(^|\/)macrosheets\//i.test(name)) return refused('table-macros')
  return null
}

async function everyEntry(zip: ZipFile): Promise<Result<ReadonlySet<string>>> {
  const names = new Set<string>()
  const cells = extents()
  let spent = 0
  for await (const entry of zip.eachEntry()) {
    const unwanted = refusedName(entry.fileName)
    if (unwanted) return unwanted
    if (entry.isEncrypted()) return refused('table-protected')
    if (names.has(entry.fileName) || names.size >= unpackedLimits.entries) return damaged
    names.add(entry.fileName)
    const looked = await lookThrough(await zip.openReadStreamPromise(entry, {}), entry, spent, cells.part())
    if (!looked.ok) return looked
    spent += looked.value
  }
  return ok(names)
}

/**
 * The names in the archive, once every part was unpacked and none of it was harmful: at most 200 MB in all, 100 times its packed size
 * and 5,000 parts; no macros, no document type (whose entities could grow), no password, every checksum right; sheets that come to at
 * most ten million cells with every row as long as the longest.
 */
export async function inspectArchive(content: Buffer): Promise<Result<ReadonlySet<string>>> {
  try {
    const zip = await yauzl.fromBufferPromise(content, { lazyEntries: true, validateEntrySizes: true })
    return await everyEntry(zip)
  } catch (error) {
    return error instanceof Unwanted ? error.answer : damaged
  }
}
