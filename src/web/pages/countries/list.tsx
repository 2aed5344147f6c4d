import { countsOn, memberTexts, regionCodes, standingsKnownFrom, statusCodes } from '#modules/members/index.ts'
import { dayText } from '../../dates.ts'
import { dayAsked, type List } from '../../list.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { download, ListView } from '../../parts/list-view.tsx'
import { sentences } from '../../parts/punctuation.tsx'
import { Tag } from '../../parts/tag.tsx'
import { type Messages, texts } from './messages/index.ts'
import { type CountryOnDay, countriesOn, regionLabel, type StatusOnDay } from './rows.ts'

/** `LDC`, with what is special about it on that day: an end to come, one not confirmed, an unclear date. */
function statusText({ language, t }: PageRequest, { status, standing }: StatusOnDay): string {
  const { statusCodes: codes, standings, toKinds } = memberTexts[language]
  const code = codes[status.code]
  if (standing !== 'holds') return `${code}${t.words.colon}${standings[standing]}`
  const scheduled = status.toKind === 'scheduled' || status.toKind === 'scheduled_in_doubt'
  return scheduled ? `${code}${t.words.colon}${toKinds[status.toKind]}` : code
}

/** Yes, no, or that there was no list on that day. */
const developingText = ({ t }: PageRequest, development: CountryOnDay['development']): string => {
  if (development === null) return t.notice.notRecorded
  return development.developing ? t.words.yes : t.words.no
}

function columns(request: PageRequest, words: Messages): List<CountryOnDay>['columns'] {
  const { language, t } = request
  const { columns: label } = words
  return [
    {
      key: 'name',
      label: label.name,
      value: ({ country }) => country.name,
      view: ({ country }) => <a href={address(language, `/countries/${country.slug}`)}>{country.name}</a>,
    },
    {
      key: 'alpha3',
      label: label.codes,
      value: ({ country }) => country.alpha3,
      view: ({ country }) => <span class="ref">{`${country.alpha3} ${country.alpha2} ${country.m49}`}</span>,
    },
    { key: 'alpha2', label: label.alpha2, value: ({ country }) => country.alpha2, hidden: true },
    { key: 'm49', label: label.m49, value: ({ country }) => country.m49, hidden: true },
    {
      key: 'region',
      label: label.region,
      value: ({ country, region }) => region?.name ?? country.region,
      view: ({ country, region }) => (
        <>
          {region?.name ?? country.region} {!country.regionVerified && <Tag tone="wait">{words.unverified}</Tag>}
        </>
      ),
    },
    { key: 'region_code', label: label.region, value: ({ country }) => country.region, hidden: true },
    {
      key: 'region_verified',
      label: label.regionVerified,
      value: ({ country }) => (country.regionVerified ? t.words.yes : t.words.no),
      hidden: true,
    },
    {
      key: 'statuses',
      label: label.statuses,
      value: ({ statuses }) => statuses.map(one => statusText(request, one)).join(t.words.semicolon) || null,
      view: ({ statuses }) =>
        statuses.map(one => (
          <>
            <Tag
              tone={one.standing === 'holds' ? 'plain' : 'wait'}
              title={memberTexts[language].statuses[one.status.code]}
            >
              {statusText(request, one)}
            </Tag>{' '}
          </>
        )),
    },
    {
      key: 'developing',
      label: label.developing,
      value: ({ development }) => developingText(request, development),
      view: ({ development }) => (
        <>
          {developingText(request, development)}{' '}
          {development && !development.confirmed && <Tag tone="wait">{words.unverified}</Tag>}
        </>
      ),
    },
    {
      key: 'developing_confirmed',
      label: words.verified,
      value: ({ development }) => development && (development.confirmed ? t.words.yes : t.words.no),
      hidden: true,
    },
  ]
}

function filters({ language, t }: PageRequest, words: Messages, rows: readonly CountryOnDay[], day: string) {
  const { columns: label, filters: filter } = words
  const counted = ({ statuses }: CountryOnDay) => statuses.filter(({ status }) => countsOn(status, day))
  const recorded = statusCodes.filter(code => rows.some(row => row.statuses.some(({ status }) => status.code === code)))
  const regions = rows.flatMap(({ region }) => (region ? [region] : []))
  return [
    {
      key: 'region',
      label: label.region,
      options: regionCodes.map(value => ({ value, label: regionLabel(value, regions) })),
      matches: ({ country }, value) => country.region === value,
    },
    {
      key: 'status',
      label: filter.status,
      options: [
        ...recorded.map(value => ({ value, label: memberTexts[language].statusCodes[value] })),
        { value: 'any', label: filter.anyStatus },
        { value: 'none', label: filter.noStatus },
      ],
      matches: (row, value) => {
        if (value === 'any' || value === 'none') return counted(row).length > 0 === (value === 'any')
        return counted(row).some(({ status }) => status.code === value)
      },
    },
    {
      key: 'developing',
      label: label.developing,
      options: [
        { value: 'yes', label: t.words.yes },
        { value: 'no', label: t.words.no },
      ],
      matches: ({ development }, value) => development?.developing === (value === 'yes'),
    },
    {
      key: 'verified',
      label: label.regionVerified,
      options: [
        { value: 'yes', label: t.words.yes },
        { value: 'no', label: t.words.no },
      ],
      matches: ({ country }, value) => country.regionVerified === (value === 'yes'),
    },
  ] satisfies List<CountryOnDay>['filters']
}

/** All Member States; their statuses are those of the day in the address, today when none is asked. */
export const countriesPage: Page = async request => {
  const { language, query, now } = request
  const words = texts[language]
  const dayField = { key: 'on', label: words.filters.day, first: standingsKnownFrom }
  const day = dayAsked(query, dayField) ?? now.toString().slice(0, 10)
  const rows = await countriesOn(request, day)
  const list: List<CountryOnDay> = {
    name: 'countries',
    columns: columns(request, words),
    filters: filters(request, words, rows, day),
    day: dayField,
    rows,
  }
  const file = download(request, list)
  if (file) return file
  const verified = rows.filter(({ country }) => country.regionVerified).length
  const provisional = rows.some(({ development }) => development?.confirmed === false)
  const unconfirmed = rows.flatMap(row => row.statuses).filter(one => one.standing === 'unconfirmed-end').length
  return {
    title: words.title,
    description: words.lede,
    body: (
      <>
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <p class="note">
          {sentences(language, words.dayNote(dayText(language, day)), words.confirmRule)}{' '}
          {unconfirmed > 0 && words.unconfirmed(unconfirmed)}
        </p>
        {provisional && <p class="note attention">{words.developingUnconfirmed}</p>}
        <ListView request={request} list={list} caption={words.caption} />
        <p class="note">{sentences(language, words.explained, words.regionNote(verified, rows.length))}</p>
      </>
    ),
  }
}
