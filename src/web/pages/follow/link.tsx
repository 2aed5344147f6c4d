import { thePublic } from '#kernel/actor.ts'
import { languages, ownName } from '#kernel/language.ts'
import { act } from '#modules/access/index.ts'
import {
  confirmFollowing,
  endFollowing,
  followedBySlug,
  followingOf,
  setFollowingLanguage,
  watchingTexts,
} from '#modules/watching/index.ts'
import { Said } from '../../keeping/sending.tsx'
import type { Action, FormRequest, Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Select } from '../../parts/fields.tsx'
import { texts } from './messages/index.ts'

const saying = (request: PageRequest, title: string, text: string, status?: 422): PageAnswer => ({
  title,
  privately: true,
  ...(status ? { status } : {}),
  body: (
    <>
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <a href={address(request.language, '/')}>{request.t.errors.back}</a>
      </p>
    </>
  ),
})

const notValid = (request: PageRequest): PageAnswer => {
  const { language } = request
  return saying(request, texts[language].problem, watchingTexts[language].refusals['following-link-not-valid'], 422)
}

/** Where the link of a letter leads: the holder confirms, chooses the language, or stops. Opening it changes nothing. */
export const followingPage: Page = async request => {
  const { language, query } = request
  const words = texts[language]
  const token = query.get('token') ?? ''
  const following = token === '' ? null : await followingOf(request.ground, token)
  if (!following) return notValid(request)
  if (following.state === 'ended') return saying(request, words.endedTitle, words.ended)
  const about = await followedBySlug(request.db, language, following.noun, following.slug)
  const form = { request, token }
  return {
    title: words.yoursTitle,
    privately: true,
    body: (
      <>
        <Said request={request} said={words.said} />
        <h1>{words.yoursTitle}</h1>
        <p class="lede">{about ? <a href={address(language, about.path)}>{about.title}</a> : words.goneFromPublic}</p>
        {following.state === 'asked' ? (
          <Sending {...form} doing="confirm" text={words.confirmText} send={words.confirm} />
        ) : (
          <Chosen {...form} chosen={following.language} />
        )}
        <Sending {...form} doing="stop" text={words.stopText} send={words.stop} />
      </>
    ),
  }
}

interface Props {
  readonly request: PageRequest
  readonly token: string
}

const Sending = ({ request, token, doing, text, send }: Props & { doing: string; text: string; send: string }) => (
  <form method="post" action={address(request.language, '/follow/link')}>
    <p>{text}</p>
    <input type="hidden" name="token" value={token} />
    <button type="submit" name="do" value={doing}>
      {send}
    </button>
  </form>
)

function Chosen({ request, token, chosen }: Props & { chosen: string }) {
  const words = texts[request.language]
  const options = languages.map(one => ({ value: one, label: ownName[one], lang: one }))
  return (
    <form method="post" action={address(request.language, '/follow/link')}>
      <input type="hidden" name="token" value={token} />
      <Select name="language" label={words.language} groups={[{ label: null, options }]} value={chosen} />
      <button type="submit" name="do" value="language">
        {words.save}
      </button>
    </form>
  )
}

/** A mail program's button sends nothing but this, to the address of the letter's link (RFC 8058). */
const isOneClick = ({ form }: FormRequest): boolean => form['List-Unsubscribe'] === 'One-Click'

/** What the holder of a link wants; the link is the permission, whoever sends the form. */
export const changeFollowing: Action = async request => {
  const { form, ground, query } = request
  const token = form.token ?? query.get('token') ?? ''
  const doing = isOneClick(request) ? 'stop' : (form.do ?? '')
  const to = (said: string) => ({ movedTo: `/follow/link?token=${encodeURIComponent(token)}&said=${said}` })
  if (doing === 'confirm') {
    const done = await act(ground, thePublic, confirmFollowing, { token })
    return done.ok ? to('confirm') : notValid(request)
  }
  if (doing === 'language') {
    const done = await act(ground, thePublic, setFollowingLanguage, { token, language: form.language })
    return done.ok ? to('language') : notValid(request)
  }
  if (doing !== 'stop') return null
  const done = await act(ground, thePublic, endFollowing, { token })
  if (!done.ok) return notValid(request)
  const words = texts[request.language]
  // A mail program follows no redirect; a person is told the same.
  return saying(request, words.endedTitle, words.ended)
}
