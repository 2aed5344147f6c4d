import { z } from 'zod'
import { next } from '#kernel/lifecycle.ts'
import { notFound, ok, type Result, refused } from '#kernel/result.ts'
import { type Act, type Done, verb } from '#modules/access/index.ts'
import { readerOf } from '#modules/identity/index.ts'
import { letterLifecycle } from './lifecycle.ts'
import { letterShape, type NewLetter } from './model.ts'
import { notificationPolicy as policy } from './policy.ts'
import { type LetterRow, letterById, tables } from './store.ts'

const module = 'notifications'

/** Data of the job: `{ letter }`. */
export const letterJob = 'notifications.deliver-letter'

/** Columns that say to whom; null when there is nobody (any more). A person's letters are in the language of their account. */
async function addressed({ db }: Act, to: NewLetter['to']) {
  if ('address' in to) return { person_id: null, address: to.address, name: to.name ?? null, language: to.language }
  const reader = await readerOf(db, to.person)
  return reader && { person_id: to.person, address: null, name: null, language: reader.language }
}

export const queueLetter = verb({
  module,
  name: 'queue-letter',
  does: 'Put a letter into the outbox, in the transaction of its cause; the worker sends it once that has committed.',
  input: letterShape,
  refusals: ['reader-gone'],
  policy,
  async run(act, { to, kind, text, actionRequired, actBy, confidential }) {
    const whom = await addressed(act, to)
    if (!whom) return refused('reader-gone')
    const id = act.newId<'letter'>()
    const words = { subject: text?.subject ?? null, body: text?.body ?? null }
    const asked = { action_required: actionRequired, act_by: actBy, confidential }
    const begun = { state: 'queued', queued_at: act.now, message_id: null, last_error: null } as const
    await tables(act.db)
      .insertInto('notifications.letter')
      .values({ id, kind, ...whom, ...words, ...asked, ...begun, sent_at: null, cleared_at: null })
      .execute()
    await act.enqueue(letterJob, { letter: id })
    const values = { kind, person: whom.person_id, actBy }
    return ok({ answer: id, noun: 'letter', nounId: id, values })
  },
})

/** One move of a letter: refused when the table of states has none from where it is. */
async function move(
  act: Act,
  by: string,
  id: string,
  change: (letter: LetterRow) => { readonly last_error?: string | null; readonly [column: string]: unknown },
): Promise<Result<Done<string>>> {
  const letter = await letterById(act.db, id)
  if (!letter) return notFound()
  const state = next(letterLifecycle, letter.state, by)
  if (state === null)
    return refused(
      by === 'requeue-letter'
        ? 'letter-not-dead'
        : by === 'mark-letter-returned'
          ? 'letter-not-sent'
          : 'letter-already-settled',
    )
  const changed = change(letter)
  await tables(act.db)
    .updateTable('notifications.letter')
    .set({ ...changed, state })
    .where('id', '=', id)
    .execute()
  const values = { kind: letter.kind, from: letter.state, to: state, error: changed.last_error ?? null }
  return ok({ answer: id, noun: 'letter', nounId: id, values })
}

const errorShape = z.string().regex(/^[\w .-]{1,60}$/)
const triedShape = z.strictObject({ letter: z.uuid(), messageId: z.string().max(200) })

export const markLetterSent = verb({
  module,
  name: 'mark-letter-sent',
  does: 'Record that the mail server took the letter.',
  input: triedShape,
  refusals: ['letter-already-settled'],
  policy,
  run: (act, { letter, messageId }) =>
    move(act, 'mark-letter-sent', letter, ({ attempts }) => ({
      message_id: messageId,
      attempts: attempts + 1,
      sent_at: act.now,
      last_error: null,
    })),
})

export const markLetterFailed = verb({
  module,
  name: 'mark-letter-failed',
  does: 'Record that the letter was not taken this time; the worker tries again later.',
  input: triedShape.extend({ error: errorShape }),
  refusals: ['letter-already-settled'],
  policy,
  run: (act, { letter, messageId, error }) =>
    move(act, 'mark-letter-failed', letter, ({ attempts }) => ({
      message_id: messageId,
      attempts: attempts + 1,
      last_error: error,
    })),
})

export const buryLetter = verb({
  module,
  name: 'bury-letter',
  does: 'Give a letter up after its last try, or at once when trying again cannot help; the secretariat sees it.',
  input: z.strictObject({ letter: z.uuid(), error: errorShape.nullable() }),
  refusals: ['letter-already-settled'],
  policy,
  run: (act, { letter, error }) =>
    move(act, 'bury-letter', letter, () => (error === null ? {} : { last_error: error })),
})

export const markLetterReturned = verb({
  module,
  name: 'mark-letter-returned',
  does: 'Record that a letter was sent back by the mail server of its reader; the secretariat sees it.',
  input: z.strictObject({
    letter: z.uuid(),
    status: z
      .string()
      .regex(/^\d\.\d{1,3}\.\d{1,3}$/)
      .nullable(),
  }),
  refusals: ['letter-not-sent'],
  policy,
  run: (act, { letter, status }) =>
    move(act, 'mark-letter-returned', letter, () => ({
      last_error: status === null ? 'returned' : `returned ${status}`,
    })),
})

export const requeueLetter = verb({
  module,
  name: 'requeue-letter',
  does: 'Try a dead or returned letter again, after its cause was mended.',
  input: z.strictObject({ letter: z.uuid() }),
  refusals: ['letter-not-dead', 'letter-cleared'],
  policy,
  async run(act, { letter }) {
    if ((await letterById(act.db, letter))?.clearedAt) return refused('letter-cleared')
    const moved = await move(act, 'requeue-letter', letter, () => ({}))
    if (moved.ok) await act.enqueue(letterJob, { letter })
    return moved
  },
})

/** Gives every letter that waits its job anew, after a restore: jobs are not carried. A letter that was sent stays sent. */
export async function enqueueWaiting(act: Act): Promise<void> {
  const waiting = await tables(act.db)
    .selectFrom('notifications.letter')
    .select('id')
    .where('state', 'in', ['queued', 'failed'])
    .orderBy('id')
    .execute()
  for (const { id } of waiting) await act.enqueue(letterJob, { letter: id })
}
