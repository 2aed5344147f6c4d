import { z } from 'zod'
import { refused } from '#kernel/result.ts'
import { dayShape, seenShape } from '#kernel/shapes.ts'
import { type Act, verb } from '#modules/access/index.ts'
import { contactById } from '#modules/members/index.ts'
import { changeSeat, contactRefusal, dayRefusal, eligibilityRefusal, heldSeat } from '../changing.ts'
import { forumPolicy as policy } from '../policy.ts'
import { current, type Holding, type Seat } from '../seat.ts'
import { tables } from '../store.ts'

const module = 'forums'
const named = { ...seenShape.shape, contact: z.uuid(), from: dayShape }

const placing = [
  'not-from-this-state',
  'begins-in-the-future',
  'before-the-seat',
  'contact-unknown',
  'not-there-that-day',
  'organization-not-eligible',
  'already-holder',
] as const

async function place(act: Act, seat: Seat, contact: string, at: Pick<Holding, 'place' | 'from'>): Promise<string> {
  const id = act.newId<'holding'>()
  await tables(act.db)
    .insertInto('forums.holding')
    .values({
      id,
      seat_id: seat.id,
      organization_id: seat.organizationId,
      contact_id: contact,
      place: at.place,
      from_day: at.from,
      to_day: null,
      public_name: null,
    })
    .execute()
  return id
}

const endOn = (act: Act, holding: Holding, day: string) =>
  tables(act.db).updateTable('forums.holding').set({ to_day: day }).where('id', '=', holding.id).execute()

/** Ends whatever was held before the new principal comes, or says why that cannot be. */
async function makeRoom(act: Act, seat: Seat, contact: string, from: string) {
  const before = seat.holdings.filter(holding => holding.place === 0)
  if (before.some(one => from < (one.to ?? one.from))) return refused('before-the-last-holder')
  const open = current(seat)
  if (open.some(one => one.place === 0 && one.contactId === contact)) return refused('already-holder')
  const ending = open.filter(one => one.place === 0 || one.contactId === contact)
  if (ending.some(one => from < one.from)) return refused('before-the-last-holder')
  for (const holding of ending) await endOn(act, holding, from)
  return null
}

export const holdSeat = verb({
  module,
  name: 'hold-seat',
  does: 'Say who holds a seat as its principal from a day on: somebody of the seat’s organization, which must be eligible on that day.',
  input: z.strictObject(named),
  refusals: [...placing, 'holder-from-another-organization', 'before-the-last-holder'],
  policy,
  async run(act, { contact, from, ...input }) {
    const held = await heldSeat(act, input, 'hold-seat')
    if (!held.ok) return held
    const seat = held.value
    const stranger = 'holder-from-another-organization'
    const wrong =
      dayRefusal(act, seat, from) ??
      (await contactRefusal(act, seat, { contact, from, stranger })) ??
      (await eligibilityRefusal(act, seat.forum, seat.organizationId, from)) ??
      (await makeRoom(act, seat, contact, from))
    if (wrong) return wrong
    const holding = await place(act, seat, contact, { place: 0, from })
    return changeSeat(act, seat, { state: seat.then }, { holding, contact, from })
  },
})

export const nameAlternate = verb({
  module,
  name: 'name-alternate',
  does: 'Name an alternate from a day on, behind those there are: somebody of the seat’s organization.',
  input: z.strictObject(named),
  refusals: [...placing, 'alternate-from-another-organization'],
  policy,
  async run(act, { contact, from, ...input }) {
    const held = await heldSeat(act, input)
    if (!held.ok) return held
    const seat = held.value
    const stranger = 'alternate-from-another-organization'
    const wrong =
      dayRefusal(act, seat, from) ??
      (await contactRefusal(act, seat, { contact, from, stranger })) ??
      (await eligibilityRefusal(act, seat.forum, seat.organizationId, from))
    if (wrong) return wrong
    const open = current(seat)
    if (open.some(({ contactId }) => contactId === contact)) return refused('already-holder')
    const last = Math.max(0, ...open.map(one => one.place))
    const holding = await place(act, seat, contact, { place: last + 1, from })
    return changeSeat(act, seat, {}, { holding, contact, from, place: last + 1 })
  },
})

