import { mkdir, open, rename } from 'node:fs/promises'
import path from 'node:path'
import { domainToASCII } from 'node:url'
import { createTransport, type SendMailOptions } from 'nodemailer'
import type { Language } from '#kernel/language.ts'
import type { Clock } from './clock.ts'
import { htmlOf } from './mail-html.ts'

/** One letter to one reader. */
export interface Message {
  /** `<unique@domain>`, given by the caller and the same at every try, so that a reader's program shows a repeated letter once. */
  readonly messageId: string
  readonly to: { readonly address: string; readonly name?: string }
  readonly subject: string
  /** Plain text, paragraphs parted by an empty line. */
  readonly text: string
  readonly language: Language
  /** Where answers go and what cannot be delivered comes back to (Reply-To and the envelope's sender); left out: the sender's address. */
  readonly returnTo?: string
  /** Address that ends such letters with one POST, for the button of a mail program (RFC 2369, RFC 8058). */
  readonly unsubscribe?: string
}

export interface Mailer {
  /** Hands the letter over to the mail server (or writes it). Throws a MailError when that did not happen, or may not have happened. */
  send(message: Message): Promise<{ readonly messageId: string }>
}

/** Why a letter was not taken: `code` is a name without personal values, safe to store and to log. */
export class MailError extends Error {
  override readonly name = 'MailError'
  readonly code: string
  /** True when trying again cannot help. */
  readonly permanent: boolean
  constructor(code: string, permanent: boolean) {
    super(code)
    this.code = code
    this.permanent = permanent
  }
}

export interface MailSettings {
  /** Address of the sender. */
  readonly from: string
  readonly smtpUrl: string | undefined
  /** Where letters are written when there is no mail server. */
  readonly folder: string
  readonly clock: Clock
  /** Tells the terminal where a letter was written. */
  readonly tell: (line: string) => void
}

export const openMailer = (settings: MailSettings): Mailer =>
  settings.smtpUrl === undefined ? fileMailer(settings) : smtpMailer(settings.smtpUrl, settings)

const senderName = 'Throughline'

/** The part after the @ as it may stand in a Message-ID: in ASCII, `localhost` for what is no domain name. */
export function domainOf(address: string): string {
  const ascii = domainToASCII(address.slice(address.lastIndexOf('@') + 1))
  return /^[a-z0-9.-]+$/.test(ascii) ? ascii : 'localhost'
}

/** One plain mailbox, without a name, a route, a comment or anything a header or a mail server could read as more than that. */
export const isMailbox = (text: string): boolean =>
  text.length <= 254 && text.isWellFormed() && /^[^\s@<>,;:"()[\]\\\p{Cc}]+@[^\s@<>,;:"()[\]\\\p{Cc}]+$/u.test(text)

/** Nothing that ends a header line or a string: control characters and Unicode's own line ends. */
const fitsHeader = (text: string): boolean => text.isWellFormed() && !/[\p{Cc}\u2028\u2029]/u.test(text)

/** Refuses what could become a second header, a second reader or another letter; later stages only ever see sound values. */
function refuseUnsound({ to, subject, messageId, returnTo, unsubscribe }: Message): void {
  const sound =
    (unsubscribe === undefined || /^https?:\/\/[\x21-\x3B\x3D\x3F-\x7E]+$/.test(unsubscribe)) &&
    isMailbox(to.address) &&
    (returnTo === undefined || isMailbox(returnTo)) &&
    fitsHeader(to.name ?? '') &&
    fitsHeader(subject) &&
    /^<[A-Za-z0-9._-]+@[A-Za-z0-9.-]+>$/.test(messageId)
  if (!sound) throw new MailError('unsound-header', true)
}

const oneClick = ({ unsubscribe }: Message): Record<string, string> =>
  unsubscribe === undefined
    ? {}
    : { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }

function composed(message: Message, { from, clock }: MailSettings): SendMailOptions {
  refuseUnsound(message)
  const { to, subject, text, language, messageId, returnTo } = message
  return {
    from: { name: senderName, address: from },
    to: { name: to.name ?? '', address: to.address },
    ...(returnTo === undefined ? {} : { replyTo: returnTo }),
    envelope: { from: returnTo ?? from, to: [to.address] },
    subject,
    text,
    html: htmlOf(message),
    messageId,
    date: new Date(clock.now().epochMilliseconds),
    // RFC 3834: nobody's holiday notice should answer.
    headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated', ...oneClick(message) },
  }
}

const noFetching = { disableFileAccess: true, disableUrlAccess: true }

function smtpMailer(url: string, settings: MailSettings): Mailer {
  const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 }
  const transport = createTransport({ url, ...timeouts, ...noFetching })
  return {
    async send(message) {
      const letter = composed(message, settings)
      try {
        await transport.sendMail(letter)
        return { messageId: message.messageId }
      } catch (error) {
        throw asMailError(error)
      }
    },
  }
}

/** The server's words may repeat the address, so only its numbers are kept. A refused login is ours to mend, not the letter's end. */
function asMailError(error: unknown): MailError {
  const { code = 'EUNKNOWN', responseCode } = error as { code?: string; responseCode?: number }
  const permanent = ['EENVELOPE', 'EMESSAGE'].includes(code) && responseCode !== undefined && responseCode >= 500
  return new MailError(responseCode === undefined ? code : `${code} ${responseCode}`, permanent)
}

/** Without a mail server: one `.eml` per Message-ID, readable by the program's account only; a repeated letter replaces itself. */
function fileMailer(settings: MailSettings): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows', ...noFetching })
  return {
    async send(message) {
      const { message: bytes } = await transport.sendMail(composed(message, settings))
      const file = path.join(settings.folder, `${message.messageId.slice(1).replace(/@.*/, '')}.eml`)
      await mkdir(settings.folder, { recursive: true, mode: 0o700 })
      await writeWhole(file, bytes as Buffer)
      settings.tell(`No mail server is set (SMTP_URL): a letter was written to ${file}`)
      return { messageId: message.messageId }
    },
  }
}

/** Either the whole file is there or none of it: written beside its place, flushed, then renamed. */
async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const beside = `${file}.${process.pid}.part`
  const handle = await open(beside, 'w', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(beside, file)
}
