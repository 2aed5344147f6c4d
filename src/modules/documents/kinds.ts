import { isUtf8 } from 'node:buffer'
import { namesInZip } from './zip.ts'

/** One kind of file that is accepted: how its name ends, what it is called in HTTP, how its content is known. */
interface Kind {
  readonly mediaType: string
  readonly knows: (content: Buffer) => boolean
}

/** The same bytes, with the methods of a Buffer. */
export const bufferOf = (content: Uint8Array): Buffer =>
  Buffer.from(content.buffer, content.byteOffset, content.byteLength)

const beginning =
  (...bytes: readonly number[]) =>
  (content: Buffer): boolean =>
    bytes.every((byte, index) => content[index] === byte)

const isPdf = (content: Buffer): boolean => content.subarray(0, 5).equals(Buffer.from('%PDF-'))
const isPng = (content: Buffer): boolean =>
  beginning(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)(content) && content.toString('latin1', 12, 16) === 'IHDR'

/** An Office document is a zip with a list of content types and its main part; one with macros goes by another name. */
const isOffice =
  (mainPart: string) =>
  (content: Buffer): boolean => {
    const names = namesInZip(content) ?? []
    return (
      names.includes('[Content_Types].xml') && names.includes(mainPart) && !names.some(name => /vbaProject/i.test(name))
    )
  }

/** UTF-8 without NUL, and not another kind that happens to be written in letters. */
const isText = (content: Buffer): boolean => isUtf8(content) && !content.includes(0) && !isPdf(content)

const withoutMark = (content: Buffer): Buffer => (beginning(0xef, 0xbb, 0xbf)(content) ? content.subarray(3) : content)
const head = (content: Buffer): string => withoutMark(content).toString('latin1', 0, 64).trimStart()
const tail = (content: Buffer): string => content.toString('latin1', Math.max(0, content.length - 64)).trimEnd()

const isJson = (content: Buffer): boolean =>
  isText(content) && /^[{[]/.test(head(content)) && /[}\]]$/.test(tail(content))
const isXml = (content: Buffer): boolean => isText(content) && head(content).startsWith('<?xml')
const isCalendar = (content: Buffer): boolean => isText(content) && /^begin:vcalendar\s/i.test(head(content))

/** Does it begin with a field of a header (RFC 5322, 2.2), after the line that some servers put before it? */
export const looksLikeMail = (content: Uint8Array): boolean =>
  /^(?:>?From [^\n]*\n)?[A-Za-z][\w-]*[ \t]*:/.test(bufferOf(content).toString('latin1', 0, 1000))

const jpeg: Kind = { mediaType: 'image/jpeg', knows: beginning(0xff, 0xd8, 0xff) }
const office = 'application/vnd.openxmlformats-officedocument'

/** By the end of the name. Nothing else is accepted. */
const kinds: Readonly<Record<string, Kind>> = {
  pdf: { mediaType: 'application/pdf', knows: isPdf },
  docx: { mediaType: `${office}.wordprocessingml.document`, knows: isOffice('word/document.xml') },
  xlsx: { mediaType: `${office}.spreadsheetml.sheet`, knows: isOffice('xl/workbook.xml') },
  png: { mediaType: 'image/png', knows: isPng },
  jpg: jpeg,
  jpeg,
  txt: { mediaType: 'text/plain; charset=utf-8', knows: isText },
  csv: { mediaType: 'text/csv; charset=utf-8', knows: isText },
  json: { mediaType: 'application/json', knows: isJson },
  xml: { mediaType: 'application/xml; charset=utf-8', knows: isXml },
  eml: { mediaType: 'message/rfc822', knows: looksLikeMail },
  ics: { mediaType: 'text/calendar; charset=utf-8', knows: isCalendar },
}

/** For messages: `PDF, DOCX, …`. */
export const acceptedKinds = Object.keys(kinds)
  .map(ending => ending.toUpperCase())
  .join(', ')

/** The kind a name promises, or null when it is none of ours. */
export function kindOf(name: string): Kind | null {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(kinds, ending) ? (kinds[ending] ?? null) : null
}
