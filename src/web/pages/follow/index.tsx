import { thePublic } from '#kernel/actor.ts'
import { isLanguage, languages, ownName } from '#kernel/language.ts'
import { act } from '#modules/access/index.ts'
import { askToFollow, confirmDays, followedBySlug, watchingTexts } from '#modules/watching/index.ts'
import { refusalWords } from '../../keeping/sending.tsx'
import type { Action, Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults } from '../../parts/faults.tsx'
import { Line, Select } from '../../parts/fields.tsx'
import { inBrackets } from '../../parts/punctuation.tsx'
import { texts } from './messages/index.ts'

const aboutOf = ({ db, language, params }: PageRequest) =>
  followedBySlug(db, language, params.noun ?? '', params.slug ?? '')
type About = NonNullable<Awaited<ReturnType<typeof aboutOf>>>

interface Shown {
  readonly email?: string
  readonly chosen?: string
  readonly fault?: string
  readonly status?: 422 | 429
}

function formAnswer(request: PageRequest, about: About, { email = '', chosen, fault, status }: Shown = {}): PageAnswer {
  const { language } = request
  const words = texts[language]
  const options = languages.map(one => ({ value: one, label: ownName[one], lang: one }))
  return {
    title: words.title,
    privately: true,
    ...(status ? { status } : {}),
    body: (
      <>
        {fault && <Faults title={words.problem} faults={[{ field: 'email', text: fault }]} />}
        <h1>{words.title}</h1>
        <p class="lede">
          <a href={address(language, about.path)}>{about.title}</a>
        </p>
        <h2>{words.byMail}</h2>
        <p>{words.byMailText}</p>
        <form method="post" action={address(language, `/follow/${about.noun}/${about.slug}`)} novalidate>
          <Line
            name="email"
            type="email"
            label={words.email}
            hint={words.emailHint}
            value={email}
            fault={fault}
            autocomplete="email"
          />
          <Select
            name="language"
            label={words.language}
            groups={[{ label: null, options }]}
            value={isLanguage(chosen) ? chosen : language}
          />
          <button type="submit">{words.send}</button>
        </form>
        <h2>{words.byFeed}</h2>
        <p>{words.byFeedText}</p>
        <ul>
          <li>
            <a href={address(language, '/conclusions.atom')}>{request.t.sections.conclusions}</a>
          </li>
          <li>
            <a href={address(language, '/communiques.atom')}>{request.t.sections.communiques}</a>
          </li>
          <li>
            <a href={address(language, '/feeds')}>{request.t.site.feeds}</a>
          </li>
        </ul>
      </>
    ),
  }
}

/** How to follow a public noun: by mail or by feed. */
export const followPage: Page = async request => {
  const about = await aboutOf(request)
  return about && formAnswer(request, about)
}

/** Asks for letters. The answer is the same for every address, whether it follows already or not. */
export const follow: Action = async request => {
  const about = await aboutOf(request)
  if (!about) return null
  const { form, language, network } = request
  const { email = '', language: chosen = language } = form
  const input = { noun: about.noun, slug: about.slug, email, language: chosen, network }
  const done = await act(request.ground, thePublic, askToFollow, input)
  if (done.ok) return { movedTo: '/follow/sent' }
  const words = texts[language]
  if (done.refusal.kind === 'invalid')
    return formAnswer(request, about, { email, chosen, fault: words.emailFault, status: 422 })
  const fault = refusalWords(request, done.refusal, watchingTexts[language].refusals)
  return formAnswer(request, about, { email, chosen, fault, status: 429 })
}

export const followSentPage: Page = async ({ language }) => {
  const words = texts[language]
  return {
    title: `${words.sentTitle}${inBrackets(language, words.title)}`,
    privately: true,
    body: (
      <>
        <h1>{words.sentTitle}</h1>
        <p>{words.sent(confirmDays)}</p>
      </>
    ),
  }
}
