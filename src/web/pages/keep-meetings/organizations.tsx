import { act } from '#modules/access/index.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import {
  addPresences,
  correctPresence,
  type KeptMeeting,
  keptMeetingBySlug,
  listPresences,
  meetingTexts,
  type PresenceView,
  removePresence,
} from '#modules/meetings/index.ts'
import { listOrganizations, memberTexts, type OrganizationView } from '#modules/members/index.ts'
import { faultsAt } from '../../keeping/faults-at.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { howIn, Said } from '../../keeping/sending.tsx'
import { readAs } from '../../keeping/staff.ts'
import { numberIn, type Typed, textOrNull } from '../../keeping/typed.ts'
import type { Action, Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults, faultList } from '../../parts/faults.tsx'
import { ReadTable } from '../../parts/read-table.tsx'
import { type Offered, offeredIn } from './fields.tsx'
import { texts } from './messages/index.ts'
import { PresenceForm, typedPresence } from './presence-form.tsx'
import { keeper } from './standing.ts'

interface About {
  readonly me: SignedIn
  readonly kept: KeptMeeting
  readonly presences: readonly PresenceView[]
  readonly organizations: readonly OrganizationView[]
  readonly offered: Offered
}

async function aboutPresence(request: PageRequest): Promise<About | null> {
  const me = await keeper(request)
  if (!me) return null
  return readAs(request, me, async ({ db }) => {
    const kept = await keptMeetingBySlug(db, request.params.slug ?? '')
    if (!kept) return null
    const presences = await listPresences(db, { meetingId: kept.id })
    const organizations = await listOrganizations(db, request.language)
    return { me, kept, presences, organizations, offered: await offeredIn({ ...request, db }) }
  })
}

interface Shown {
  readonly typed?: Typed
  readonly faulty?: Readonly<Record<string, string>>
}

function answer(request: PageRequest, about: About, { typed, faulty = {} }: Shown = {}): PageAnswer {
  const { language } = request
  const words = texts[language]
  const { kept, presences } = about
  const failed = Object.keys(faulty).length > 0
  const title = words.organizationsTitle(kept.ref)
  const chosen = presences.find(({ ordinal }) => String(ordinal) === (typed?.ordinal ?? request.query.get('edit')))
  const fields =
    typed ?? (chosen ? typedPresence(chosen, kept) : { complete: String(kept.organizationsComplete ?? false) })
  return {
    title,
    privately: true,
    ...(failed ? { status: 422 } : {}),
    body: (
      <>
        <Said request={request} said={words.saidOf} />
        {failed && <Faults title={keepingTexts[language].problem} faults={faultList(faulty)} />}
        <p class="kicker">
          <a href={address(language, `/keep/meetings/${kept.slug}`)}>{words.back}</a>
        </p>
        <h1>{title}</h1>
        <h2>{chosen ? words.correct(chosen.name) : words.addOrganization}</h2>
        <PresenceForm
          request={request}
          kept={kept}
          chosen={chosen}
          organizations={about.organizations}
          countries={about.offered.countries}
          typed={fields}
          faulty={faulty}
        />
        <Named request={request} about={about} />
      </>
    ),
  }
}

/** Who was named, each with the way to its form. */
function Named({ request, about: { kept, presences, organizations } }: { request: PageRequest; about: About }) {
  const { language } = request
  const words = texts[language]
  const { organizationKinds } = memberTexts[language]
  if (presences.length === 0) return <p class="note">{words.noOrganizations}</p>
  return (
    <ReadTable
      caption={words.organizations}
      rows={presences}
      columns={[
        {
          label: words.fields.parts.name,
          heads: true,
          cell: ({ name, ordinal }) => (
            <a href={address(language, `/keep/meetings/${kept.slug}/organizations?edit=${ordinal}`)}>
              <bdi>{name}</bdi>
            </a>
          ),
        },
        {
          label: words.presence.organization,
          cell: ({ organizationId }) => <bdi>{organizations.find(({ id }) => id === organizationId)?.name}</bdi>,
        },
        { label: words.presence.kind, cell: ({ kind }) => organizationKinds[kind] },
        { label: words.fields.country, cell: ({ country }) => country ?? keepingTexts[language].none },
        { label: words.presence.region, cell: ({ region }) => region ?? keepingTexts[language].none },
      ]}
    />
  )
}

export const keepPresencePage: Page = async request => {
  const about = await aboutPresence(request)
  return about && answer(request, about)
}

/** What was typed; an organization that was chosen and not named is named as it is on record, with its kind and country. */
const presenceIn = (form: Typed, { organizations }: About) => {
  const country = textOrNull(form.country)
  const known = organizations.find(({ key }) => key === form.organization)
  if (known && textOrNull(form.name) === null) return { key: known.key, ...asOnRecord(known) }
  return {
    key: form.organization ?? '',
    name: form.name ?? '',
    kind: form.kind ?? '',
    country: country === null ? null : { value: country, basis: form.countryBasis || 'name' },
    region: textOrNull(form.region),
  }
}

const asOnRecord = ({ name, kind, country, countryBasis, region }: OrganizationView) => ({
  name,
  kind,
  country: country && { value: country, basis: countryBasis === 'name' ? 'name' : 'general_knowledge' },
  region,
})

/** Adds, corrects or removes one line. */
export const keepPresence: Action = async request => {
  const about = await aboutPresence(request)
  if (!about) return null
  const { form, ground } = request
  const { kept, me } = about
  const seen = { id: kept.id, version: Number(form.version) }
  const [presence, complete] = [presenceIn(form, about), form.complete === 'true']
  const ordinal = numberIn(form.ordinal)
  const how = howIn(request)
  const done =
    form.do === 'remove'
      ? await act(ground, me.actor, removePresence, { ...seen, ordinal }, how)
      : form.do === 'correct'
        ? await act(ground, me.actor, correctPresence, { ...seen, ordinal, presence, complete }, how)
        : await act(ground, me.actor, addPresences, { ...seen, presences: [presence], complete }, how)
  const said = form.do === 'remove' ? 'removed' : form.do === 'correct' ? 'corrected' : 'added'
  if (done.ok) return { movedTo: `/keep/meetings/${kept.slug}/organizations?said=${said}` }
  const faulty = faultsAt(request, done.refusal, {
    placeOf: path => [path.endsWith('key') ? 'organization' : 'name', 'fault'],
    faults: { fault: texts[request.language].presence.fault },
    known: meetingTexts[request.language].refusals,
    at: { 'organization-unknown': 'organization' },
    first: 'reason',
  })
  return answer(request, about, { typed: form, faulty })
}
