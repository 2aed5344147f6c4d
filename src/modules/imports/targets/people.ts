import { isLanguage, languages, ownName } from '#kernel/language.ts'
import { perform } from '#modules/access/index.ts'
import { addContact, type ContactView, contactsOf, editContact, memberTexts } from '#modules/members/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { isMailbox } from '#platform/mail.ts'
import { organizationsMeant } from './organizations-meant.ts'
import {
  type Asked,
  bad,
  changesOf,
  codeField,
  dayField,
  foundField,
  type Meant,
  plainly,
  target,
  textField,
  type Values,
} from './target.ts'

interface World {
  /** Ids of organizations by key and by name. */
  readonly organizations: Meant
  readonly contacts: ReadonlyMap<string, ContactView>
}

/** Somebody at an organization: by e-mail, and by name where there is none. */
const keyFor = (
  organization: string,
  { email, name }: { email?: string | null | undefined; name?: string | undefined },
) => `${organization} ${email ? email.toLowerCase() : plainly(name ?? '')}`

async function load(db: Db, { texts }: Asked): Promise<World> {
  const asked = texts('organization')
  const { meant } = await organizationsMeant(db, asked)
  const living = (await contactsOf(db, ...asked.flatMap(text => meant(text) ?? []))).filter(({ erased }) => !erased)
  return {
    organizations: meant,
    contacts: new Map(living.map(one => [keyFor(one.organizationId, one), one])),
  }
}

const asValues = (kept: ContactView): Values => ({
  organization: kept.organizationId,
  name: kept.name,
  function: kept.function,
  email: kept.email ?? '',
  language: kept.language,
  phone: kept.phone ?? '',
  from: kept.from,
  to: kept.to ?? '',
})

const contentOf = ({ name, function: role, email, language, phone, from, to }: Values, today: string) => ({
  name,
  function: role,
  email: email || null,
  language: language && isLanguage(language) ? language : 'en',
  phone: phone || null,
  from: from || today,
  to: to || null,
})

const kept = (values: Values, { contacts }: World) => contacts.get(keyFor(values.organization ?? '', values))

/** People at organizations, recognised by organization and e-mail (by name where the list has no e-mail). */
export const people = target<World>({
  name: 'people',
  refusals: memberTexts,
  fields: [
    {
      name: 'organization',
      required: true,
      also: ['organisation', 'company', 'affiliation', 'entity', 'employer'],
      read: foundField('organization-unknown', ({ organizations }: World) => organizations),
    },
    { name: 'name', required: true, also: ['full name', 'person', 'contact'], read: textField(200) },
    {
      name: 'function',
      required: true,
      also: ['role', 'title', 'position', 'job title', 'post'],
      read: textField(200),
    },
    {
      name: 'email',
      also: ['e mail', 'mail', 'email address', 'e mail address'],
      read: text => (isMailbox(text.toLowerCase()) ? { value: text.toLowerCase() } : { fault: 'no-mailbox' }),
    },
    { name: 'language', also: ['lang', 'preferred language'], ...codeField(languages, [ownName]) },
    { name: 'phone', also: ['telephone', 'mobile', 'tel'], read: textField(40) },
    { name: 'from', also: ['since', 'start', 'from day', 'start date'], read: dayField },
    { name: 'to', also: ['until', 'end', 'to day', 'end date'], read: dayField },
  ],
  load,
  keyOf: values => keyFor(values.organization ?? '', values),
  plan(values, world) {
    if (values.from && values.to && values.to <= values.from)
      return { kind: 'bad', faults: [bad('to', 'ends-before-it-begins')] }
    const known = kept(values, world)
    if (!known) return { kind: 'new' }
    const changes = changesOf(values, asValues(known))
    return changes.length === 0 ? { kind: 'same' } : { kind: 'change', changes }
  },
  async apply(act, values, world) {
    const today = act.now.toZonedDateTimeISO('UTC').toPlainDate().toString()
    const known = kept(values, world)
    if (!known) {
      const input = { organization: values.organization, content: contentOf(values, today) }
      return perform(act, addContact, input)
    }
    const content = contentOf({ ...asValues(known), ...values }, today)
    const edited = await perform(act, editContact, { id: known.id, version: known.version, content })
    return edited.ok ? { ok: true, value: known.id } : edited
  },
})
