import type { KeptMeeting, PresenceView } from '#modules/meetings/index.ts'
import { memberTexts, type OrganizationView, organizationKinds, regionCodes } from '#modules/members/index.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { KeyField } from '../../keeping/sending.tsx'
import type { Typed } from '../../keeping/typed.ts'
import type { FormProps } from '../../keeping/wording-fields.tsx'
import { address } from '../../page.ts'
import { Line, type OptionGroup, Select } from '../../parts/fields.tsx'
import { texts } from './messages/index.ts'
import { named, one, orNone } from './options.ts'

/** One line as its form holds it. */
export const typedPresence = (presence: PresenceView, kept: KeptMeeting): Typed => ({
  ordinal: String(presence.ordinal),
  organization: '',
  organizationId: presence.organizationId,
  name: presence.name,
  kind: presence.kind,
  country: presence.country ?? '',
  countryBasis: presence.countryBasis ?? 'name',
  region: presence.region ?? '',
  complete: String(kept.organizationsComplete ?? false),
})

interface Props extends FormProps {
  readonly kept: KeptMeeting
  /** The line that is corrected; undefined: one is added. */
  readonly chosen: PresenceView | undefined
  readonly organizations: readonly OrganizationView[]
  readonly countries: readonly OptionGroup[]
}

export function PresenceForm(props: Props) {
  const { request, kept, chosen, typed, faulty } = props
  const { language } = request
  const words = texts[language]
  const common = keepingTexts[language]
  return (
    <form method="post" action={address(language, `/keep/meetings/${kept.slug}/organizations`)} novalidate>
      <KeyField request={request} />
      <input type="hidden" name="version" value={String(kept.version)} />
      {chosen && <input type="hidden" name="ordinal" value={String(chosen.ordinal)} />}
      <PresenceFields {...props} />
      <Line
        name="reason"
        label={common.fields.reason}
        hint={common.hints.reason}
        value={typed.reason ?? ''}
        fault={faulty.reason}
      />
      <p>
        <button type="submit" name="do" value={chosen ? 'correct' : 'add'}>
          {chosen ? common.save : words.addOrganization}
        </button>{' '}
        {chosen && (
          <button type="submit" name="do" value="remove">
            {words.remove}
          </button>
        )}
      </p>
    </form>
  )
}

function PresenceFields({ request, typed, faulty, organizations, countries }: Props) {
  const { language } = request
  const words = texts[language]
  const { presence, fields, yesNo } = words
  const { organizationKinds: kinds, countryBases } = memberTexts[language]
  const chosen = organizations.find(({ id }) => id === typed.organizationId)?.key
  const known = organizations.map(({ key, name }) => ({ value: key, label: name }))
  return (
    <>
      <Select
        name="organization"
        label={presence.organization}
        hint={presence.hint}
        groups={orNone(request, known)}
        value={typed.organization || chosen || ''}
        fault={faulty.organization}
      />
      <Line name="name" label={presence.name} hint={presence.nameHint} value={typed.name ?? ''} fault={faulty.name} />
      <Select
        name="kind"
        label={presence.kind}
        groups={one(named(organizationKinds, kinds))}
        value={typed.kind ?? ''}
      />
      <Select name="country" label={fields.country} groups={countries} value={typed.country ?? ''} />
      <Select
        name="countryBasis"
        label={fields.parts.basis}
        groups={one(named(['name', 'general_knowledge'], countryBases))}
        value={typed.countryBasis ?? 'name'}
      />
      <Select
        name="region"
        label={presence.region}
        groups={orNone(
          request,
          regionCodes.map(value => ({ value, label: value })),
        )}
        value={typed.region ?? ''}
      />
      <Select
        name="complete"
        label={presence.complete}
        groups={one([
          { value: 'false', label: yesNo.no },
          { value: 'true', label: yesNo.yes },
        ])}
        value={typed.complete ?? 'false'}
      />
    </>
  )
}
