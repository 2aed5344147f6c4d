import { SaxesParser } from 'saxes'
import yauzl from 'yauzl'
import { collecting, type Reading, readingLimits, Unreadable } from './model.ts'

/** The two namespaces of WordprocessingML: ECMA-376 transitional, and strict. */
const wordMl = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
])
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
/** Bytes of the main part, unpacked. */
const longestPart = 64 * 1024 * 1024

const mainPart = 'word/document.xml'

/** The main part's bytes, piece by piece. */
async function* mainPartOf(content: Uint8Array): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true })
  let seen = 0
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== mainPart) continue
    if (entry.isEncrypted() || seen > 0) throw new Unreadable('part')
    for await (const piece of (await zip.openReadStreamPromise(entry, {})) as AsyncIterable<Buffer>) {
      seen += piece.length
      if (seen > longestPart) throw new Unreadable('length')
      yield piece
    }
  }
  if (seen === 0) throw new Unreadable('part')
}

/** Paragraphs in the order in which they end; pages as the word processor broke them when it last saved, which not all of them note. */
function wordReader() {
  const found = collecting()
  /** A text box stands inside a paragraph and has paragraphs of its own. */
  const open: string[] = []
  let [inText, fallback] = [false, 0]
  const write = (text: string) => {
    const last = open.pop()
    if (last !== undefined) open.push(last + text)
  }
  const parser = new SaxesParser({ xmlns: true })
  parser.on('doctype', () => {
    throw new Unreadable('doctype')
  })
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (uri === compatibility && local === 'Fallback') fallback += 1
    if (fallback > 0 || !wordMl.has(uri)) return
    if (local === 'p') open.push('')
    if (open.length > 50) throw new Unreadable('depth')
    if (local === 't') inText = true
    if (local === 'tab' || local === 'br' || local === 'cr') write(' ')
    const breaks = local === 'br' && Object.values(attributes).some(one => one.local === 'type' && one.value === 'page')
    if (local === 'lastRenderedPageBreak' || breaks) found.turnTo(found.page() + 1)
  })
  parser.on('text', text => {
    if (inText && fallback === 0) write(text)
  })
  parser.on('closetag', ({ uri, local }) => {
    if (uri === compatibility && local === 'Fallback') fallback -= 1
    if (fallback > 0 || !wordMl.has(uri)) return
    if (local === 't') inText = false
    if (local === 'p') found.add(open.pop() ?? '')
  })
  return { parser, found }
}

/** The text of a Word document. Throws where it is none, or would grow beyond `readingLimits`. */
export async function readDocx(content: Uint8Array): Promise<Reading> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const { parser, found } = wordReader()
  for await (const piece of mainPartOf(content)) parser.write(decoder.decode(piece, { stream: true }))
  parser.write(decoder.decode()).close()
  const { paragraphs } = found
  if (paragraphs.length === 0) return { outcome: 'no-text', pages: 1, paragraphs }
  return { outcome: 'read', pages: Math.min(found.page(), readingLimits.pages), paragraphs }
}
