import { memberTexts, organizationKinds, regionCodes } from '#modules/members/index.ts'
import type { List } from '../../list.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { download, ListView } from '../../parts/list-view.tsx'
import { sentences } from '../../parts/punctuation.tsx'
import { regionLabel } from '../countries/rows.ts'
import { type Messages, texts } from './messages/index.ts'
import { type NamedOrganization, type Naming, organizationsNamed } from './rows.ts'

type Columns = List<NamedOrganization>['columns']

function columns({ language }: PageRequest, words: Messages, naming: Naming): Columns {
  const { columns: label } = words
  const { countries, regions, meetings } = naming
  const refOf = new Map(meetings.map(meeting => [meeting.id, meeting.ref]))
  const country = ({ shown }: NamedOrganization) => (shown.country && countries.get(shown.country)?.name) || null
  const region = ({ shown }: NamedOrganization) =>
    shown.region && (regions.find(one => one.code === shown.region)?.name ?? shown.region)
  return [
    {
      key: 'name',
      label: label.name,
      value: ({ organization }) => organization.name,
      view: ({ organization, shown }) => (
        <>
          <a href={address(language, `/organizations/${organization.slug}`)}>
            <bdi>{organization.name}</bdi>
          </a>
          {shown.name !== organization.name && <span class="source"> {words.recordedAs(shown.name)}</span>}
        </>
      ),
    },
    { key: 'recorded_as', label: label.recordedAs, value: ({ shown }) => shown.name, hidden: true },
    { key: 'kind', label: label.kind, value: ({ shown }) => memberTexts[language].organizationKinds[shown.kind] },
    {
      key: 'country',
      label: label.country,
      value: country,
      view: row => country(row) ?? words.unknown,
    },
    {
      key: 'country_basis',
      label: label.countryBasis,
      value: ({ shown }) => shown.countryBasis && memberTexts[language].countryBases[shown.countryBasis],
      hidden: true,
    },
    { key: 'region', label: label.region, value: region, view: row => region(row) ?? words.unknown },
    { key: 'meetings', label: label.meetings, value: ({ presences }) => presences.length, numeric: true },
    {
      key: 'named_at',
      label: label.named,
      value: ({ presences }) => presences.map(one => refOf.get(one.meetingId)).join(' '),
      hidden: true,
    },
  ]
}

function filters(language: PageRequest['language'], words: Messages, { meetings, regions }: Naming) {
  const { filters: label } = words
  const idOf = new Map(meetings.map(meeting => [meeting.slug, meeting.id]))
  const places = meetings.map(meeting => ({ value: meeting.slug, label: meeting.ref }))
  const namedAt = ({ presences }: NamedOrganization, slug: string) =>
    presences.some(presence => presence.meetingId === idOf.get(slug))
  return [
    { key: 'at', label: label.at, options: places, matches: namedAt },
    { key: 'also', label: label.also, options: places, matches: namedAt },
    {
      key: 'region',
      label: label.region,
      options: [
        ...regionCodes.map(value => ({ value, label: regionLabel(value, regions) })),
        { value: 'unknown', label: label.unknown },
      ],
      matches: ({ shown }, value) => (shown.region ?? 'unknown') === value,
    },
    {
      key: 'kind',
      label: label.kind,
      options: organizationKinds.map(value => ({ value, label: memberTexts[language].organizationKinds[value] })),
      matches: ({ shown }, value) => shown.kind === value,
    },
  ] satisfies List<NamedOrganization>['filters']
}

/** Organizations named at meetings; with `at` they stand as recorded at that meeting. */
export const organizationsPage: Page = async request => {
  const { language, query, t } = request
  const words = texts[language]
  const naming = await organizationsNamed(request, query.get('at'))
  const list: List<NamedOrganization> = {
    name: 'organizations',
    columns: columns(request, words, naming),
    filters: filters(language, words, naming),
    rows: naming.rows,
  }
  const file = download(request, list)
  if (file) return file
  const at = naming.meetings.find(meeting => meeting.slug === query.get('at'))
  return {
    title: words.title,
    description: words.lede,
    body: (
      <>
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <p class="note">{sentences(language, t.notice.openings, words.partialNote)}</p>
        {at && <p class="note">{words.asRecorded(at.name)}</p>}
        <ListView request={request} list={list} caption={words.caption} />
      </>
    ),
  }
}
