import { system } from '#kernel/actor.ts'
import { type Act, act, type Ground, inTransaction } from '#modules/access/index.ts'
import { readerOf } from '#modules/identity/index.ts'
import { MailError, type Mailer, type Message } from '#platform/mail.ts'
import { type ReturnDesk, returnAddress } from '#platform/return-address.ts'
import { buryLetter, markLetterFailed, markLetterSent } from './commands.ts'
import type { Composers } from './composers.ts'
import type { Text } from './model.ts'
import { subjectLine } from './rules.ts'
import { type LetterRow, letterById } from './store.ts'

/** Everything the worker needs to send letters. */
export interface PostOffice {
  readonly ground: Ground
  readonly mailer: Mailer
  readonly composers: Composers
  /** The part after the @ of Message-IDs. */
  readonly domain: string
  /** Left out: answers go to the sender's address, and tell us nothing. */
  readonly returnDesk?: ReturnDesk
}

type Prepared = { readonly send: Message } | { readonly bury: string } | null

const worker = system('letters')

async function receiver({ db }: Act, letter: LetterRow): Promise<Message['to'] | null> {
  if (letter.address !== null)
    return { address: letter.address, ...(letter.name === null ? {} : { name: letter.name }) }
  const reader = letter.person === null ? null : await readerOf(db, letter.person)
  return reader && { address: reader.email, name: reader.name }
}

async function textOf(inside: Act, letter: LetterRow, composers: Composers): Promise<Text | null> {
  const { subject, body, kind } = letter
  if (subject !== null && body !== null) return { subject, body }
  const compose = composers[kind]
  if (!compose) throw new Error(`no composer for letters of kind ${kind}`)
  return compose(inside, letter)
}

/** The letter as mail, or why it must be given up; null when there is nothing to do (any more). */
const prepare = ({ ground, composers, domain, returnDesk }: PostOffice, id: string): Promise<Prepared> =>
  inTransaction<Prepared>(ground, worker, async inside => {
    const letter = await letterById(inside.db, id)
    if (!letter || (letter.state !== 'queued' && letter.state !== 'failed')) return null
    const to = await receiver(inside, letter)
    if (!to) return { bury: 'reader-gone' }
    const text = await textOf(inside, letter, composers)
    if (!text) return { bury: 'nothing-to-send' }
    const subject = subjectLine(text.subject, letter, letter.language)
    const messageId = letter.messageId ?? `<${id}@${domain}>`
    const returning = returnDesk ? { returnTo: returnAddress(returnDesk, id) } : {}
    const { body, unsubscribe } = text
    const stop = unsubscribe === undefined ? {} : { unsubscribe }
    return { send: { messageId, to, subject, text: body, language: letter.language, ...returning, ...stop } }
  })

/** A name that may be stored: our own code, or the system's. */
const reasonOf = (error: unknown): string => {
  const reason = String((error as { code?: unknown } | null)?.code ?? '')
  return /^[\w .-]{1,60}$/.test(reason) ? reason : 'unknown'
}

const bury = ({ ground }: PostOffice, letter: string, error: string | null) =>
  act(ground, worker, buryLetter, { letter, error })

/**
 * Sends one letter, once if all goes well; at least once, under the same Message-ID, when a process dies between the mail server's
 * answer and our note of it. Throws when it should be tried again.
 */
export async function deliverLetter(office: PostOffice, letter: string): Promise<void> {
  const { ground, mailer } = office
  const prepared = await prepare(office, letter)
  if (prepared === null) return
  if ('bury' in prepared) return void (await bury(office, letter, prepared.bury))
  const { messageId } = prepared.send
  try {
    await mailer.send(prepared.send)
  } catch (error) {
    if (error instanceof MailError && error.permanent) return void (await bury(office, letter, reasonOf(error)))
    await act(ground, worker, markLetterFailed, { letter, messageId, error: reasonOf(error) })
    throw error
  }
  await act(ground, worker, markLetterSent, { letter, messageId })
}

/** The last try has failed, or a process died during it. Harmless for a letter that was sent or given up before. */
export async function giveUp(office: PostOffice, letter: string): Promise<void> {
  await bury(office, letter, null)
}
