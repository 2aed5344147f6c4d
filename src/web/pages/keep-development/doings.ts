import { act } from '#modules/access/index.ts'
import {
  confirmDevelopmentList,
  editDevelopmentList,
  memberTexts,
  replaceDevelopmentList,
} from '#modules/members/index.ts'
import { faultsAt } from '../../keeping/faults-at.ts'
import { howIn } from '../../keeping/sending.tsx'
import type { Action, FormRequest } from '../../page.ts'
import { type About, aboutDevelopment } from './about.ts'
import { developmentAnswer } from './index.tsx'
import { texts } from './messages/index.ts'

const codesIn = (text: string): readonly string[] =>
  text
    .toUpperCase()
    .split(/[^A-Z]+/)
    .filter(Boolean)

/** Each button of the page: its verb with its input, the field its refusals are said at, where the reason stands, what is said after. */
function doing({ form, ground }: FormRequest, { me }: About, how: ReturnType<typeof howIn>) {
  const version = Number(form.version)
  const one = (belongs: boolean) => () =>
    act(ground, me.actor, editDevelopmentList, { version, country: form.country, belongs }, how)
  const list = { from: form.from, basis: form.basis ?? '', countries: codesIn(form.countries ?? '') }
  return {
    confirm: {
      run: () => act(ground, me.actor, confirmDevelopmentList, { version }, how),
      first: 'country',
      reason: 'country-reason',
      said: 'confirmed',
    },
    add: { run: one(true), first: 'country', reason: 'country-reason', said: 'changed' },
    remove: { run: one(false), first: 'country', reason: 'country-reason', said: 'changed' },
    replace: {
      run: () => act(ground, me.actor, replaceDevelopmentList, { version, ...list }, how),
      first: 'countries',
      reason: 'replace-reason',
      said: 'replaced',
    },
  } as const
}

/** Confirms, changes or replaces the list; for administrators. */
export const keepDevelopment: Action = async request => {
  const about = await aboutDevelopment(request)
  if (!about?.changes) return null
  const { form, language } = request
  const all = doing(request, about, howIn(request))
  if (!Object.hasOwn(all, form.do ?? '')) return null
  const { run, first, reason, said } = all[form.do as keyof typeof all]
  const done = await run()
  if (done.ok) return { movedTo: `/keep/development?said=${said}` }
  const faulty = faultsAt(request, done.refusal, {
    faults: texts[language].faults,
    known: memberTexts[language].refusals,
    at: { 'reason-missing': reason },
    first,
  })
  return developmentAnswer(request, about, form, faulty)
}
