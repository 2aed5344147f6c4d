import { forumTexts } from '#modules/forums/index.ts'
import { type ContactView, type MembershipView, memberTexts } from '#modules/members/index.ts'
import { dayText } from '../../dates.ts'
import { FoldedForm, typedInto } from '../../keeping/folded-form.tsx'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import type { FormProps } from '../../keeping/wording-fields.tsx'
import type { PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Line } from '../../parts/fields.tsx'
import { ReadTable } from '../../parts/read-table.tsx'
import type { About } from './about.ts'
import { ContactFields, MembershipFields } from './fields.tsx'
import { texts } from './messages/index.ts'
import { typedContact, typedMembership } from './typed.ts'

export interface PartsProps extends FormProps {
  readonly about: About
  readonly where: string
}

/** `since 1 January 2020`. */
export const periodText = (
  { language }: PageRequest,
  { from, to }: { readonly from: string; readonly to: string | null },
) => texts[language].period(dayText(language, from), to === null ? null : dayText(language, to))

const startsToday = ({ now }: PageRequest) => ({ from: now.toString().slice(0, 10) })

export function Memberships({ about, ...form }: PartsProps) {
  const { request, typed } = form
  const { language } = request
  const words = texts[language]
  const { sectors, membershipCategories } = memberTexts[language]
  const label = ({ sector, category }: MembershipView) => `${sectors[sector]}, ${membershipCategories[category]}`
  return (
    <>
      <h2>{words.memberships}</h2>
      {about.memberships.length === 0 && <p class="note">{words.noMemberships}</p>}
      {about.memberships.map(one => {
        const prefix = `m${one.id.slice(-12)}`
        const own = typedInto(typed, prefix, typedMembership(one))
        return (
          <>
            <p>
              <strong>{label(one)}</strong> {periodText(request, one)}
            </p>
            <FoldedForm
              {...form}
              name="membership"
              prefix={prefix}
              title={words.correct(label(one))}
              send={words.save}
              hidden={{ id: one.id, version: String(one.version) }}
            >
              <MembershipFields {...form} typed={own} prefix={prefix} />
              <Reason {...form} prefix={prefix} />
            </FoldedForm>
          </>
        )
      })}
      <FoldedForm {...form} name="add-membership" prefix="m" title={words.addMembership} send={words.addMembership}>
        <MembershipFields {...form} typed={typedInto(typed, 'm', startsToday(request))} prefix="m" />
      </FoldedForm>
    </>
  )
}

function Reason({ request, typed, faulty, prefix }: FormProps & { readonly prefix: string }) {
  const { fields, hints } = keepingTexts[request.language]
  return (
    <Line
      id={`${prefix}-reason`}
      name="reason"
      label={fields.reason}
      hint={hints.reason}
      value={typed.of === prefix ? (typed.reason ?? '') : ''}
      fault={faulty[`${prefix}-reason`]}
    />
  )
}

interface ContactsProps extends FormProps {
  readonly contacts: readonly ContactView[]
  readonly where: string
  /** Sent along where the page is about several organizations. */
  readonly organization?: string
}

export function Contacts({ contacts, organization, ...form }: ContactsProps) {
  const adding = organization === undefined ? 'c' : `c${organization.slice(-6)}`
  const { request, typed } = form
  const words = texts[request.language]
  const named = (one: ContactView) => (one.erased ? words.erased : one.name)
  return (
    <>
      <h2>{words.contacts}</h2>
      <p class="note">{words.hints.contacts}</p>
      {contacts.length > 0 && (
        <ReadTable
          headed
          caption={words.contacts}
          rows={contacts}
          columns={[
            { label: words.fields.personName, heads: true, cell: one => <bdi>{named(one)}</bdi> },
            { label: words.fields.function, cell: one => <bdi>{one.function}</bdi> },
            { label: words.fields.email, cell: one => <bdi>{one.email ?? ''}</bdi> },
            { label: words.fields.phone, cell: one => <bdi>{one.phone ?? ''}</bdi> },
            { label: words.when, cell: one => periodText(request, one) },
          ]}
        />
      )}
      {contacts
        .filter(one => !one.erased)
        .map(one => {
          const prefix = `c${one.id.slice(-12)}`
          return (
            <FoldedForm
              {...form}
              name="contact"
              prefix={prefix}
              title={words.correct(one.name)}
              send={words.save}
              hidden={{ id: one.id, version: String(one.version) }}
            >
              <ContactFields {...form} typed={typedInto(typed, prefix, typedContact(one))} prefix={prefix} />
            </FoldedForm>
          )
        })}
      <FoldedForm
        {...form}
        name="add-contact"
        prefix={adding}
        title={words.addContact}
        send={words.addContact}
        hidden={organization === undefined ? {} : { organization }}
      >
        <ContactFields
          {...form}
          typed={typedInto(typed, adding, { ...startsToday(request), language: 'en' })}
          prefix={adding}
        />
      </FoldedForm>
    </>
  )
}

export function Seats({ request, about: { seats } }: { readonly request: PageRequest; readonly about: About }) {
  const { language } = request
  const words = texts[language]
  return (
    <>
      <h2>{words.seats}</h2>
      {seats.length === 0 ? (
        <p class="note">{words.noSeats}</p>
      ) : (
        <ul>
          {seats.map(({ slug, forum, number, office, state }) => (
            <li>
              <a href={address(language, `/keep/seats/${slug}`)}>{`${forum} ${number}`}</a> <bdi>{office}</bdi>{' '}
              {forumTexts[language].seatStates[state]}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
