import { act } from '#modules/access/index.ts'
import {
  editSeat,
  endHolding,
  endSeat,
  forumTexts,
  holdSeat,
  nameAlternate,
  reorderAlternates,
  showHolder,
  vacateSeat,
} from '#modules/forums/index.ts'
import { faultsAt } from '../../keeping/faults-at.ts'
import { howIn } from '../../keeping/sending.tsx'
import type { Action, FormRequest } from '../../page.ts'
import { type AboutSeat, aboutSeat } from './about.ts'
import { texts } from './messages/index.ts'
import { seatAnswer } from './seat.tsx'

/** The alternates in the order that was typed: one number each. */
function orderIn(form: FormRequest['form']): readonly string[] {
  const typed = Object.keys(form).filter(name => name.startsWith('place-'))
  return typed.toSorted((a, b) => Number(form[a]) - Number(form[b])).map(name => name.slice('place-'.length))
}

/** Each form of the page: its verb with its input, and the field its refusals are said at. */
function doing({ form, ground }: FormRequest, { me, seat }: AboutSeat, how: ReturnType<typeof howIn>) {
  const seen = { id: seat.id, version: Number(form.version) }
  const whom = { ...seen, contact: form.contact, from: form.from }
  const on = { ...seen, on: form.on }
  const order = { ...seen, order: [...orderIn(form)], from: form.from }
  const named = { ...seen, holding: form.holding, named: form.named === 'yes' }
  return {
    hold: { run: () => act(ground, me.actor, holdSeat, whom, how), first: 'contact' },
    alternate: { run: () => act(ground, me.actor, nameAlternate, whom, how), first: 'contact' },
    order: { run: () => act(ground, me.actor, reorderAlternates, order, how), first: 'from' },
    leave: { run: () => act(ground, me.actor, endHolding, { ...on, holding: form.holding }, how), first: 'on' },
    show: { run: () => act(ground, me.actor, showHolder, named, how), first: 'holding' },
    office: {
      run: () => act(ground, me.actor, editSeat, { ...seen, office: form.office ?? '' }, how),
      first: 'office',
    },
    vacate: { run: () => act(ground, me.actor, vacateSeat, on, how), first: 'on' },
    end: { run: () => act(ground, me.actor, endSeat, on, how), first: 'on' },
  } as const
}

/** Every form of a seat's page is sent to its own address; the field `do` says what is wanted. */
export const keepSeat: Action = async request => {
  const about = await aboutSeat(request)
  if (!about) return null
  const { form, language } = request
  const all = doing(request, about, howIn(request))
  if (!Object.hasOwn(all, form.do ?? '')) return null
  const name = form.do as keyof typeof all
  const done = await all[name].run()
  if (done.ok) return { movedTo: `/keep/seats/${about.seat.slug}?said=saved` }
  const faulty = faultsAt(request, done.refusal, {
    idOf: field => `${name}-${field}`,
    faults: texts[language].faults,
    known: forumTexts[language].refusals,
    at: { 'reason-missing': 'reason' },
    first: all[name].first,
  })
  return seatAnswer(request, about, { ...form, of: name }, faulty)
}
