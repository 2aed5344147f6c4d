import { count } from '#kernel/messages.ts'
import { listPublications } from '#modules/communiques/index.ts'
import { listConclusions } from '#modules/conclusions/index.ts'
import { listFollowUp } from '#modules/follow-up/index.ts'
import { listMeetings } from '#modules/meetings/index.ts'
import {
  countryNames,
  listCountries,
  listOrganizations,
  listStatuses,
  memberTexts,
  type StatusView,
} from '#modules/members/index.ts'
import { listTopics } from '#modules/topics/index.ts'
import { dateText } from '../../dates.ts'
import type { PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { texts } from './messages/index.ts'

type Lister = (request: PageRequest) => Promise<readonly unknown[]>

/** The lists of the record, with their path and their name among the sections. */
const lists = [
  ['conclusions', '/conclusions', ({ db, language }) => listConclusions(db, language)],
  ['meetings', '/meetings', ({ db, language }) => listMeetings(db, language)],
  ['topics', '/topics', ({ db, language }) => listTopics(db, language)],
  ['follow-up', '/follow-up', ({ db, language }) => listFollowUp(db, language)],
  ['communiques', '/communiques', ({ db }) => listPublications(db)],
  ['organizations', '/organizations', ({ db, language }) => listOrganizations(db, language)],
  ['members', '/countries', ({ db, language }) => listCountries(db, language)],
] as const satisfies readonly (readonly [string, string, Lister])[]

/** How much there is, counted now, each list with its downloads. */
export async function Holdings({ request }: { request: PageRequest }) {
  const { language, t } = request
  const words = texts[language]
  const sizes = await Promise.all(lists.map(async ([, , load]) => (await load(request)).length))
  return (
    <table class="rows">
      <caption>{words.holdings}</caption>
      <thead>
        <tr>
          <th scope="col">{words.list}</th>
          <th scope="col">{words.titles.downloads}</th>
          <th scope="col" class="n">
            {words.rows}
          </th>
        </tr>
      </thead>
      <tbody>
        {lists.map(([section, path], index) => (
          <tr>
            <td data-label={words.list}>
              <a href={address(language, path)}>{t.sections[section]}</a>
            </td>
            <td data-label={words.titles.downloads}>
              <Download
                href={`${address(language, path)}.csv`}
                kind="CSV"
                label={`CSV${t.words.colon}${t.sections[section]}`}
              />{' '}
              <Download
                href={`${address(language, path)}.json`}
                kind="JSON"
                label={`JSON${t.words.colon}${t.sections[section]}`}
              />
            </td>
            <td class="n" data-label={words.rows}>
              {count(language, sizes[index] ?? 0)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Download = ({ href, kind, label }: { href: string; kind: string; label: string }) => (
  <a href={href} download aria-label={label}>
    {kind}
  </a>
)

type Ending = StatusView & { readonly to: NonNullable<StatusView['to']> }
const isScheduled = (status: StatusView): status is Ending =>
  status.to !== null && ['scheduled', 'scheduled_in_doubt'].includes(status.toKind)

/** Statuses whose end has been decided for a day and confirmed by nobody yet, the nearest first. */
export async function ScheduledEnds({ request }: { request: PageRequest }) {
  const { db, language } = request
  const words = texts[language]
  const labels = memberTexts[language]
  const [statuses, names] = await Promise.all([listStatuses(db), countryNames(db, language)])
  const ending = statuses.filter(isScheduled).toSorted((a, b) => a.to.value.localeCompare(b.to.value))
  if (ending.length === 0) return null
  return (
    <table class="rows">
      <caption>{words.endings}</caption>
      <thead>
        <tr>
          <th scope="col">{words.country}</th>
          <th scope="col">{words.status}</th>
          <th scope="col">{words.end}</th>
          <th scope="col">{words.certainty}</th>
        </tr>
      </thead>
      <tbody>
        {ending.map(({ country, code, to, toKind }) => (
          <tr>
            <td data-label={words.country}>
              <a href={address(language, `/countries/${names.get(country)?.slug}`)}>{names.get(country)?.name}</a>
            </td>
            <td data-label={words.status}>{labels.statuses[code]}</td>
            <td data-label={words.end}>{dateText(language, to.value, to.precision)}</td>
            <td data-label={words.certainty}>{labels.toKinds[toKind]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How many regions rest on a source. */
export async function Regions({ request: { db, language } }: { request: PageRequest }) {
  const countries = await listCountries(db, language)
  const verified = countries.filter(country => country.regionVerified).length
  return <p>{texts[language].regions(count(language, verified), count(language, countries.length))}</p>
}
