import { directionOf, ownName } from '#kernel/language.ts'
import type { MeetingRow } from '#modules/meetings/index.ts'
import type { Found, Hit, Part } from '#modules/search/index.ts'
import { dayText } from '../../dates.ts'
import type { PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { whenText } from '../../parts/when.tsx'
import { type Asked, type Kind, queryOf } from './asked.ts'
import { Browse } from './browse.tsx'
import { texts } from './messages/index.ts'

interface Answered {
  readonly request: PageRequest
  readonly asked: Asked
  readonly found: Found
  /** Which meeting dates a hit, by the id of its noun. */
  readonly meetings: ReadonlyMap<string, MeetingRow>
  /** How many hits a page has. */
  readonly per: number
}

/** What was found, or what to do when nothing was. */
export function Results({ request, asked, found, meetings, per }: Answered) {
  const { language } = request
  const words = texts[language]
  if (found.total === 0) return <Nothing request={request} asked={asked} />
  const foreign = found.hits.every(hit => hit.language !== language)
  return (
    <>
      <p role="status">{words.found(found.total)}</p>
      {foreign && <p class="note">{words.otherLanguages}</p>}
      <ul class="plain">
        {found.hits.map(hit => (
          <Result request={request} hit={hit} meeting={meetings.get(hit.nounId)} />
        ))}
      </ul>
      <Pages request={request} asked={asked} pages={Math.ceil(found.total / per)} />
    </>
  )
}

function Nothing({ request, asked }: { request: PageRequest; asked: Asked }) {
  const { language } = request
  const words = texts[language]
  return (
    <>
      <p role="status">
        <strong>{words.nothing(asked.text)}</strong>
      </p>
      <ul>
        {asked.kind !== null && (
          <li>
            <a href={address(language, '/search') + queryOf({ ...asked, kind: null, page: 1 })}>{words.everyKind}</a>
          </li>
        )}
        <li>{words.fewer}</li>
        <li>{words.reference}</li>
        <li>{words.absent}</li>
      </ul>
      <Browse request={request} />
    </>
  )
}

/** The pieces of a text, what was looked for marked. */
const Marked = ({ parts }: { parts: readonly Part[] }) => (
  <>{parts.map(({ text, hit }) => (hit ? <mark>{text}</mark> : text))}</>
)

function Result({ request, hit, meeting }: { request: PageRequest; hit: Hit; meeting: MeetingRow | undefined }) {
  const { language, t } = request
  const own = hit.language === language
  const tongue = own ? {} : { lang: hit.language, dir: directionOf(hit.language) }
  const when = meeting ? whenText(language, t, meeting) : hit.day && dayText(language, hit.day)
  const aside = [texts[language].kinds[hit.noun as Kind] ?? hit.noun, when, own ? null : ownName[hit.language]]
  return (
    <li>
      <a href={address(language, hit.address)}>
        {hit.ref && <span class="ref">{hit.ref}</span>}{' '}
        <span {...tongue}>
          <Marked parts={hit.titleParts} />
        </span>
      </a>
      <br />
      <span class="source">
        {aside.filter(Boolean).join(' · ')}
        {hit.snippet.length > 0 && (
          <>
            {' · '}
            <span {...tongue}>
              <Marked parts={hit.snippet} />
            </span>
          </>
        )}
      </span>
    </li>
  )
}

function Pages({ request, asked, pages }: { request: PageRequest; asked: Asked; pages: number }) {
  const { language, t } = request
  if (pages === 1) return null
  const to = (page: number) => address(language, '/search') + queryOf({ ...asked, page })
  return (
    <nav class="pages" aria-label={texts[language].pages}>
      {asked.page > 1 && (
        <a rel="prev" href={to(asked.page - 1)}>
          {t.list.previous}
        </a>
      )}
      <span>{t.list.page(asked.page, pages)}</span>
      {asked.page < pages && (
        <a rel="next" href={to(asked.page + 1)}>
          {t.list.next}
        </a>
      )}
    </nav>
  )
}
