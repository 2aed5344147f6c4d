import { z } from 'zod'
import { next } from '#kernel/lifecycle.ts'
import { notFound, ok, type Result, refused } from '#kernel/result.ts'
import { type Act, perform, verb } from '#modules/access/index.ts'
import { storeFile } from '#modules/documents/index.ts'
import { letterAnswered, letterStanding, markLetterReturned } from '#modules/notifications/index.ts'
import { completeTask, raiseTask, tasksAbout } from '#modules/tasks/index.ts'
import { messageLifecycle } from './lifecycle.ts'
import { type Doubt, doubts, type MessageKind, type ReadMessage, readShape } from './model.ts'
import { correspondencePolicy as policy } from './policy.ts'
import { type Belongs, doubtAbout, kindOf } from './rules.ts'
import { tables } from './store.ts'

const module = 'correspondence'

const filingShape = z.strictObject({
  raw: z.instanceof(Uint8Array),
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  /** Null: nobody could read it. */
  read: readShape.nullable(),
  belongs: z.union([z.strictObject({ letter: z.uuid() }), z.strictObject({ doubt: z.enum(doubts) })]),
})
type Filing = z.infer<typeof filingShape>

/** The first letter among those a message says it answers. */
async function seeming(act: Act, read: ReadMessage | null): Promise<string | null> {
  for (const messageId of read?.answers ?? []) {
    const letter = await letterAnswered(act.db, messageId)
    if (letter !== null) return letter
  }
  return null
}

async function letterStateOf(act: Act, belongs: Belongs): Promise<string | null> {
  return 'letter' in belongs ? ((await letterStanding(act.db, belongs.letter))?.state ?? null) : null
}

const nothing = { messageId: null, from: { address: null, name: null }, subject: null, text: null } as const

/**
 * Whether a message would tell to whom a confidential letter went: what comes back from there by itself. Of that only the kind and the
 * letter are kept. Whoever answers in their own words says who they are.
 */
async function tellsWhom(act: Act, kind: MessageKind, letter: string | null): Promise<boolean> {
  if (letter === null || kind === 'reply') return false
  return (await letterStanding(act.db, letter))?.confidential ?? false
}

/** The whole message first, then what was attached to it; what we do not store apart stays inside the whole. */
async function keepFiles(act: Act, id: string, { raw, read }: Filing): Promise<string[]> {
  const to = { noun: 'message', nounId: id, visibility: 'staff' as const }
  const whole = await perform(act, storeFile, { ...to, name: 'message.eml', content: raw })
  if (!whole.ok) throw new Error(`a message could not be stored: ${JSON.stringify(whole.refusal)}`)
  const inside: string[] = []
  for (const { name, content } of read?.files ?? []) {
    const stored = await perform(act, storeFile, { ...to, name, content })
    if (!stored.ok) inside.push(name)
  }
  return inside
}

const toOfficers = { role: 'officer' } as const

/** What waits for the secretariat now: what is unclear to be sorted, an answer to be read, an address to be mended. */
async function raise(
  act: Act,
  { id, kind, doubt, letter }: Pick<Stored, 'id' | 'kind' | 'doubt' | 'letter'>,
  hushed: boolean,
) {
  const about = { cause: `message:${id}`, noun: 'message', nounId: id, for: toOfficers }
  if (doubt !== null) await perform(act, raiseTask, { kind: 'file-mail', ...about })
  else if (kind === 'reply') await perform(act, raiseTask, { kind: 'read-answer', ...about })
  else if (kind === 'returned' && letter !== null && !hushed)
    await perform(act, raiseTask, { ...about, kind: 'mend-address', cause: `letter:${letter}` })
}

interface Stored {
  readonly id: string
  readonly kind: MessageKind
  readonly doubt: Doubt | null
  readonly letter: string | null
  readonly seems: string | null
  readonly fingerprint: string
  readonly size: number
}

/** False: it was filed before. Two deliveries at the same moment take turns at its fingerprint. */
async function insert(act: Act, message: Stored, read: ReadMessage | null): Promise<boolean> {
  const { letter, seems, ...rest } = message
  const stored = await tables(act.db)
    .insertInto('correspondence.message')
    .values({
      ...rest,
      letter_id: letter,
      seems_id: seems,
      state: message.doubt === null ? 'filed' : 'unclear',
      message_id: read?.messageId ?? null,
      from_address: read?.from.address ?? null,
      from_name: read?.from.name ?? null,
      subject: read?.subject ?? null,
      text: read?.text ?? null,
      sent_at: read?.sentAt ?? null,
      received_at: act.now,
      status: read?.report?.status ?? null,
    })
    .onConflict(conflict => conflict.column('fingerprint').doNothing())
    .executeTakeFirst()
  return stored.numInsertedOrUpdatedRows === 1n
}

