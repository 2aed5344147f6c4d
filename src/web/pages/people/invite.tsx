import { languages, ownName } from '#kernel/language.ts'
import type { FieldFault, Refusal } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { grantableRoles, identityTexts, invitePerson, staffRoles } from '#modules/identity/index.ts'
import type { Action, Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults, faultList } from '../../parts/faults.tsx'
import { Choices, Line, Select } from '../../parts/fields.tsx'
import { refusalText } from '../sign-in/index.tsx'
import { texts } from './messages/index.ts'
import { administrator, type Faulty } from './standing.tsx'

/** Fields of the form: `email`, `name`, `language`, and `role-officer` … for each role that is ticked. */
type Typed = Readonly<Record<string, string>>

/** Roles that make sense for the whole site; those of one forum, body or organization are given on the person's page. */
const offered = grantableRoles.filter(role => staffRoles.has(role))

const inviteFields = ['email', 'name', 'language', 'roles'] as const

/** The words for malformed fields; a wrong role among several is one fault. */
function faultsOf(request: PageRequest, fields: readonly FieldFault[]): Faulty {
  const { faults } = texts[request.language]
  const wrong = fields.map(({ path }) => path.split('.')[0])
  return Object.fromEntries(inviteFields.filter(name => wrong.includes(name)).map(name => [name, faults[name]]))
}

function answer(request: PageRequest, typed: Typed, faulty: Faulty = {}): PageAnswer {
  const words = texts[request.language]
  const failed = Object.keys(faulty).length > 0
  return {
    title: words.invite.title,
    privately: true,
    ...(failed ? { status: 422 } : {}),
    body: (
      <>
        {failed && <Faults title={words.problem} faults={faultList(faulty)} />}
        <p class="kicker">
          <a href={address(request.language, '/people')}>{words.title}</a>
        </p>
        <h1>{words.invite.title}</h1>
        <p>{words.invite.intro}</p>
        <Form request={request} typed={typed} faulty={faulty} />
      </>
    ),
  }
}

function Form({ request, typed, faulty }: { request: PageRequest; typed: Typed; faulty: Faulty }) {
  const { language } = request
  const { columns: label, invite: words } = texts[language]
  const { roles } = identityTexts[language]
  const field = (name: 'email' | 'name', type: 'email' | 'text', hint: string) => (
    <Line
      name={name}
      type={type}
      label={label[name]}
      hint={hint}
      value={typed[name] ?? ''}
      fault={faulty[name]}
      autocomplete="off"
    />
  )
  return (
    <form method="post" action={address(language, '/people/invite')} novalidate>
      {field('email', 'email', words.emailHint)}
      {field('name', 'text', words.nameHint)}
      <Select
        name="language"
        label={label.language}
        hint={words.languageHint}
        fault={faulty.language}
        value={typed.language ?? language}
        groups={[{ label: null, options: languages.map(one => ({ value: one, label: ownName[one], lang: one })) }]}
      />
      <Choices
        name="roles"
        type="checkbox"
        label={label.roles}
        hint={words.rolesHint}
        fault={faulty.roles}
        choices={offered.map(role => ({
          name: `role-${role}`,
          value: 'yes',
          label: roles[role],
          chosen: typed[`role-${role}`] !== undefined,
        }))}
      />
      <p>
        <button type="submit">{words.send}</button>
      </p>
    </form>
  )
}

export const invitePage: Page = async request => ((await administrator(request)) ? answer(request, {}) : null)

function refusedBy(request: PageRequest, typed: Typed, refusal: Refusal): PageAnswer | null {
  if (refusal.kind === 'invalid') return answer(request, typed, faultsOf(request, refusal.fields))
  return refusal.kind === 'refused' ? answer(request, typed, { email: refusalText(request, refusal) }) : null
}

/** Opens the account and goes to its page; the letter is queued with it. */
export const invite: Action = async request => {
  const me = await administrator(request)
  if (!me) return null
  const { form } = request
  const roles = Object.keys(form).flatMap(name => (name.startsWith('role-') ? [name.slice('role-'.length)] : []))
  const { email = '', name = '', language = '' } = form
  const invited = await act(request.ground, me.actor, invitePerson, { email, name, language, roles })
  return invited.ok ? { movedTo: `/people/${invited.value}?said=invited` } : refusedBy(request, form, invited.refusal)
}
