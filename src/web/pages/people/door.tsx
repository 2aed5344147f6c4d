import type { Refusal } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { disablePerson, enablePerson, identityTexts, type PersonView } from '#modules/identity/index.ts'
import type { Action, MovedAnswer, Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults, faultList } from '../../parts/faults.tsx'
import { Choices } from '../../parts/fields.tsx'
import { refusalText } from '../sign-in/index.tsx'
import { texts } from './messages/index.ts'
import { type About, aboutPerson, type Faulty, soAlreadyIn } from './standing.tsx'

/** The two ways: what is done, and the reasons offered. A reason is a name, so that nobody's own words about a person are kept for ever. */
const ways = {
  disable: {
    doing: disablePerson,
    said: 'disabled',
    reasons: ['has-left', 'own-wish', 'wrong-address', 'suspected-misuse', 'other-reason'],
  },
  enable: {
    doing: enablePerson,
    said: 'enabled',
    reasons: ['disabled-by-mistake', 'has-returned', 'other-reason'],
  },
} as const
type Way = keyof typeof ways

interface Asked {
  readonly request: PageRequest
  readonly about: About
  readonly way: Way
  readonly chosen?: string
  readonly faulty?: Faulty
}

function answer({ request, about, way, chosen = '', faulty = {} }: Asked): PageAnswer {
  const { language } = request
  const words = texts[language]
  const failed = Object.keys(faulty).length > 0
  // Isolated, so that a name of the other direction leaves the question around it in order; a title cannot hold markup.
  const title = words[way].title(`\u2068${about.person.name}\u2069`)
  return {
    title,
    privately: true,
    ...(failed ? { status: 422 } : {}),
    body: (
      <>
        {failed && <Faults title={words.problem} faults={faultList(faulty)} />}
        <h1>{title}</h1>
        {way === 'disable' ? (
          <Consequences request={request} about={about} />
        ) : (
          <RolesAgain request={request} person={about.person} />
        )}
        <form method="post" action={address(language, `/people/${about.person.id}/${way}`)}>
          <Choices
            name="reason"
            type="radio"
            label={words.reason}
            hint={words.reasonHint}
            fault={faulty.reason}
            choices={ways[way].reasons.map(value => ({
              name: 'reason',
              value,
              label: words.reasons[value],
              chosen: value === chosen,
            }))}
          />
          <div class="field">
            {faulty.send && (
              <span class="fault" id="send-fault">
                {faulty.send}
              </span>
            )}
            <button type="submit" id="send" aria-describedby={faulty.send && 'send-fault'}>
              {words[way].send}
            </button>
          </div>
        </form>
        <p>
          <a href={address(language, `/people/${about.person.id}`)}>{words.back}</a>
        </p>
      </>
    ),
  }
}

function Consequences({ request, about: { me, person } }: { request: PageRequest; about: About }) {
  const words = texts[request.language].disable
  return (
    <>
      <p>{words.text}</p>
      {person.id === me.person && <p class="note attention">{words.own}</p>}
    </>
  )
}

function RolesAgain({ request: { language }, person }: { request: PageRequest; person: PersonView }) {
  const words = texts[language].enable
  const held = person.grants.filter(({ state }) => state === 'held')
  if (held.length === 0) return <p>{words.noRoles}</p>
  return (
    <>
      <p>{words.text}</p>
      <ul>
        {held.map(({ role }) => (
          <li>{identityTexts[language].roles[role]}</li>
        ))}
      </ul>
    </>
  )
}

/** The question before it is done. Where it is done already there is nothing to ask. */
const asking =
  (way: Way): Page =>
  async request => {
    const about = await aboutPerson(request)
    if (!about) return null
    const done = (about.person.state === 'disabled') === (way === 'disable')
    return done ? { movedTo: `/people/${about.person.id}` } : answer({ request, about, way })
  }

function refusedWay(asked: Asked, refusal: Refusal): PageAnswer | MovedAnswer | null {
  const already = soAlreadyIn(refusal)
  if (already) return { movedTo: `/people/${asked.about.person.id}?said=${already}` }
  if (refusal.kind !== 'refused') return null
  return answer({ ...asked, faulty: { send: refusalText(asked.request, refusal) } })
}

const going =
  (way: Way): Action =>
  async request => {
    const about = await aboutPerson(request)
    if (!about) return null
    const { doing, said, reasons } = ways[way]
    const reason = reasons.find(one => one === request.form.reason)
    const asked = { request, about, way, chosen: reason ?? '' }
    if (!reason) return answer({ ...asked, faulty: { reason: texts[request.language].faults.reason } })
    const done = await act(request.ground, about.me.actor, doing, { person: about.person.id }, { reason })
    if (!done.ok) return refusedWay(asked, done.refusal)
    if (about.person.id === about.me.person) return { movedTo: '/sign-in', session: null }
    return { movedTo: `/people/${about.person.id}?said=${said}` }
  }

export const disablePage = asking('disable')
export const disable = going('disable')
export const enablePage = asking('enable')
export const enable = going('enable')
