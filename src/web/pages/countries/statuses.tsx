import type { Language } from '#kernel/language.ts'
import {
  type CountryView,
  memberTexts,
  type SourceView,
  type Standing,
  type StatusView,
  standingOn,
} from '#modules/members/index.ts'
import { dateText, instantDay } from '../../dates.ts'
import type { PageRequest } from '../../page.ts'
import { inBrackets, sentences } from '../../parts/punctuation.tsx'
import { Tag, type Tone } from '../../parts/tag.tsx'
import { texts } from './messages/index.ts'

const toneOf: Readonly<Record<Standing, Tone>> = {
  holds: 'done',
  ended: 'plain',
  'not-yet': 'plain',
  'unconfirmed-end': 'wait',
  unclear: 'wait',
}

/** In words what the record says of the end of a status; null where no end is known. */
function endText(language: Language, status: StatusView, standing: Standing): string | null {
  const words = texts[language]
  const day = status.to && dateText(language, status.to.value, status.to.precision)
  if (!day || status.toKind === 'none') return null
  const list = words.lists[status.code]
  if (status.toKind === 'effective') return words.left(list, day)
  const text = status.toKind === 'scheduled' ? words.scheduled(list, day) : words.inDoubt(list, day)
  return standing === 'unconfirmed-end' ? sentences(language, text, words.dayHasCome) : text
}

/** Every dated status of a Member State with its certainty, as it stands today. */
export function Statuses({
  request,
  country,
  sources,
}: {
  request: PageRequest
  country: CountryView
  sources: readonly SourceView[]
}) {
  const { language, now } = request
  const words = texts[language]
  if (country.statuses.length === 0) return <p class="note">{words.noStatus}</p>
  const today = now.toString().slice(0, 10)
  const standing = country.statuses.map(status => ({ status, standing: standingOn(status, today) }))
  return (
    <>
      {standing.map(({ status, standing: one }) => {
        const text = endText(language, status, one)
        return text && <p class={status.toKind === 'effective' ? 'note' : 'note attention'}>{text}</p>
      })}
      <StatusTable request={request} statuses={standing} />
      <p class="note">{words.confirmRule}</p>
      {country.statuses.map(status => (
        <Ground request={request} status={status} sources={sources.filter(one => status.sources.includes(one.id))} />
      ))}
    </>
  )
}

interface Standings {
  readonly request: PageRequest
  readonly statuses: readonly { readonly status: StatusView; readonly standing: Standing }[]
}

function StatusTable({ request: { language, t, now }, statuses }: Standings) {
  const words = texts[language]
  const { statuses: names, standings, toKinds } = memberTexts[language]
  const onToday = words.today(instantDay(language, now))
  const when = (date: StatusView['from']) => date && dateText(language, date.value, date.precision)
  return (
    <table class="rows">
      <caption>{words.statuses}</caption>
      <thead>
        <tr>
          {[words.status, words.from, words.to, words.certainty, onToday].map(label => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {statuses.map(({ status, standing }) => (
          <tr>
            <td data-label={words.status}>{names[status.code]}</td>
            <td data-label={words.from}>{when(status.from) ?? t.notice.notRecorded}</td>
            <td data-label={words.to}>{when(status.to) ?? toKinds.none}</td>
            <td data-label={words.certainty}>
              {status.toKind !== 'none' && toKinds[status.toKind] + t.words.semicolon}
              {status.verified ? words.statusVerified : words.unverified}
            </td>
            <td data-label={onToday}>
              <Tag tone={toneOf[standing]}>{standings[standing]}</Tag>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The note and the sources a status rests on. Notes stay in English. */
function Ground({
  request,
  status,
  sources,
}: {
  request: PageRequest
  status: StatusView
  sources: readonly SourceView[]
}) {
  const { language, t } = request
  const words = texts[language]
  return (
    <>
      <h3>
        {memberTexts[language].statusCodes[status.code]}
        {t.words.colon}
        {t.words.sources}
      </h3>
      {status.note && (
        <p class="source">
          {words.note}
          {language !== 'en' && inBrackets(language, t.notice.englishOnly)}
          {t.words.colon}
          <bdi lang="en">{status.note}</bdi>
        </p>
      )}
      <Sources request={request} sources={sources} />
    </>
  )
}

/** Sources by their own titles, which are English. */
export function Sources({ request, sources }: { request: PageRequest; sources: readonly SourceView[] }) {
  if (sources.length === 0) return <p class="source">{request.t.notice.notRecorded}</p>
  return (
    <ul class="source">
      {sources.map(({ title, url }) => (
        <li>
          <a href={url} rel="external noreferrer">
            <bdi lang="en">{title}</bdi>
          </a>
        </li>
      ))}
    </ul>
  )
}