export const fileMessage = verb({
  module,
  name: 'file-message',
  does: 'Keep a message that came in, whole, with the letter it belongs to; what nobody can be sure of waits for the secretariat.',
  input: filingShape,
  refusals: ['message-already-filed'],
  policy,
  async run(act, filing) {
    const { read, belongs, fingerprint, raw } = filing
    const letterState = await letterStateOf(act, belongs)
    const doubt = doubtAbout({ read, belongs, letterState })
    const named = letterState !== null && 'letter' in belongs ? belongs.letter : null
    const letter = doubt === null ? named : null
    const seems = doubt === null ? null : (named ?? (await seeming(act, read)))
    const message = {
      id: act.newId<'message'>(),
      kind: kindOf(read),
      doubt,
      letter,
      seems,
      fingerprint,
      size: raw.length,
    }
    const hushed = await tellsWhom(act, message.kind, letter ?? seems)
    if (!(await insert(act, message, hushed && read ? { ...read, ...nothing } : read)))
      return refused('message-already-filed')
    const { id, kind } = message
    const inside = hushed ? [] : await keepFiles(act, id, filing)
    if (inside.length > 0)
      await tables(act.db)
        .updateTable('correspondence.message')
        .set({ only_inside: inside })
        .where('id', '=', id)
        .execute()
    if (kind === 'returned' && letter !== null) await comeBack(act, letter, read?.report?.status ?? null)
    await raise(act, message, hushed)
    const values = { kind, doubt, letter, size: raw.length }
    return ok({ answer: { id }, noun: 'message', nounId: id, values, announces: 'message-filed' })
  },
})

/** A second report on the same letter finds it returned already, and that is all right. */
async function comeBack(act: Act, letter: string, status: string | null): Promise<void> {
  const sound = status !== null && /^\d\.\d{1,3}\.\d{1,3}$/.test(status) ? status : null
  await perform(act, markLetterReturned, { letter, status: sound })
}

async function move(act: Act, id: string, by: string, letter: string | null) {
  const found = await tables(act.db)
    .selectFrom('correspondence.message')
    .select(['state', 'kind', 'status'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) return notFound()
  const state = next(messageLifecycle, found.state, by)
  if (state === null) return refused('message-already-settled')
  await tables(act.db)
    .updateTable('correspondence.message')
    .set({ state, ...(letter === null ? {} : { letter_id: letter }) })
    .where('id', '=', id)
    .execute()
  for (const { id: task, kind } of await tasksAbout(act.db, 'message', id))
    if (kind === 'file-mail') await perform(act, completeTask, { task, outcome: state })
  return ok({ ...found, from: found.state, state })
}

export const assignMessage = verb({
  module,
  name: 'assign-message',
  does: 'Say which letter a message belongs to, where its address did not; a letter that came back is marked so.',
  input: z.strictObject({ message: z.uuid(), letter: z.uuid() }),
  refusals: ['message-already-settled', 'letter-unknown'],
  policy,
  async run(act, { message, letter }): Promise<Result<never> | ReturnType<typeof settled>> {
    if (!(await letterStanding(act.db, letter))) return refused('letter-unknown')
    const moved = await move(act, message, 'assign-message', letter)
    if (!moved.ok) return moved
    if (moved.value.kind === 'returned') await comeBack(act, letter, moved.value.status)
    const { kind } = moved.value
    await raise(act, { id: message, kind, doubt: null, letter }, await tellsWhom(act, kind, letter))
    return settled(message, { letter, from: moved.value.from, to: moved.value.state })
  },
})

export const setMessageAside = verb({
  module,
  name: 'set-message-aside',
  does: 'Say that a message belongs to no letter; it is kept.',
  input: z.strictObject({ message: z.uuid() }),
  refusals: ['message-already-settled'],
  policy,
  async run(act, { message }): Promise<Result<never> | ReturnType<typeof settled>> {
    const moved = await move(act, message, 'set-message-aside', null)
    return moved.ok ? settled(message, { from: moved.value.from, to: moved.value.state }) : moved
  },
})

const settled = (id: string, values: Readonly<Record<string, unknown>>) =>
  ok({ answer: { id }, noun: 'message', nounId: id, values, announces: 'message-settled' })
