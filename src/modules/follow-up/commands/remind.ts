import { z } from 'zod'
import { system } from '#kernel/actor.ts'
import { ok } from '#kernel/result.ts'
import { type Act, act as doing, type Ground, perform, verb } from '#modules/access/index.ts'
import { queueLetter } from '#modules/notifications/index.ts'
import type { Handler } from '#platform/jobs.ts'
import { type Asked, askedOfBodies } from '../asking.ts'
import { followUpPolicy as policy } from '../policy.ts'
import { dueReminder } from '../rules.ts'
import { tables } from '../store.ts'

/** The kind of the letter; its text is written while it is sent, and not at all when the body has been heard meanwhile. */
export const reminderLetter = 'follow-up-reminder'

/** What somebody can be reminded of: a body has had this very version, has a day, and has said nothing. */
export type Remindable = Asked & { readonly asks: 'reply' | 'news'; readonly day: string }

/** Days in which somebody who has just been heard is left in peace. */
const peace = 7

const heardLately = ({ heardAt }: Asked, now: Temporal.Instant): boolean =>
  heardAt !== null && Temporal.Instant.compare(heardAt, now.subtract({ hours: 24 * peace })) > 0

/** Of what was asked, what a reminder may be about on that day. Nobody is reminded of a version they have not had. */
export const remindable = (all: readonly Asked[], now: Temporal.Instant): readonly Remindable[] =>
  all.filter(
    (one): one is Remindable =>
      one.day !== null &&
      (one.shown === one.version || one.publishedVersion === one.version) &&
      ((one.asks === 'reply' && one.silent) || (one.asks === 'news' && !heardLately(one, now))),
  )

async function remindedBefore({ db }: Act, { id, asks, day }: Remindable): Promise<ReadonlySet<number>> {
  const rows = await tables(db)
    .selectFrom('follow_up.reminder')
    .select('offset_days as offset')
    .where('entry_id', '=', id)
    .where('about', '=', asks)
    .where('day', '=', day)
    .execute()
  return new Set(rows.map(({ offset }) => offset))
}

async function remind(act: Act, asked: Remindable): Promise<boolean> {
  const { id, asks, day, person, toldAt } = asked
  const offset = dueReminder(act.terms.remindDays, { day, told: dayOf(toldAt), today: dayOf(act.now) })
  if (offset === null || (await remindedBefore(act, asked)).has(offset)) return false
  const urgent = asks === 'reply' && offset <= 0
  const letter = await perform(act, queueLetter, {
    to: { person },
    kind: reminderLetter,
    text: null,
    actionRequired: urgent,
    actBy: urgent ? day : null,
  })
  if (!letter.ok) return false
  await tables(act.db)
    .insertInto('follow_up.reminder')
    .values({
      ...{ id: act.newId<'reminder'>(), entry_id: id, about: asks, day, offset_days: offset },
      ...{ person_id: person, letter_id: letter.value, at: act.now },
    })
    .execute()
  return true
}

const dayOf = (at: Temporal.Instant): string => at.toString().slice(0, 10)

export const remindBodies = verb({
  module: 'follow-up',
  name: 'remind-bodies',
  does: 'Remind the contacts of bodies that are silent, some days before and after the last day to reply and the day promised; of nothing they have not had, and of nothing twice.',
  input: z.strictObject({}),
  refusals: [],
  policy,
  async run(act) {
    let reminded = 0
    for (const asked of remindable(await askedOfBodies(act.db), act.now)) if (await remind(act, asked)) reminded += 1
    const answer = { reminded }
    return ok({ answer, noun: 'follow-up', nounId: 'reminders', values: answer })
  },
})

/** Once a day, in the morning of Europe and Africa. */
export const followUpHandlers = (ground: Ground): readonly Handler[] => [
  {
    name: 'follow-up.remind',
    every: '7 6 * * *',
    async handle() {
      await doing(ground, system('reminders'), remindBodies, {})
    },
  },
]
