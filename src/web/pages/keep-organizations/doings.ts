import type { Refusal } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import {
  addContact,
  addMembership,
  editContact,
  editMembership,
  editOrganization,
  memberTexts,
} from '#modules/members/index.ts'
import { faultsAt } from '../../keeping/faults-at.ts'
import { howIn } from '../../keeping/sending.tsx'
import type { Action, FormRequest, MovedAnswer, PageAnswer, PageRequest } from '../../page.ts'
import { type About, aboutOrganization } from './about.ts'
import { texts } from './messages/index.ts'
import { organizationAnswer } from './one.tsx'
import { contactIn, contentIn, membershipIn } from './typed.ts'

/** What is wrong with one of the page's forms, at the fields of that form. */
export function faultsIn(request: PageRequest, refusal: Refusal, prefix: string, first: string) {
  const { language } = request
  return faultsAt(request, refusal, {
    idOf: name => (prefix === '' ? name : `${prefix}-${name}`),
    faults: texts[language].faults,
    known: memberTexts[language].refusals,
    at: { 'reason-missing': 'reason', 'country-unknown': 'country', 'ends-before-it-begins': 'to' },
    first,
  })
}

async function save(request: FormRequest, about: About): Promise<PageAnswer | MovedAnswer> {
  const { form, ground } = request
  const { kept, me } = about
  const version = Number(form.version)
  const input = { id: kept.id, version, content: contentIn(form) }
  const done = await act(ground, me.actor, editOrganization, input, howIn(request))
  if (done.ok) return { movedTo: `/keep/organizations/${kept.slug}?said=saved` }
  if (done.refusal.kind === 'changed-since') return organizationAnswer(request, about, { typed: form, seen: version })
  return organizationAnswer(request, about, { typed: form, faulty: faultsIn(request, done.refusal, '', 'name') })
}

/** What each of the smaller forms does: its verb with its input, the field its refusals are said at, and what is said after. */
function doing({ form, ground }: FormRequest, { kept, me }: About, how: ReturnType<typeof howIn>) {
  const of = { organization: kept.id }
  const seen = { id: form.id, version: Number(form.version) }
  return {
    'add-membership': {
      run: () => act(ground, me.actor, addMembership, { ...of, ...membershipIn(form) }, how),
      first: 'from',
      said: 'membership',
    },
    membership: {
      run: () => act(ground, me.actor, editMembership, { ...seen, ...membershipIn(form) }, how),
      first: 'from',
      said: 'membership',
    },
    'add-contact': {
      run: () => act(ground, me.actor, addContact, { ...of, content: contactIn(form) }, how),
      first: 'name',
      said: 'contact',
    },
    contact: {
      run: () => act(ground, me.actor, editContact, { ...seen, content: contactIn(form) }, how),
      first: 'name',
      said: 'contact',
    },
  } as const
}

/** Every form of the page is sent to its own address; the field `do` says what is wanted. */
export const keepOrganization: Action = async request => {
  const about = await aboutOrganization(request)
  if (!about) return null
  const { form } = request
  if (form.do === 'save') return save(request, about)
  const all = doing(request, about, howIn(request))
  if (!Object.hasOwn(all, form.do ?? '')) return null
  const { run, first, said } = all[form.do as keyof typeof all]
  const done = await run()
  if (done.ok) return { movedTo: `/keep/organizations/${about.kept.slug}?said=${said}` }
  if (done.refusal.kind === 'not-found' || done.refusal.kind === 'forbidden') return null
  return organizationAnswer(request, about, {
    typed: form,
    faulty: faultsIn(request, done.refusal, form.of || 'm', first),
  })
}
