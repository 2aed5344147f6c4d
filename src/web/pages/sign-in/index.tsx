import { thePublic } from '#kernel/actor.ts'
import type { Refusal } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import {
  identityTexts,
  linkMinutes,
  requestSignInLink,
  revokeSession,
  spendSignInLink,
} from '#modules/identity/index.ts'
import type { Action, Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults } from '../../parts/faults.tsx'
import { Line } from '../../parts/fields.tsx'
import { texts } from './messages/index.ts'

/** What a refusal of identity says to the reader. */
export function refusalText(request: PageRequest, refusal: Refusal): string {
  if (refusal.kind !== 'refused') return request.t.errors.notFound
  const text = identityTexts[request.language].refusals[refusal.name as keyof (typeof identityTexts)['en']['refusals']]
  if (typeof text === 'function') return text(refusal.params as { minutes: number })
  return text ?? request.t.errors.notFound
}

function form(request: PageRequest, email: string, fault: string | null, status: 200 | 422 | 429): PageAnswer {
  const { language } = request
  const words = texts[language]
  return {
    title: words.title,
    status,
    privately: true,
    body: (
      <>
        {fault && <Faults title={words.problem} faults={[{ field: 'email', text: fault }]} />}
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        <form method="post" action={address(language, '/sign-in')} novalidate>
          <Line
            name="email"
            type="email"
            label={words.email}
            hint={words.emailHint}
            value={email}
            fault={fault ?? undefined}
            autocomplete="email"
          />
          <button type="submit">{words.send}</button>
        </form>
      </>
    ),
  }
}

/** Asks for an address; whoever has signed in already goes to the account. */
export const signInPage: Page = async request =>
  (await request.signedIn()) ? { movedTo: '/account' } : form(request, '', null, 200)

/** Sends a link, if the address has an account; the answer is the same if it has none. */
export const requestLink: Action = async request => {
  const { email = '' } = request.form
  const asked = await act(request.ground, thePublic, requestSignInLink, {
    email: email.trim(),
    network: request.network,
  })
  if (asked.ok) return { movedTo: '/sign-in/sent' }
  if (asked.refusal.kind === 'invalid') return form(request, email, texts[request.language].emailFault, 422)
  return form(request, email, refusalText(request, asked.refusal), 429)
}

export const linkSentPage: Page = async request => {
  const words = texts[request.language]
  return {
    title: words.sentTitle,
    privately: true,
    body: (
      <>
        <h1>{words.sentTitle}</h1>
        <p>{words.sent(linkMinutes)}</p>
        <p>{words.sentNothing}</p>
        <AskAgain request={request} />
      </>
    ),
  }
}

const AskAgain = ({ request }: { request: PageRequest }) => (
  <p>
    <a href={address(request.language, '/sign-in')}>{texts[request.language].again}</a>
  </p>
)

/** The page a letter leads to: a button, so that opening it spends nothing. */
export const linkPage: Page = async request => {
  const words = texts[request.language]
  const token = request.query.get('token') ?? ''
  if (token === '') return trouble(request, words.linkMissing)
  return {
    title: words.linkTitle,
    privately: true,
    body: (
      <>
        <h1>{words.linkTitle}</h1>
        <p>{words.linkText}</p>
        <form method="post" action={address(request.language, '/sign-in/link')}>
          <input type="hidden" name="token" value={token} />
          <button type="submit">{words.linkButton}</button>
        </form>
      </>
    ),
  }
}

const trouble = (request: PageRequest, text: string): PageAnswer => ({
  title: texts[request.language].problem,
  status: 422,
  privately: true,
  body: (
    <>
      <h1>{texts[request.language].problem}</h1>
      <p>{text}</p>
      <AskAgain request={request} />
    </>
  ),
})

/** Spends the link and begins a session; the one this browser had until now would be in nobody's hands, and ends. */
export const spendLink: Action = async request => {
  const before = await request.signedIn()
  const spent = await act(request.ground, thePublic, spendSignInLink, { token: request.form.token ?? '' })
  if (spent.ok) {
    if (before) await act(request.ground, before.actor, revokeSession, { session: before.session })
    return { movedTo: '/account', session: spent.value.token }
  }
  const { refusal } = spent
  return trouble(
    request,
    refusal.kind === 'invalid' ? texts[request.language].linkMissing : refusalText(request, refusal),
  )
}
