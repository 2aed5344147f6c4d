import { act } from '#modules/access/index.ts'
import { editForum, forumTexts, openSeat } from '#modules/forums/index.ts'
import { faultsAt } from '../../keeping/faults-at.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { howIn } from '../../keeping/sending.tsx'
import type { Action, FormRequest, MovedAnswer, PageAnswer } from '../../page.ts'
import { forumAnswer } from './forum.tsx'
import { type AboutForum, aboutForum } from './forum-about.ts'
import { contentIn } from './forum-typed.ts'
import { texts } from './messages/index.ts'

async function save(request: FormRequest, about: AboutForum): Promise<PageAnswer | MovedAnswer> {
  const { form, ground, language } = request
  const { kept, me } = about
  const version = Number(form.version)
  const input = { code: kept.code, version, content: contentIn(form) }
  const done = await act(ground, me.actor, editForum, input, howIn(request))
  if (done.ok) return { movedTo: `/keep/forums/${kept.slug}?said=saved` }
  if (done.refusal.kind === 'changed-since') return forumAnswer(request, about, { typed: form, seen: version })
  const { faults } = texts[language]
  const faulty = faultsAt(request, done.refusal, {
    idOf: name => ids(form)[name] ?? name,
    faults: { ...faults, name: keepingTexts[language].faults.texts, reference: keepingTexts[language].faults.texts },
    known: forumTexts[language].refusals,
    at: { 'reason-missing': 'reason' },
    first: 'from',
  })
  return forumAnswer(request, about, { typed: form, faulty })
}

/** Where a part of the content stands in the form that has more than one field. */
const ids = (form: FormRequest['form']): Readonly<Record<string, string>> => ({
  name: `name-text-${form['name-original'] || 'en'}`,
  reference: `reference-text-${form['reference-original'] || 'en'}`,
  seatsPerRegion: 'region-AFR',
})

async function open(request: FormRequest, about: AboutForum): Promise<PageAnswer | MovedAnswer> {
  const { form, ground, language } = request
  const { organization, office = '', from } = form
  const input = { forum: about.kept.code, organization, office, from }
  const done = await act(ground, about.me.actor, openSeat, input, howIn(request))
  if (done.ok) return { movedTo: `/keep/seats/${done.value.slug}?said=opened` }
  const faulty = faultsAt(request, done.refusal, {
    idOf: name => `seat-${name}`,
    faults: texts[language].faults,
    known: forumTexts[language].refusals,
    at: { 'begins-in-the-future': 'from' },
    first: 'organization',
  })
  return forumAnswer(request, about, { typed: { ...form, of: 'seat' }, faulty })
}

/** The forms of a forum's page: its terms, and a new seat. */
export const keepForum: Action = async request => {
  const about = await aboutForum(request)
  if (!about) return null
  if (request.form.do === 'save') return save(request, about)
  return request.form.do === 'open' ? open(request, about) : null
}
