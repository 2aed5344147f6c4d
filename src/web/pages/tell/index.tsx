import { thePublic } from '#kernel/actor.ts'
import type { Refusal } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { conclusionBySlug } from '#modules/conclusions/index.ts'
import { followUpBySlug } from '#modules/follow-up/index.ts'
import {
  longestSubmission,
  signDays,
  signSubmission,
  submissionTexts,
  type Tellable,
  writeSubmission,
} from '#modules/submissions/index.ts'
import { refusalWords } from '../../keeping/sending.tsx'
import { type Typed, textOrNull } from '../../keeping/typed.ts'
import type { Action, FormRequest, Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults, faultList } from '../../parts/faults.tsx'
import { Area, Line } from '../../parts/fields.tsx'
import { texts } from './messages/index.ts'

interface About {
  readonly noun: Tellable
  readonly slug: string
  readonly ref: string
  readonly text: string
  readonly path: string
}

/** What one can tell about, as everybody sees it. */
const nouns: Readonly<Record<Tellable, (request: PageRequest, slug: string) => Promise<About | null>>> = {
  async conclusion({ db, language }, slug) {
    const found = await conclusionBySlug(db, language, slug)
    return found
      ? { noun: 'conclusion', slug, ref: found.ref, text: found.text, path: `/conclusions/${found.slug}` }
      : null
  },
  async 'follow-up'({ db, language, t }, slug) {
    const found = await followUpBySlug(db, language, slug)
    return found
      ? { noun: 'follow-up', slug, ref: t.stages['follow-up'], text: found.text, path: `/follow-up/${found.slug}` }
      : null
  },
}

const aboutOf = async (request: PageRequest): Promise<About | null> => {
  const { noun = '', slug = '' } = request.params
  return Object.hasOwn(nouns, noun) ? nouns[noun as Tellable](request, slug) : null
}

interface Shown {
  readonly typed?: Typed
  readonly faulty?: Readonly<Record<string, string>>
  readonly status?: 422 | 429
}

function formAnswer(request: PageRequest, about: About, { typed = {}, faulty = {}, status }: Shown = {}): PageAnswer {
  const { language } = request
  const words = texts[language]
  const faults = faultList(faulty)
  const title = words.title(about.ref)
  return {
    title,
    privately: true,
    ...(status ? { status } : {}),
    body: (
      <>
        {faults.length > 0 && <Faults title={words.problem} faults={faults} />}
        <p class="kicker">
          <a href={address(language, about.path)}>{about.ref}</a>
        </p>
        <h1>{title}</h1>
        <p class="lede">{about.text}</p>
        <p>{words.lede}</p>
        <form method="post" action={address(language, `/tell/${about.noun}/${about.slug}`)} novalidate>
          <Area
            name="body"
            label={words.fields.body}
            hint={words.hints.body(longestSubmission)}
            value={typed.body ?? ''}
            fault={faulty.body}
            lang={language}
          />
          <Line
            name="source"
            label={words.fields.source}
            hint={words.hints.source}
            value={typed.source ?? ''}
            fault={faulty.source}
          />
          <Line
            name="name"
            label={words.fields.name}
            value={typed.name ?? ''}
            fault={faulty.name}
            autocomplete="name"
          />
          <Line
            name="email"
            type="email"
            label={words.fields.email}
            hint={words.hints.email}
            value={typed.email ?? ''}
            fault={faulty.email}
            autocomplete="email"
          />
          <p class="source">{words.privacy(signDays)}</p>
          <button type="submit">{words.send}</button>
        </form>
      </>
    ),
  }
}

/** Tell us what you know: about a conclusion, or what became of it. */
export const tellPage: Page = async request => {
  const about = await aboutOf(request)
  return about && formAnswer(request, about)
}

const fields = ['body', 'source', 'name', 'email'] as const

function refusedTo(request: FormRequest, about: About, refusal: Refusal): PageAnswer {
  const words = texts[request.language]
  const typed = request.form
  if (refusal.kind !== 'invalid') {
    const text = refusalWords(request, refusal, submissionTexts[request.language].refusals)
    return formAnswer(request, about, { typed, faulty: { body: text }, status: 429 })
  }
  const wrong = fields.filter(field => refusal.fields.some(({ path }) => path === field))
  const faulty = Object.fromEntries(wrong.map(field => [field, words.faults[field]]))
  return formAnswer(request, about, { typed, faulty, status: 422 })
}

/** Takes what somebody tells. What happens next is the same whether the mailbox exists or not. */
export const tell: Action = async request => {
  const about = await aboutOf(request)
  if (!about) return null
  const { form, network, language } = request
  const done = await act(request.ground, thePublic, writeSubmission, {
    noun: about.noun,
    slug: about.slug,
    body: form.body ?? '',
    source: textOrNull(form.source),
    name: form.name ?? '',
    email: form.email ?? '',
    language,
    network,
  })
  return done.ok ? { movedTo: '/tell/sent' } : refusedTo(request, about, done.refusal)
}

const said = (request: PageRequest, title: string, text: string, status?: 422): PageAnswer => ({
  title,
  privately: true,
  ...(status ? { status } : {}),
  body: (
    <>
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <a href={address(request.language, '/conclusions')}>{request.t.sections.conclusions}</a>
      </p>
    </>
  ),
})

export const toldPage: Page = async request => {
  const words = texts[request.language]
  return said(request, words.sentTitle, words.sent(signDays))
}

/** The page the letter leads to: a button, so that opening it signs nothing. */
export const signPage: Page = async request => {
  const { language, query } = request
  const words = texts[language]
  const token = query.get('token') ?? ''
  if (token === '') return said(request, words.problem, submissionTexts[language].refusals['link-not-valid'], 422)
  return {
    title: words.signTitle,
    privately: true,
    body: (
      <>
        <h1>{words.signTitle}</h1>
        <p>{words.signText}</p>
        <form method="post" action={address(language, '/tell/sign')}>
          <input type="hidden" name="token" value={token} />
          <button type="submit">{words.sign}</button>
        </form>
      </>
    ),
  }
}

export const sign: Action = async request => {
  const { language } = request
  const words = texts[language]
  const done = await act(request.ground, thePublic, signSubmission, { token: request.form.token ?? '' })
  if (done.ok) return { movedTo: '/tell/signed' }
  return said(request, words.problem, submissionTexts[language].refusals['link-not-valid'], 422)
}

export const signedPage: Page = async request => {
  const words = texts[request.language]
  return said(request, words.signedTitle, words.signed)
}
