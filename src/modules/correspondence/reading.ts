import { hash } from 'node:crypto'
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import { plainLines } from '#kernel/plain-text.ts'
import { textOfHtml } from './html-text.ts'
import type { ReadMessage } from './model.ts'
import { readReport } from './report.ts'

/** Deeper nesting, longer headers or more lines than anybody's program writes: not read, and kept as it came. */
const limits = { maxNestingDepth: 30, maxHeadersSize: 512 * 1024 } as const
/** Lines that are no Base64: each costs the parser some 2 kB for a while. */
const mostLines = 100_000
const longestText = 100_000
const mostFiles = 50

/** A message as read, with what is needed to know whose it is. */
export interface Read {
  /** Null: nobody can read it. */
  readonly message: ReadMessage | null
  /** Addresses it was delivered or sent to, in their own words. */
  readonly to: readonly string[]
  readonly fingerprint: string
}

const lineFeed = 0x0a

/** Whether a parser can be trusted with it: lines are counted before any is kept. */
function readable(raw: Uint8Array): boolean {
  let lines = 0
  for (let from = 0; from < raw.length; ) {
    const end = raw.indexOf(lineFeed, from)
    const length = (end < 0 ? raw.length : end) - from
    if (length < 60 || length > 100 || raw.subarray(from, from + length).includes(0x20)) lines += 1
    if (lines > mostLines) return false
    from += length + 1
  }
  return true
}

const line = (text: string | null | undefined, longest = 300): string | null =>
  plainLines(text ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed() || null

const mailbox = (address: Address | undefined) => (address?.group ? address.group[0] : address)

const headersOf = (mail: Email, ...names: readonly string[]): string[] =>
  mail.headers.filter(({ key }) => names.includes(key)).map(({ value }) => value)

/** Anything that looks like an address, in the headers that say where it went. Signed ones prove themselves, so no more care is needed. */
const addressesIn = (mail: Email): string[] =>
  headersOf(mail, 'x-original-to', 'delivered-to', 'envelope-to', 'x-envelope-to', 'to', 'cc')
    .flatMap(value => value.slice(0, 20_000).match(/[^\s<>,;:"()]{1,64}@[^\s<>,;:"()]{1,255}/g) ?? [])
    .slice(0, 500)

const idsIn = (text: string): string[] => text.slice(0, 20_000).match(/<[^<>\s]{1,250}>/g) ?? []

const textOf = ({ content }: Attachment, longest = 64 * 1024): string =>
  typeof content === 'string'
    ? content
    : Buffer.from(content as ArrayBuffer)
        .subarray(0, longest)
        .toString('utf8')

/** The Message-ID of the letter a report sends back. */
const returnedId = (parts: readonly Attachment[]): string[] =>
  parts
    .filter(({ mimeType }) => mimeType === 'message/rfc822' || mimeType === 'text/rfc822-headers')
    .flatMap(part => idsIn(/^message-id:\s*(<[^<>\s]{1,250}>)/im.exec(textOf(part))?.[1] ?? ''))

function reportIn(mail: Email): ReadMessage['report'] {
  const part = mail.attachments.find(({ mimeType }) => mimeType === 'message/delivery-status')
  if (part) return readReport(textOf(part))
  const fromServer = /^(mailer-daemon|postmaster)@/i.test(mailbox(mail.from)?.address ?? '')
  const nobody = headersOf(mail, 'return-path').some(value => value.trim() === '<>')
  return fromServer || (nobody && !automatic(mail)) ? { fate: 'not-said', status: null } : null
}

/** RFC 3834 (5), and the marks that were in use before it. */
const automatic = (mail: Email): boolean =>
  headersOf(mail, 'auto-submitted').some(value => !/^no\b/i.test(value.trim())) ||
  headersOf(mail, 'x-autoreply', 'x-autorespond').length > 0 ||
  headersOf(mail, 'precedence').some(value => /^(auto_reply|bulk|junk)$/i.test(value.trim()))

function instantOf(mail: Email): Temporal.Instant | null {
  const milliseconds = Date.parse(mail.date ?? '')
  const sensible = milliseconds > 0 && milliseconds < Date.UTC(2200, 0)
  return sensible ? Temporal.Instant.fromEpochMilliseconds(milliseconds) : null
}

/** The end of a kind, for a part that came without a name. */
const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'text/calendar': 'ics',
  'text/csv': 'csv',
  'message/rfc822': 'eml',
}

const fileOf = ({ filename, mimeType, content }: Attachment, index: number): ReadMessage['files'][number] => ({
  name: line(filename, 150) ?? `attachment-${index + 1}.${endings[mimeType] ?? 'bin'}`,
  content: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content as ArrayBuffer),
})

function messageOf(mail: Email): ReadMessage {
  const from = mailbox(mail.from)
  const report = reportIn(mail)
  const kept = mail.attachments.filter(({ mimeType }) => report === null || !/^(message|text\/rfc822)/.test(mimeType))
  const text = plainLines(mail.text ?? textOfHtml(mail.html ?? ''))
    .trim()
    .slice(0, longestText)
    .toWellFormed()
  return {
    messageId: idsIn(mail.messageId ?? '')[0] ?? null,
    from: { address: line(from?.address), name: line(from?.name) },
    subject: line(mail.subject),
    sentAt: instantOf(mail),
    text: text || null,
    automatic: automatic(mail),
    report,
    answers: [
      ...returnedId(mail.attachments),
      ...idsIn(mail.inReplyTo ?? ''),
      ...idsIn(mail.references ?? '').toReversed(),
    ].slice(0, 20),
    files: kept.slice(0, mostFiles).map(fileOf),
  }
}

/** What its sender wrote: servers on the way add headers, and the second delivery of a message has others than the first. */
function fingerprintOf(raw: Uint8Array, mail: Email | null): string {
  if (mail === null) return hash('sha256', raw)
  const said = headersOf(mail, 'message-id', 'from', 'to', 'cc', 'date', 'subject')
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const end = /\r?\n\r?\n/.exec(text.toString('latin1', 0, 1024 * 1024))
  const body = end ? text.subarray(end.index + end[0].length) : text
  return hash('sha256', JSON.stringify([...said, hash('sha256', body)]))
}

/** Reads a raw message. Never throws: what cannot be read, or would cost too much, is a message nobody has read yet. */
export async function readMessage(raw: Uint8Array): Promise<Read> {
  const mail = readable(raw)
    ? await PostalMime.parse(raw, { ...limits, forceRfc822Attachments: true }).catch(() => null)
    : null
  const fingerprint = fingerprintOf(raw, mail)
  return mail === null
    ? { message: null, to: [], fingerprint }
    : { message: messageOf(mail), to: addressesIn(mail), fingerprint }
}
