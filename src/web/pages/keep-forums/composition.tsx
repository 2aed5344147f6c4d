import {
  developingSeats,
  heldOn,
  type RegionSeats,
  regionalGaps,
  type Stability,
  seatsByRegion,
  stability,
  termsOn,
} from '#modules/forums/index.ts'
import { dayText } from '../../dates.ts'
import { dayAsked } from '../../list.ts'
import type { PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { ReadTable } from '../../parts/read-table.tsx'
import { Tag } from '../../parts/tag.tsx'
import type { AboutForum } from './forum-about.ts'
import { texts } from './messages/index.ts'

interface Props {
  readonly request: PageRequest
  readonly about: AboutForum
}

const aYearBefore = (day: string): string => Temporal.PlainDate.from(day).subtract({ years: 1 }).toString()

/** How the forum is composed on a day, for the secretariat: gaps against the targets, developing countries, stability. */
export function Composition({ request, about }: Props) {
  const { language, now, path, query } = request
  const words = texts[language]
  const first = '2008-01-01'
  const day = dayAsked(query, { key: 'on', first }) ?? now.toString().slice(0, 10)
  const held = heldOn(about.seats, day)
  const organizations = new Map(about.organizations.map(one => [one.id, one]))
  const terms = termsOn(about.terms, day)
  const rows = seatsByRegion(held, organizations, terms?.seatsPerRegion)
  const developing = developingSeats(held, organizations, about.development, day)
  return (
    <>
      <h2>{words.composition(dayText(language, day))}</h2>
      <form class="asking" method="get" action={address(language, path)}>
        <label>
          {words.onDay}
          <input type="date" name="on" value={day} min={first} />
        </label>
        <button type="submit">{words.show}</button>
      </form>
      <Gaps request={request} about={about} gaps={regionalGaps(rows)} />
      <Regions request={request} about={about} rows={rows} />
      <p>
        {words.developing(developing.developing, developing.known)}{' '}
        {developing.unknown > 0 && words.unknownCountry(developing.unknown)}{' '}
        {terms?.developingShare && words.developingTarget(terms.developingShare)}{' '}
        {!developing.confirmed && (
          <a href={address(language, '/keep/development')}>
            <Tag tone="wait">{words.notConfirmed}</Tag>
          </a>
        )}
      </p>
      <StabilityTable request={request} about={about} day={day} />
    </>
  )
}

const regionName = ({ request, about }: Props, { region }: RegionSeats): string =>
  about.regions.find(({ code }) => code === region)?.name ?? texts[request.language].unknown

function Gaps({ gaps, ...props }: Props & { readonly gaps: readonly RegionSeats[] }) {
  const words = texts[props.request.language]
  if (gaps.length === 0) return null
  return (
    <div class="note attention" role="status">
      <h3>{words.gaps}</h3>
      <ul>
        {gaps.map(row => (
          <li>{words.gap(regionName(props, row), row.seats, row.target ?? 0)}</li>
        ))}
      </ul>
    </div>
  )
}

function Regions({ rows, ...props }: Props & { readonly rows: readonly RegionSeats[] }) {
  const { request, about } = props
  const { language } = request
  const words = texts[language]
  const to = (region: string) => address(language, `/keep/seats?forum=${about.kept.code}&region=${region}`)
  return (
    <ReadTable
      caption={words.byRegion}
      rows={rows}
      columns={[
        { label: words.region, heads: true, cell: row => regionName(props, row) },
        {
          label: words.seatsHeld,
          numeric: true,
          cell: ({ region, seats }) => <a href={to(region ?? 'unknown')}>{seats}</a>,
        },
        { label: words.target, numeric: true, cell: ({ target }) => target ?? words.noTarget },
      ]}
    />
  )
}

/** Between the day a year before and the day, and between each two consecutive meetings on whose earlier day a seat was held. */
function StabilityTable({ request, about, day }: Props & { readonly day: string }) {
  const { language } = request
  const words = texts[language]
  const days = [...new Set(about.meetings.map(({ firstDay }) => firstDay ?? ''))]
  const pairs = days.slice(1).map((later, index) => [days[index] ?? later, later] as const)
  const rows = [[aYearBefore(day), day] as const, ...pairs]
    .map(([earlier, later]) => ({ earlier, later, found: stability(about.seats, earlier, later) }))
    .filter(({ found }) => found.organizations.before > 0)
  if (rows.length === 0) return <p class="note">{words.noStability}</p>
  const said = (of: keyof Stability) => (row: (typeof rows)[number]) =>
    words.kept(row.found[of].kept, row.found[of].before)
  return (
    <>
      <ReadTable
        caption={words.stability}
        rows={rows}
        columns={[
          {
            label: words.between,
            heads: true,
            cell: row => words.days(dayText(language, row.earlier), dayText(language, row.later)),
          },
          { label: words.organizations, cell: said('organizations') },
          { label: words.persons, cell: said('persons') },
        ]}
      />
      <p class="source">{words.stabilityNote}</p>
    </>
  )
}
