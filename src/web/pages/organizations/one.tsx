import { listPresences, type MeetingRow, meetingsByIds, type PresenceView } from '#modules/meetings/index.ts'
import {
  countryNames,
  listRegions,
  type MembershipView,
  memberPolicy,
  membershipsOf,
  memberTexts,
  organizationBySlug,
} from '#modules/members/index.ts'
import { dayText } from '../../dates.ts'
import { keptAt } from '../../keeping/staff.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { History } from '../../parts/history.tsx'
import { sentences } from '../../parts/punctuation.tsx'
import { ReadTable } from '../../parts/read-table.tsx'
import { Tag } from '../../parts/tag.tsx'
import { whenText } from '../../parts/when.tsx'
import { texts } from './messages/index.ts'

interface Presence {
  readonly presence: PresenceView
  readonly meeting: MeetingRow
}

/** The meetings it is named at, latest first. */
async function namedAt({ db, language }: PageRequest, organizationId: string): Promise<readonly Presence[]> {
  const presences = await listPresences(db, { organizationId })
  const meetings = await meetingsByIds(
    db,
    language,
    presences.map(presence => presence.meetingId),
  )
  return meetings.flatMap(meeting =>
    presences.filter(presence => presence.meetingId === meeting.id).map(presence => ({ presence, meeting })),
  )
}

/** One organization: where it is named, under which name, and what we take its country and region to be. */
export const organizationPage: Page = async request => {
  const { db, language, params, t } = request
  const organization = await organizationBySlug(db, params.slug ?? '')
  if (!organization) return null
  const words = texts[language]
  const [named, countries, regions, memberships] = await Promise.all([
    namedAt(request, organization.id),
    countryNames(db, language),
    listRegions(db, language),
    membershipsOf(db, organization.id),
  ])
  const regionNames = new Map<string, string>(regions.map(region => [region.code, region.name]))
  const place = ({ country, region }: Pick<PresenceView, 'country' | 'region'>) =>
    [country && countries.get(country)?.name, region && regionNames.get(region)].filter(Boolean).join(t.words.comma)
  const country = organization.country ? countries.get(organization.country) : undefined
  const { countryBasis, region, website } = organization
  return {
    title: organization.name,
    description: words.namedAt(named.length),
    keptAt: keptAt(`/keep/organizations/${organization.slug}`, memberPolicy, 'edit-organization'),
    body: (
      <>
        <p class="kicker">
          <a href={address(language, '/organizations')}>{words.organization}</a> ·{' '}
          {memberTexts[language].organizationKinds[organization.kind]}
        </p>
        <h1>
          <bdi>{organization.name}</bdi>
        </h1>
        <div class="two">
          <section>
            <h2>{words.meetingsOf}</h2>
            <Presences request={request} named={named} place={place} />
            <p class="note">{sentences(language, t.notice.openings, words.sameKey)}</p>
            <Memberships request={request} memberships={memberships} />
            <History request={request} noun="organization" nounId={organization.id} />
          </section>
          <aside>
            <h2>{t.words.facts}</h2>
            <dl class="facts">
              <dt>{words.kind}</dt>
              <dd>{memberTexts[language].organizationKinds[organization.kind]}</dd>
              <dt>{words.country}</dt>
              <dd>
                {country ? <a href={address(language, `/countries/${country.slug}`)}>{country.name}</a> : words.unknown}{' '}
                {countryBasis && <Tag tone="wait">{memberTexts[language].countryBases[countryBasis]}</Tag>}
              </dd>
              <dt>{words.region}</dt>
              <dd>
                {region ? (
                  <>
                    {regionNames.get(region)} <Tag tone="wait">{words.basis}</Tag>
                  </>
                ) : (
                  words.unknown
                )}
              </dd>
              {website && (
                <>
                  <dt>{words.website}</dt>
                  <dd>
                    <WebsiteLink url={website} />
                  </dd>
                </>
              )}
            </dl>
          </aside>
        </div>
      </>
    ),
  }
}

function Presences({
  request,
  named,
  place,
}: {
  request: PageRequest
  named: readonly Presence[]
  place: (presence: PresenceView) => string
}) {
  const { language, t } = request
  const words = texts[language]
  return (
    <table class="rows">
      <caption>{words.namedAt(named.length)}</caption>
      <thead>
        <tr>
          {[words.when, words.meeting, words.nameThere, words.placeThere, words.list].map(label => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {named.map(({ presence, meeting }) => (
          <tr>
            <td data-label={words.when}>{whenText(language, t, meeting)}</td>
            <td data-label={words.meeting}>
              <a href={address(language, `/meetings/${meeting.slug}`)}>{meeting.name}</a>
            </td>
            <td data-label={words.nameThere}>
              <bdi>{presence.name}</bdi>
            </td>
            <td data-label={words.placeThere}>{place(presence) || words.unknown}</td>
            <td data-label={words.list}>{presence.complete ? words.complete : words.partial}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Named by its host: the reader sees where it goes. Whatever stands there is not followed by search engines on our word. */
function WebsiteLink({ url }: { url: string }) {
  const parsed = URL.parse(url)
  if (!/^https?:$/.test(parsed?.protocol ?? '')) return <bdi>{url}</bdi>
  return (
    <a href={url} rel="external nofollow noreferrer">
      <bdi>{parsed?.hostname.replace(/^www\./, '')}</bdi>
    </a>
  )
}

/** In which Sectors it takes part, as what and when, the oldest first. Absent where the secretariat has entered none. */
function Memberships({ request, memberships }: { request: PageRequest; memberships: readonly MembershipView[] }) {
  if (memberships.length === 0) return null
  const { language } = request
  const words = texts[language]
  const { sectors, membershipCategories } = memberTexts[language]
  const day = (iso: string) => dayText(language, iso)
  return (
    <>
      <h2>{words.memberships}</h2>
      <ReadTable
        caption={words.memberships}
        rows={memberships}
        columns={[
          { label: words.sector, heads: true, cell: ({ sector }) => sectors[sector] },
          { label: words.category, cell: ({ category }) => membershipCategories[category] },
          { label: words.heldWhen, cell: ({ from, to }) => words.period(day(from), to === null ? null : day(to)) },
        ]}
      />
    </>
  )
}
