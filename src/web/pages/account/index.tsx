import { act } from '#modules/access/index.ts'
import { identityTexts, listSessions, revokeSession, type SessionView, type SignedIn } from '#modules/identity/index.ts'
import { instantText } from '../../dates.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { ownPagesOf } from '../../own-pages.ts'
import type { Action, Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { inBrackets } from '../../parts/punctuation.tsx'
import { texts as dataTexts } from '../personal-data/messages/index.ts'
import { texts } from './messages/index.ts'

/** One's own account: roles, and the sessions that are open, each with a way to end it. */
export const accountPage: Page = async request => {
  const { language } = request
  const words = texts[language]
  const me = await request.signedIn()
  if (!me) return { movedTo: '/sign-in' }
  const sessions = await listSessions(request.ground, me.actor, me.person)
  return {
    title: words.title,
    privately: true,
    body: (
      <>
        {request.query.get('said') === 'session-ended' && (
          <p class="note" role="status">
            {words.ended}
          </p>
        )}
        <h1>{words.title}</h1>
        <p>{words.hello(me.name)}</p>
        <form method="post" action={address(language, '/sign-out')}>
          <button type="submit">{words.signOut}</button>
        </form>
        <h2>{words.roles}</h2>
        <Roles request={request} me={me} />
        <Running request={request} me={me} />
        <h2>{words.sessions}</h2>
        <p>{words.sessionsHint}</p>
        <Sessions request={request} me={me} sessions={sessions.filter(session => session.state === 'live')} />
        <p>
          <a href={address(language, '/my/data')}>{dataTexts[language].linkOwn}</a>
        </p>
      </>
    ),
  }
}

function Roles({ request, me }: { request: PageRequest; me: SignedIn }) {
  const words = texts[request.language]
  const { roles } = identityTexts[request.language]
  if (me.actor.held.length === 0) return <p class="note">{words.noRoles}</p>
  return (
    <ul>
      {me.actor.held.map(({ role, scope }) => (
        <li>
          {roles[role]}
          {scope === 'everywhere' ? '' : inBrackets(request.language, scope)}
        </li>
      ))}
    </ul>
  )
}

/** Pages for those who keep the record or answer for somebody; to everybody else they are not there. */
function Running({ request: { language }, me: { actor } }: { request: PageRequest; me: SignedIn }) {
  const pages = ownPagesOf(actor)
  if (pages.length === 0) return null
  const { own, ownTitle } = keepingTexts[language]
  return (
    <>
      <h2>{ownTitle}</h2>
      <ul>
        {pages.map(({ path, name }) => (
          <li>
            <a href={address(language, path)}>{own[name]}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

function Sessions({ request, me, sessions }: { request: PageRequest; me: SignedIn; sessions: readonly SessionView[] }) {
  const { language } = request
  const words = texts[language]
  return (
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">{words.began}</th>
          <th scope="col">{words.seen}</th>
          <th scope="col">{words.ends}</th>
          <th scope="col">{words.action}</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map(session => (
          <tr>
            <td data-label={words.began}>{instantText(language, session.createdAt)}</td>
            <td data-label={words.seen}>{instantText(language, session.lastSeenAt)}</td>
            <td data-label={words.ends}>{instantText(language, session.endsAt)}</td>
            <td data-label={words.action}>
              {session.id === me.session ? (
                words.thisOne
              ) : (
                <form method="post" action={address(language, '/account/end-session')}>
                  <input type="hidden" name="session" value={session.id} />
                  <button type="submit">{words.end}</button>
                </form>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Ends this session. Signing out twice is harmless. */
export const signOutHere: Action = async request => {
  const me = await request.signedIn()
  if (me) await act(request.ground, me.actor, revokeSession, { session: me.session })
  return { movedTo: '/sign-in', session: null }
}

/** Ends another session of one's own. One that has ended already is what was wished for. */
export const endSession: Action = async request => {
  const me = await request.signedIn()
  if (!me) return { movedTo: '/sign-in' }
  const ended = await act(request.ground, me.actor, revokeSession, { session: request.form.session ?? '' })
  const fine = ended.ok || (ended.refusal.kind === 'refused' && ended.refusal.name === 'session-already-ended')
  return fine ? { movedTo: '/account?said=session-ended' } : null
}
