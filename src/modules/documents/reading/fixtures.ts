import { crc32, deflateRawSync } from 'node:zlib'

const escaped = (text: string): string => text.replaceAll(/[\\()]/g, sign => `\\${sign}`)

/** What draws these lines on a page, one below the other; an empty one leaves a gap. Latin letters only. */
const drawn = (lines: readonly string[]): string =>
  `BT /F1 11 Tf 14 TL 72 760 Td ${lines.map(line => `(${escaped(line)}) Tj T*`).join(' ')} ET`

interface Given {
  /** Instead of what the first page shows: a deflated stream. */
  readonly stream?: Uint8Array
}

/** A small PDF: a page for each list of lines. */
export function pdfOf(pages: readonly (readonly string[])[], { stream }: Given = {}): Uint8Array<ArrayBuffer> {
  const objects: Buffer[] = []
  const latin = (text: string) => Buffer.from(text, 'latin1')
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ')
  objects.push(latin('<< /Type /Catalog /Pages 2 0 R >>'))
  objects.push(latin(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`))
  objects.push(latin('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'))
  for (const [index, lines] of pages.entries()) {
    const own = stream && index === 0
    const content = own ? Buffer.from(stream) : latin(drawn(lines))
    objects.push(
      latin(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
      ),
    )
    const head = `<< /Length ${content.length}${own ? ' /Filter /FlateDecode' : ''} >>\nstream\n`
    objects.push(Buffer.concat([latin(head), content, latin('\nendstream')]))
  }
  const parts: Buffer[] = [latin('%PDF-1.7\n')]
  const places: number[] = []
  for (const [index, object] of objects.entries()) {
    places.push(parts.reduce((sum, { length }) => sum + length, 0))
    parts.push(latin(`${index + 1} 0 obj\n`), object, latin('\nendobj\n'))
  }
  const start = parts.reduce((sum, { length }) => sum + length, 0)
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  parts.push(
    latin(
      `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}

/** An archive of these files, packed. */
export function archiveOf(files: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  const bodies: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const [packed, path] = [deflateRawSync(content), Buffer.from(name)]
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(path.length, 22)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(20, 4)
    common.copy(entry, 6)
    entry.writeUInt32LE(at, 42)
    entries.push(Buffer.concat([entry, path]))
    bodies.push(Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, path, packed]))
    at += 30 + path.length + packed.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...bodies, directory, end]))
}

const markup = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A Word document of this main part. */
export const docxWith = (xml: string): Uint8Array<ArrayBuffer> =>
  archiveOf({
    '[Content_Types].xml': Buffer.from('<Types/>'),
    '_rels/.rels': Buffer.from('<Relationships/>'),
    'word/document.xml': Buffer.from(xml),
  })

/** A small Word document: a page for each list of paragraphs. */
export function docxOf(pages: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const body = pages
    .map((paragraphs, page) =>
      paragraphs
        .map((text, index) => {
          const turned = page > 0 && index === 0 ? '<w:r><w:lastRenderedPageBreak/></w:r>' : ''
          return `<w:p>${turned}<w:r><w:t xml:space="preserve">${markup(text)}</w:t></w:r></w:p>`
        })
        .join(''),
    )
    .join('')
  return docxWith(
    `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  )
}
