import { act } from '#modules/access/index.ts'
import { addContact, editContact } from '#modules/members/index.ts'
import { howIn } from '../../keeping/sending.tsx'
import type { Action } from '../../page.ts'
import { faultsIn } from './doings.ts'
import { aboutMine, mineAnswer } from './mine.tsx'
import { contactIn } from './typed.ts'

/** A focal point enters or corrects somebody of the own organization. */
export const keepMyOrganization: Action = async request => {
  const about = await aboutMine(request)
  if (!about) return null
  const { form, ground } = request
  const { actor } = about.me
  const content = contactIn(form)
  const seen = { id: form.id, version: Number(form.version), content }
  const doings = {
    'add-contact': () => act(ground, actor, addContact, { organization: form.organization, content }, howIn(request)),
    contact: () => act(ground, actor, editContact, seen, howIn(request)),
  }
  if (!Object.hasOwn(doings, form.do ?? '')) return null
  const done = await doings[form.do as keyof typeof doings]()
  if (done.ok) return { movedTo: '/my/organization?said=contact' }
  if (done.refusal.kind === 'not-found' || done.refusal.kind === 'forbidden') return null
  return mineAnswer(request, about, form, faultsIn(request, done.refusal, form.of || 'c', 'name'))
}
