import { type GrantView, grantableRoles, identityTexts, type PersonView } from '#modules/identity/index.ts'
import { instantDay } from '../../dates.ts'
import type { PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Line, type OptionGroup, Select } from '../../parts/fields.tsx'
import { inBrackets } from '../../parts/punctuation.tsx'
import { texts } from './messages/index.ts'
import { scopeName } from './scopes.ts'
import type { Faulty } from './standing.tsx'

interface Shown {
  readonly request: PageRequest
  readonly person: PersonView
  readonly scopes: readonly OptionGroup[]
  readonly faulty: Faulty
}

/** The last day on which a role holds: it ends just before `to`. */
const lastDay = ({ from, to }: GrantView): Temporal.Instant | null =>
  to && (Temporal.Instant.compare(to, from) > 0 ? to.subtract({ nanoseconds: 1 }) : to)

/** Roles the person holds or will hold, each with a way to withdraw it; those that have ended are one click away. */
export function Roles({ request, person, scopes, faulty }: Shown) {
  const { roles: words } = texts[request.language]
  const [ended, inForce] = [true, false].map(over => person.grants.filter(one => (one.state === 'ended') === over))
  return (
    <>
      {inForce?.length ? (
        <Table request={request} scopes={scopes} title={words.title} grants={inForce} faulty={faulty} person={person} />
      ) : (
        <p class="note">{words.none}</p>
      )}
      {ended?.length ? (
        <details>
          <summary>{words.ended}</summary>
          <Table request={request} scopes={scopes} title={words.ended} grants={ended} faulty={faulty} person={person} />
        </details>
      ) : null}
    </>
  )
}

function Table({
  request,
  person,
  scopes,
  grants,
  faulty,
  title,
}: Shown & { readonly grants: readonly GrantView[]; readonly title: string }) {
  const { language } = request
  const { roles: words } = texts[language]
  const names = identityTexts[language].roles
  const labels = [words.role, words.from, words.to, words.givenBy, words.action]
  return (
    // Names may be long: it scrolls by itself, so it must be reachable by keyboard.
    <section class="scroll" aria-label={title} tabindex={0}>
      <table class="rows">
        <thead>
          <tr>
            {labels.map(label => (
              <th scope="col">{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grants.map(grant => {
            const last = lastDay(grant)
            return (
              <tr>
                <td data-label={words.role}>
                  {names[grant.role]}{' '}
                  {grant.scope !== 'everywhere' && <bdi class="source">{scopeName(scopes, grant.scope)}</bdi>}
                </td>
                <td data-label={words.from}>
                  {instantDay(language, grant.from)}
                  {grant.state === 'to-come' && <span class="source">{inBrackets(language, words.toCome)}</span>}
                </td>
                <td data-label={words.to}>{last ? instantDay(language, last) : words.noEnd}</td>
                <td data-label={words.givenBy}>{grant.givenBy === null ? names.system : <bdi>{grant.givenBy}</bdi>}</td>
                <td data-label={words.action}>
                  {grant.state !== 'ended' && (
                    <Withdraw request={request} person={person} grant={grant} fault={faulty[`withdraw-${grant.id}`]} />
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

interface Withdrawing {
  readonly request: PageRequest
  readonly person: PersonView
  readonly grant: GrantView
  readonly fault: string | undefined
}

function Withdraw({ request: { language }, person, grant, fault }: Withdrawing) {
  const id = `withdraw-${grant.id}`
  return (
    <form method="post" action={address(language, `/people/${person.id}`)} class={fault && 'field'}>
      {fault && (
        <span class="fault" id={`${id}-fault`}>
          {fault}
        </span>
      )}
      <input type="hidden" name="do" value="withdraw-role" />
      <input type="hidden" name="grant" value={grant.id} />
      <button type="submit" id={id} aria-describedby={fault && `${id}-fault`}>
        {texts[language].roles.withdraw}
        <span class="skip"> {identityTexts[language].roles[grant.role]}</span>
      </button>
    </form>
  )
}

/** The form that gives a role; what was typed is kept. */
export function Give({
  request,
  person,
  scopes,
  faulty,
  typed,
}: Shown & { readonly typed: Readonly<Record<string, string>> }) {
  const { language } = request
  const { roles: label, give: words } = texts[language]
  const names = identityTexts[language].roles
  const roles = grantableRoles.map(value => ({ value, label: names[value] }))
  return (
    <form method="post" action={address(language, `/people/${person.id}`)} novalidate>
      <input type="hidden" name="do" value="give-role" />
      <Select
        name="role"
        label={label.role}
        fault={faulty.role}
        value={typed.role ?? ''}
        groups={[{ label: null, options: [{ value: '', label: words.choose }, ...roles] }]}
      />
      <Select
        name="scope"
        label={label.where}
        fault={faulty.scope}
        value={typed.scope ?? 'everywhere'}
        groups={scopes}
      />
      <Line
        type="date"
        name="from"
        label={label.from}
        hint={words.fromHint}
        fault={faulty.from}
        value={typed.from ?? ''}
      />
      <Line type="date" name="to" label={label.to} hint={words.toHint} fault={faulty.to} value={typed.to ?? ''} />
      <button type="submit">{words.send}</button>
    </form>
  )
}
