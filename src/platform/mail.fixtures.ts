/** A second, independent reader of mail (RFC 5322, 2045-2047) for tests: what a mail program would see of what we sent. */
export interface ReadMail {
  /** Decoded values by lower-case name, in order; a header that occurs twice has two. */
  readonly headers: ReadonlyMap<string, readonly string[]>
  /** `text/plain` and `text/html`, decoded. */
  readonly parts: Readonly<Record<string, string>>
}

const decodeQuoted = (text: string): Buffer =>
  Buffer.from(
    text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )

const decodeWord = (charset: string, kind: string, text: string): string => {
  const bytes = kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64') : decodeQuoted(text.replaceAll('_', ' '))
  return new TextDecoder(charset).decode(bytes)
}

/** RFC 2047: blanks between encoded words do not count. */
const decodeHeader = (value: string): string =>
  value
    .replace(/(=\?[^?]+\?[BQ]\?[^?]*\?=)\s+(?==\?)/gi, '$1')
    .replace(/=\?([^?]+)\?([BQ])\?([^?]*)\?=/gi, (_, charset, kind, text) => decodeWord(charset, kind, text))

function readHeaders(text: string): Map<string, string[]> {
  const headers = new Map<string, string[]>()
  for (const line of text.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const [, name = '', value = ''] = /^([!-9;-~]+):\s?(.*)$/s.exec(line) ?? []
    const key = name.toLowerCase()
    headers.set(key, [...(headers.get(key) ?? []), decodeHeader(value)])
  }
  return headers
}

function split(text: string): readonly [string, string] {
  const end = text.indexOf('\r\n\r\n')
  return end < 0 ? [text, ''] : [text.slice(0, end), text.slice(end + 4)]
}

function decodeBody(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  return (encoding === 'quoted-printable' ? decodeQuoted(body) : Buffer.from(body, 'latin1')).toString('utf8')
}

function readParts(headers: Map<string, string[]>, body: string): Record<string, string> {
  const type = headers.get('content-type')?.[0] ?? 'text/plain'
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1]
  if (boundary === undefined) {
    const decoded = decodeBody(body, headers.get('content-transfer-encoding')?.[0]?.toLowerCase() ?? '7bit')
    return { [type.split(';')[0] ?? '']: decoded.replaceAll('\r\n', '\n').trimEnd() }
  }
  const inner = `\r\n${body}`.split(`\r\n--${boundary}`).slice(1, -1)
  return Object.assign({}, ...inner.map(part => read(part.replace(/^\r\n/, '')).parts))
}

const read = (text: string): ReadMail => {
  const [head, body] = split(text)
  const headers = readHeaders(head)
  return { headers, parts: readParts(headers, body) }
}

export const readMail = (bytes: Buffer): ReadMail => read(bytes.toString('latin1'))
