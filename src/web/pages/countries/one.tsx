import { languages, ownName } from '#kernel/language.ts'
import { listMeetings, type MeetingRow } from '#modules/meetings/index.ts'
import {
  type CountryView,
  countryBySlug,
  type Development,
  developmentLists,
  isDeveloping,
  listOrganizations,
  listRegions,
  memberTexts,
  type OrganizationView,
  type RegionView,
  type SourceView,
  sourcesByIds,
} from '#modules/members/index.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { History } from '../../parts/history.tsx'
import { inBrackets } from '../../parts/punctuation.tsx'
import { Tag } from '../../parts/tag.tsx'
import { whenText } from '../../parts/when.tsx'
import { texts } from './messages/index.ts'
import { Sources, Statuses } from './statuses.tsx'

/** One Member State: its statuses as of today with their certainty, its organizations and meetings, names and codes. */
export const countryPage: Page = async request => {
  const { db, language, params, now } = request
  const country = await countryBySlug(db, language, params.slug ?? '')
  if (!country) return null
  const words = texts[language]
  const [regions, sources, organizations, meetings, lists] = await Promise.all([
    listRegions(db, language),
    sourcesByIds(db, [...country.regionSources, ...country.statuses.flatMap(status => status.sources)]),
    listOrganizations(db, language),
    listMeetings(db, language),
    developmentLists(db),
  ])
  const development = isDeveloping({ lists, statuses: country.statuses }, country.alpha3, now.toString().slice(0, 10))
  const region = regions.find(one => one.code === country.region)
  return {
    title: country.name,
    description: country.name + inBrackets(language, country.alpha3),
    body: (
      <>
        <p class="kicker">
          <a href={address(language, '/countries')}>{words.state}</a> · {region?.name ?? country.region}
        </p>
        <h1>{country.name}</h1>
        <div class="two">
          <section>
            <h2>{words.statuses}</h2>
            <Statuses request={request} country={country} sources={sources} />
            <Organizations
              request={request}
              organizations={organizations.filter(one => one.country === country.alpha3)}
            />
            <Meetings request={request} meetings={meetings.filter(one => one.country === country.alpha3)} />
            <History request={request} noun="country" nounId={country.alpha3} />
          </section>
          <CountryFacts
            request={request}
            country={country}
            region={region}
            sources={sources}
            development={development}
          />
        </div>
      </>
    ),
  }
}

function Organizations({
  request,
  organizations,
}: {
  request: PageRequest
  organizations: readonly OrganizationView[]
}) {
  const { language } = request
  const words = texts[language]
  return (
    <>
      <h2>{words.organizations}</h2>
      {organizations.length === 0 ? (
        <p class="note">{words.noOrganizations}</p>
      ) : (
        <>
          <ul>
            {organizations.map(({ slug, name }) => (
              <li>
                <a href={address(language, `/organizations/${slug}`)}>
                  <bdi>{name}</bdi>
                </a>
              </li>
            ))}
          </ul>
          <p class="source">{words.organizationsNote}</p>
        </>
      )}
    </>
  )
}

function Meetings({ request, meetings }: { request: PageRequest; meetings: readonly MeetingRow[] }) {
  const { language, t } = request
  const words = texts[language]
  return (
    <>
      <h2>{words.meetings}</h2>
      {meetings.length === 0 ? (
        <p class="note">{words.noMeetings}</p>
      ) : (
        <ul>
          {meetings.map(meeting => (
            <li>
              <a href={address(language, `/meetings/${meeting.slug}`)}>{meeting.name}</a>{' '}
              <span class="source">
                {meeting.city && `${meeting.city}${t.words.comma}`}
                {whenText(language, t, meeting)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function CountryFacts({
  request,
  country,
  region,
  sources,
  development,
}: {
  request: PageRequest
  country: CountryView
  region: RegionView | undefined
  sources: readonly SourceView[]
  development: Development | null
}) {
  const { language, t } = request
  const words = texts[language]
  const { regionVerified, regionMethod, regionNote, regionSources } = country
  return (
    <aside>
      <h2>{t.words.facts}</h2>
      <dl class="facts">
        <dt>{words.codes}</dt>
        <dd class="ref">{`${country.alpha3} · ${country.alpha2} · ${country.m49}`}</dd>
        <dt>{words.columns.region}</dt>
        <dd>
          <a href={address(language, `/countries?region=${country.region}`)}>{region?.name ?? country.region}</a>{' '}
          <Tag tone={regionVerified ? 'done' : 'wait'}>{regionVerified ? words.verified : words.unverified}</Tag>
        </dd>
        <dt>{words.regionHow}</dt>
        <dd>{memberTexts[language].regionMethods[regionMethod]}</dd>
        {regionNote && (
          <dd class="source">
            <bdi lang="en">{regionNote}</bdi>
          </dd>
        )}
        <dd>
          <Sources request={request} sources={sources.filter(source => regionSources.includes(source.id))} />
        </dd>
        <dt>{words.columns.developing}</dt>
        <dd>
          {development === null ? t.notice.notRecorded : development.developing ? t.words.yes : t.words.no}{' '}
          {development && (
            <Tag tone={development.confirmed ? 'done' : 'wait'}>
              {development.confirmed ? words.verified : words.unverified}
            </Tag>
          )}
        </dd>
        <dt>{words.names}</dt>
        {languages.map(one => (
          <dd>
            <bdi lang={one}>{country.names[one]}</bdi>
            <span class="source">{inBrackets(language, ownName[one])}</span>
          </dd>
        ))}
      </dl>
    </aside>
  )
}
