import { directionOf, ownName } from '#kernel/language.ts'
import { identityTexts, listSessions, type PersonView, type SessionView } from '#modules/identity/index.ts'
import { instantDay, instantText } from '../../dates.ts'
import type { Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults, faultList } from '../../parts/faults.tsx'
import type { OptionGroup } from '../../parts/fields.tsx'
import { Tag } from '../../parts/tag.tsx'
import { texts as accountTexts } from '../account/messages/index.ts'
import { texts as dataTexts } from '../personal-data/messages/index.ts'
import { AccountHistory } from './history.tsx'
import { texts } from './messages/index.ts'
import { Give, Roles } from './roles.tsx'
import { scopesOf } from './scopes.ts'
import { type About, aboutPerson, type Faulty, Said } from './standing.tsx'

interface Tried {
  readonly typed: Readonly<Record<string, string>>
  readonly faulty: Faulty
}

/** The page of a person; with what was typed and refused it is the answer to a form. */
export async function personAnswer(request: PageRequest, about: About, tried?: Tried): Promise<PageAnswer> {
  const { me, person } = about
  const [scopes, sessions] = await Promise.all([scopesOf(request), listSessions(request.ground, me.actor, person.id)])
  const live = sessions.filter(session => session.state === 'live')
  return {
    title: person.name,
    privately: true,
    ...(tried ? { status: 422 } : {}),
    body: <View request={request} about={about} scopes={scopes} sessions={live} tried={tried} />,
  }
}

export const personPage: Page = async request => {
  const about = await aboutPerson(request)
  return about && personAnswer(request, about)
}

interface Viewed {
  readonly request: PageRequest
  readonly about: About
  readonly scopes: readonly OptionGroup[]
  readonly sessions: readonly SessionView[]
  readonly tried: Tried | undefined
}

function View({ request, about, scopes, sessions, tried }: Viewed) {
  const { language } = request
  const words = texts[language]
  const { person } = about
  const { typed, faulty } = tried ?? { typed: {}, faulty: {} }
  const change = person.state === 'active' ? 'disable' : 'enable'
  return (
    <>
      {tried ? <Faults title={words.problem} faults={faultList(faulty)} /> : <Said request={request} />}
      <p class="kicker">
        <a href={address(language, '/people')}>{words.title}</a>
      </p>
      <h1>
        <bdi>{person.name}</bdi>
      </h1>
      <div class="two">
        <section>
          <h2>{words.roles.title}</h2>
          <Roles request={request} person={person} scopes={scopes} faulty={faulty} />
          <h2>{words.give.title}</h2>
          <Give request={request} person={person} scopes={scopes} faulty={faulty} typed={typed} />
          <h2>{words.sessions.title}</h2>
          <Sessions request={request} about={about} sessions={sessions} />
        </section>
        <aside>
          <Facts request={request} person={person} />
          <p>
            <a class="button" href={address(language, `/people/${person.id}/${change}`)}>
              {words[change].link}
            </a>
          </p>
          <p>
            <a href={address(language, `/people/${person.id}/data`)}>{dataTexts[language].link}</a>
          </p>
          <AccountHistory request={request} about={about} />
        </aside>
      </div>
    </>
  )
}

function Facts({ request: { language, t }, person }: { request: PageRequest; person: PersonView }) {
  const { columns: label } = texts[language]
  return (
    <>
      <h2>{t.words.facts}</h2>
      <dl class="facts">
        <dt>{label.email}</dt>
        <dd>
          <bdi>{person.email}</bdi>
        </dd>
        <dt>{label.state}</dt>
        <dd>
          <Tag tone={person.state === 'active' ? 'done' : 'plain'}>
            {identityTexts[language].states.person[person.state]}
          </Tag>
        </dd>
        <dt>{label.language}</dt>
        <dd>
          <span lang={person.language} dir={directionOf(person.language)}>
            {ownName[person.language]}
          </span>
        </dd>
        <dt>{label.since}</dt>
        <dd>{instantDay(language, person.createdAt)}</dd>
      </dl>
    </>
  )
}

interface SessionsShown {
  readonly request: PageRequest
  readonly about: About
  readonly sessions: readonly SessionView[]
}

function Sessions({ request: { language }, about: { me, person }, sessions }: SessionsShown) {
  const words = texts[language].sessions
  const label = accountTexts[language]
  if (sessions.length === 0) return <p class="note">{words.none}</p>
  return (
    <table class="rows">
      <thead>
        <tr>
          {[label.began, label.seen, label.ends, label.action].map(text => (
            <th scope="col">{text}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sessions.map(session => (
          <tr>
            <td data-label={label.began}>{instantText(language, session.createdAt)}</td>
            <td data-label={label.seen}>{instantText(language, session.lastSeenAt)}</td>
            <td data-label={label.ends}>{instantText(language, session.endsAt)}</td>
            <td data-label={label.action}>
              {session.id === me.session ? (
                words.own
              ) : (
                <form method="post" action={address(language, `/people/${person.id}`)}>
                  <input type="hidden" name="do" value="end-session" />
                  <input type="hidden" name="session" value={session.id} />
                  <button type="submit">{label.end}</button>
                </form>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
