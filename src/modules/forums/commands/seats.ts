import { sql } from 'kysely'
import { z } from 'zod'
import { notFound, ok, refused } from '#kernel/result.ts'
import { dayShape, seenShape } from '#kernel/shapes.ts'
import { type Act, verb } from '#modules/access/index.ts'
import { changeSeat, dayRefusal, eligibilityRefusal, heldSeat, today } from '../changing.ts'
import { forumPolicy as policy } from '../policy.ts'
import { current } from '../seat.ts'
import { tables } from '../store.ts'
import { keptForum } from '../terms.ts'

const module = 'forums'
const office = z.string().trim().min(1).max(120)

export const openSeat = verb({
  module,
  name: 'open-seat',
  does: 'Open a seat of an organization in a forum, for an office, from a day; the organization must be eligible on that day.',
  input: z.strictObject({ forum: z.string().min(1).max(40), organization: z.uuid(), office, from: dayShape }),
  refusals: ['organization-not-eligible', 'begins-in-the-future'],
  policy,
  async run(act, { forum: code, organization, office: held, from }) {
    // Held, so that two who open at once take numbers in turn.
    const forum = await keptForum(act.db, { code }, { hold: true })
    if (!forum) return notFound()
    if (from > today(act)) return refused('begins-in-the-future')
    const wrong = await eligibilityRefusal(act, code, organization, from)
    if (wrong) return wrong
    const last = await tables(act.db)
      .selectFrom('forums.seat')
      .select(sql<number>`coalesce(max(number), 0)::int`.as('number'))
      .where('forum', '=', code)
      .executeTakeFirst()
    const number = (last?.number ?? 0) + 1
    const id = act.newId<'seat'>()
    const slug = `${forum.slug}-${number}`
    const seat = { id, slug, forum: code, number, organization_id: organization, office: held }
    await tables(act.db)
      .insertInto('forums.seat')
      .values({ ...seat, opened_on: from, ended_on: null, state: 'open' })
      .execute()
    const values = { seat: slug, forum: code, organization, from }
    return ok({ answer: { id, slug }, noun: 'seat', nounId: id, values, announces: 'seat-opened' })
  },
})

export const editSeat = verb({
  module,
  name: 'edit-seat',
  does: 'Correct the office a seat is held by, with a reason.',
  input: z.strictObject({ ...seenShape.shape, office }),
  refusals: ['not-from-this-state', 'nothing-changed', 'reason-missing'],
  policy,
  async run(act, input) {
    const held = await heldSeat(act, input)
    if (!held.ok) return held
    if (held.value.office === input.office) return refused('nothing-changed')
    if (!act.reason) return refused('reason-missing')
    return changeSeat(act, held.value, { office: input.office }, { fields: ['office'] })
  },
})

/** A seat for the verb that ends something of it on a day, or why that day cannot be. */
async function heldToEnd(act: Act, { on, ...input }: z.infer<typeof endingShape>, name: string) {
  const held = await heldSeat(act, input, name)
  if (!held.ok) return held
  if (!act.reason) return refused('reason-missing')
  return dayRefusal(act, held.value, on) ?? held
}
const endingShape = z.strictObject({ ...seenShape.shape, on: dayShape })
const endingRefusals = [
  'not-from-this-state',
  'reason-missing',
  'begins-in-the-future',
  'before-the-seat',
  'ends-before-it-begins',
] as const

export const vacateSeat = verb({
  module,
  name: 'vacate-seat',
  does: 'Say that the principal holds the seat no longer, from a day on, with a reason; the alternates stay.',
  input: endingShape,
  refusals: endingRefusals,
  policy,
  async run(act, { on, ...input }) {
    const held = await heldToEnd(act, { on, ...input }, 'vacate-seat')
    if (!held.ok) return held
    const principal = current(held.value).find(({ place }) => place === 0)
    if (!principal || on < principal.from) return refused('ends-before-it-begins')
    await tables(act.db).updateTable('forums.holding').set({ to_day: on }).where('id', '=', principal.id).execute()
    return changeSeat(act, held.value, { state: held.value.then }, { holding: principal.id, on })
  },
})

export const endSeat = verb({
  module,
  name: 'end-seat',
  does: 'End a seat on a day, with a reason, and with it whatever is held of it; the seat and who held it stay on record.',
  input: endingShape,
  refusals: endingRefusals,
  policy,
  async run(act, { on, ...input }) {
    const held = await heldToEnd(act, { on, ...input }, 'end-seat')
    if (!held.ok) return held
    const open = current(held.value)
    if (open.some(({ from }) => on < from)) return refused('ends-before-it-begins')
    await tables(act.db)
      .updateTable('forums.holding')
      .set({ to_day: on })
      .where('seat_id', '=', held.value.id)
      .where('to_day', 'is', null)
      .execute()
    return changeSeat(act, held.value, { state: held.value.then, ended_on: on }, { on })
  },
})
