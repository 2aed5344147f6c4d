import type { Refusal } from '#kernel/result.ts'
import { dayShape } from '#kernel/shapes.ts'
import { act } from '#modules/access/index.ts'
import { grantRole, listSessions, revokeSession, withdrawRole } from '#modules/identity/index.ts'
import type { Action, FormRequest, MovedAnswer, PageAnswer } from '../../page.ts'
import { refusalText } from '../sign-in/index.tsx'
import { texts } from './messages/index.ts'
import { personAnswer } from './one.tsx'
import { scopesOf } from './scopes.ts'
import { type About, aboutPerson, type Faulty, soAlreadyIn } from './standing.tsx'

type Answer = Promise<PageAnswer | MovedAnswer | null>
type Doing = (request: FormRequest, about: About) => Answer

const giveFields = ['role', 'scope', 'from', 'to'] as const

/** At which field of the form a refusal of `grant-role` is said. */
const fieldOf: Readonly<Record<string, (typeof giveFields)[number]>> = {
  'role-of-the-house': 'scope',
  'begins-in-the-past': 'from',
  'ends-before-it-begins': 'to',
  'role-already-held': 'role',
}

/** A typed day as the moment it begins; what is no day goes on as it is, and is refused at its field. */
function beginningOf(day: string, later: { readonly days: number }): string {
  if (!dayShape.safeParse(day).success) return day
  return `${Temporal.PlainDate.from(day).add(later)}T00:00:00Z`
}

/** Empty, and today, are now: today's midnight has passed. */
function beginning({ form, now }: FormRequest): string | null {
  const day = form.from ?? ''
  return day === '' || day === now.toString().slice(0, 10) ? null : beginningOf(day, { days: 0 })
}

function faultsOfGiving(request: FormRequest, refusal: Refusal): Faulty {
  const { faults } = texts[request.language]
  if (refusal.kind === 'refused') return { [fieldOf[refusal.name] ?? 'role']: refusalText(request, refusal) }
  const wrong = refusal.kind === 'invalid' ? refusal.fields.map(({ path }) => path) : []
  const words = { role: faults.role, scope: faults.scope, from: faults.from, to: faults.from }
  return Object.fromEntries(giveFields.filter(name => wrong.includes(name)).map(name => [name, words[name]]))
}

const giveRole: Doing = async (request, about) => {
  const { form } = request
  const scope = form.scope ?? ''
  // The verb takes any id: what is not offered here was not chosen from this form.
  const offered = (await scopesOf(request)).some(group => group.options.some(option => option.value === scope))
  const given = await act(request.ground, about.me.actor, grantRole, {
    person: about.person.id,
    role: form.role ?? '',
    scope: offered ? scope : '',
    from: beginning(request),
    to: form.to ? beginningOf(form.to, { days: 1 }) : null,
  })
  if (given.ok) return { movedTo: `/people/${about.person.id}?said=role-given` }
  const faulty = faultsOfGiving(request, given.refusal)
  return Object.keys(faulty).length > 0 ? personAnswer(request, about, { typed: form, faulty }) : null
}

async function notWithdrawn(request: FormRequest, about: About, grant: string, refusal: Refusal): Answer {
  const already = soAlreadyIn(refusal)
  if (already) return { movedTo: `/people/${about.person.id}?said=${already}` }
  if (refusal.kind !== 'refused') return null
  return personAnswer(request, about, { typed: {}, faulty: { [`withdraw-${grant}`]: refusalText(request, refusal) } })
}

/** Only a role of this person: the address says whose page it is. */
const withdraw: Doing = async (request, about) => {
  const { me, person } = about
  const grant = person.grants.find(({ id }) => id === request.form.grant)
  if (!grant) return null
  const done = await act(request.ground, me.actor, withdrawRole, { grant: grant.id })
  if (!done.ok) return notWithdrawn(request, about, grant.id, done.refusal)
  // Who gave up administering does not see this page any more.
  const gaveUp = grant.role === 'administrator' && person.id === me.person
  return { movedTo: gaveUp ? '/account' : `/people/${person.id}?said=role-withdrawn` }
}

const endSession: Doing = async (request, { me, person }) => {
  const sessions = await listSessions(request.ground, me.actor, person.id)
  const session = sessions.find(({ id }) => id === request.form.session)
  if (!session) return null
  const ended = await act(request.ground, me.actor, revokeSession, { session: session.id })
  const said = ended.ok ? 'session-ended' : soAlreadyIn(ended.refusal)
  return said ? { movedTo: `/people/${person.id}?said=${said}` } : null
}

const doings: Readonly<Record<string, Doing>> = {
  'give-role': giveRole,
  'withdraw-role': withdraw,
  'end-session': endSession,
}

/** Every form of a person's page is sent to its own address; the hidden field `do` says which it is. */
export const changePerson: Action = async request => {
  const about = await aboutPerson(request)
  const name = request.form.do ?? ''
  return about && Object.hasOwn(doings, name) ? ((await doings[name]?.(request, about)) ?? null) : null
}