/** Another place from a day on: who stood where before that day stays on record. */
async function moveTo(act: Act, seat: Seat, holding: Holding, at: Pick<Holding, 'place' | 'from'>): Promise<void> {
  if (holding.from === at.from) {
    await tables(act.db).updateTable('forums.holding').set({ place: at.place }).where('id', '=', holding.id).execute()
    return
  }
  await endOn(act, holding, at.from)
  const moved = await place(act, seat, holding.contactId, at)
  const { publicName } = holding
  await tables(act.db).updateTable('forums.holding').set({ public_name: publicName }).where('id', '=', moved).execute()
}

export const reorderAlternates = verb({
  module,
  name: 'reorder-alternates',
  does: 'Put the alternates of a seat into another order from a day on.',
  input: z.strictObject({ ...seenShape.shape, order: z.array(z.uuid()).min(1).max(50), from: dayShape }),
  refusals: [
    'not-from-this-state',
    'not-these-alternates',
    'nothing-changed',
    'begins-in-the-future',
    'before-the-seat',
    'ends-before-it-begins',
  ],
  policy,
  async run(act, { order, from, ...input }) {
    const held = await heldSeat(act, input)
    if (!held.ok) return held
    const now = current(held.value).filter(one => one.place > 0)
    if (now.length !== new Set(order).size || now.some(({ id }) => !order.includes(id)))
      return refused('not-these-alternates')
    if (now.every(({ id }, index) => order[index] === id)) return refused('nothing-changed')
    const wrong = dayRefusal(act, held.value, from)
    if (wrong) return wrong
    if (now.some(one => from < one.from)) return refused('ends-before-it-begins')
    for (const one of now) {
      const next = order.indexOf(one.id) + 1
      if (next !== one.place) await moveTo(act, held.value, one, { place: next, from })
    }
    return changeSeat(act, held.value, {}, { order: [...order], from })
  },
})

export const endHolding = verb({
  module,
  name: 'end-holding',
  does: 'Say that an alternate is one no longer, from a day on; the order of the others stays.',
  input: z.strictObject({ ...seenShape.shape, holding: z.uuid(), on: dayShape }),
  refusals: [
    'not-from-this-state',
    'not-these-alternates',
    'begins-in-the-future',
    'before-the-seat',
    'ends-before-it-begins',
  ],
  policy,
  async run(act, { holding: id, on, ...input }) {
    const held = await heldSeat(act, input)
    if (!held.ok) return held
    const alternates = current(held.value).filter(one => one.place > 0)
    const ended = alternates.find(one => one.id === id)
    if (!ended) return refused('not-these-alternates')
    const wrong = dayRefusal(act, held.value, on)
    if (wrong) return wrong
    if (on < ended.from) return refused('ends-before-it-begins')
    await endOn(act, ended, on)
    return changeSeat(act, held.value, {}, { holding: id, on })
  },
})

export const showHolder = verb({
  module,
  name: 'show-holder',
  does: 'Show the name of who holds a place in public, because that person agreed, or show the office only again.',
  input: z.strictObject({ ...seenShape.shape, holding: z.uuid(), named: z.boolean() }),
  refusals: ['not-from-this-state', 'contact-unknown', 'nothing-changed'],
  policy,
  async run(act, { holding: id, named: inPublic, ...input }) {
    const held = await heldSeat(act, input)
    if (!held.ok) return held
    const holding = held.value.holdings.find(one => one.id === id)
    const contact = holding && (await contactById(act.db, holding.contactId))
    if (!contact || contact.erased) return refused('contact-unknown')
    if ((holding.publicName !== null) === inPublic) return refused('nothing-changed')
    await tables(act.db)
      .updateTable('forums.holding')
      .set({ public_name: inPublic ? contact.name : null })
      .where('id', '=', id)
      .execute()
    return changeSeat(act, held.value, {}, { holding: id, named: inPublic })
  },
})
