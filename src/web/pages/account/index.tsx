import { isId } from '#kernel/id.ts'
import { act } from '#modules/access/index.ts'
import { actionPlanTexts } from '#modules/action-plan/index.ts'
import { conclusionPolicy } from '#modules/conclusions/index.ts'
import { correspondencePolicy } from '#modules/correspondence/index.ts'
import { followUpPolicy } from '#modules/follow-up/index.ts'
import { forumPolicy } from '#modules/forums/index.ts'
import {
  administers,
  identityTexts,
  listSessions,
  revokeSession,
  type SessionView,
  type SignedIn,
} from '#modules/identity/index.ts'
import { memberPolicy } from '#modules/members/index.ts'
import { seesOutbox } from '#modules/notifications/index.ts'
import { submissionPolicy } from '#modules/submissions/index.ts'
import { topicPolicy } from '#modules/topics/index.ts'
import { instantText } from '../../dates.ts'
import { may } from '../../keeping/staff.ts'
import type { Action, Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { inBrackets } from '../../parts/punctuation.tsx'
import { texts as keepTexts } from '../keep/messages/index.ts'
import { texts as developmentTexts } from '../keep-development/messages/index.ts'
import { texts as followUpTexts } from '../keep-follow-up/messages/index.ts'
import { texts as forumTexts } from '../keep-forums/messages/index.ts'
import { texts as organizationTexts } from '../keep-organizations/messages/index.ts'
import { texts as submissionTexts } from '../keep-submissions/messages/index.ts'
import { texts as topicTexts } from '../keep-topics/messages/index.ts'
import { mayPropose } from '../keep-topics/standing.ts'
import { texts as letterTexts } from '../letters/messages/index.ts'
import { texts as overviewTexts } from '../overview/messages/index.ts'
import { texts as peopleTexts } from '../people/messages/index.ts'
import { texts as waitingTexts } from '../waiting/messages/index.ts'
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

/** Pages for those who run the site; to everybody else they are not there. */
function Running({ request: { language }, me: { actor } }: { request: PageRequest; me: SignedIn }) {
  const pages = [
    { may: actor.held.length > 0, path: '/waiting', title: waitingTexts[language].title },
    { may: may(actor, conclusionPolicy, 'edit-conclusion'), path: '/overview', title: overviewTexts[language].title },
    { may: may(actor, conclusionPolicy, 'edit-conclusion'), path: '/desk', title: keepTexts[language].desk },
    {
      may: may(actor, submissionPolicy, 'take-up-submission'),
      path: '/keep/submissions',
      title: submissionTexts[language].title,
    },
    {
      may: actor.held.some(({ role, scope }) => isId(scope) && ['focal-point', 'seat-holder'].includes(role)),
      path: '/my/organization',
      title: organizationTexts[language].mine,
    },
    {
      may: may(actor, memberPolicy, 'edit-organization'),
      path: '/keep/organizations',
      title: organizationTexts[language].title,
    },
    {
      may: may(actor, followUpPolicy, 'offer-follow-up'),
      path: '/keep/follow-up',
      title: followUpTexts[language].title,
    },
    { may: may(actor, forumPolicy, 'edit-forum'), path: '/keep/seats', title: forumTexts[language].seats },
    {
      may: may(actor, memberPolicy, 'edit-development-list') || may(actor, memberPolicy, 'edit-organization'),
      path: '/keep/development',
      title: developmentTexts[language].title,
    },
    { may: may(actor, topicPolicy, 'edit-topic'), path: '/keep/topics', title: topicTexts[language].title },
    { may: mayPropose(actor), path: '/topics/propose', title: topicTexts[language].propose },
    {
      may: may(actor, topicPolicy, 'add-term'),
      path: '/keep/topics/vocabularies',
      title: topicTexts[language].vocabularies.title,
    },
    { may: administers(actor), path: '/people', title: peopleTexts[language].title },
    { may: seesOutbox(actor), path: '/letters', title: letterTexts[language].title },
    {
      may: may(actor, followUpPolicy, 'edit-follow-up'),
      path: '/keep/action-plan',
      title: actionPlanTexts[language].title,
    },
    {
      may: may(actor, correspondencePolicy, 'assign-message'),
      path: '/keep/mail',
      title: letterTexts[language].received,
    },
  ].filter(page => page.may)
  if (pages.length === 0) return null
  return (
    <>
      <h2>{texts[language].running}</h2>
      <ul>
        {pages.map(({ path, title }) => (
          <li>
            <a href={address(language, path)}>{title}</a>
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
