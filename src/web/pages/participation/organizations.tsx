import {
  type NamedList,
  namedInAll,
  namedLists,
  type OrganizationsOfRegion,
  organizationsByRegion,
  type Returning,
  returning,
} from '#modules/participation/index.ts'
import { address } from '../../page.ts'
import { BarChart } from '../../parts/chart.tsx'
import { sentences } from '../../parts/punctuation.tsx'
import { regionLabel } from '../countries/rows.ts'
import { type Figure, figureOf, type Ground } from './figure.tsx'
import { MeetingLink } from './meetings.tsx'

/** The latest complete list, by region of headquarters; null while no list is complete. */
export function byRegion(ground: Ground): Figure | null {
  const { language, words, record, regions } = ground
  const list = namedLists(record.meetings, record.presences).findLast(one => one.complete)
  if (!list) return null
  const { columns: label } = words
  const rows = organizationsByRegion(list.presences)
  const nameOf = ({ region }: OrganizationsOfRegion) => (region === null ? words.unknown : regionLabel(region, regions))
  const title = words.byRegion.title(list.meeting.ref)
  const unknown = rows.find(row => row.region === null)?.presences.length ?? 0
  return figureOf(ground, {
    key: 'organizations-by-region',
    title,
    sentence: sentences(language, words.byRegion.sentence(list.presences.length, unknown), words.neutral),
    picture: (
      <BarChart
        language={language}
        id="chart-regions"
        title={title}
        gutter={0}
        bars={rows.map(row => ({ label: nameOf(row), parts: [{ value: row.presences.length }] }))}
      />
    ),
    columns: [
      { key: 'region', label: label.region, value: row => row.region, view: nameOf },
      {
        key: 'organizations',
        label: label.organizations,
        value: row => row.presences.length,
        numeric: true,
        view: row => (
          <a href={address(language, `/organizations?at=${list.meeting.slug}&region=${row.region ?? 'unknown'}`)}>
            {row.presences.length}
          </a>
        ),
      },
    ],
    rows,
  })
}

/** Who is named at each of the latest lists, in one sentence. */
function inEach({ words, request: { t } }: Ground, lists: readonly NamedList[]): string {
  const stable = namedInAll(lists)
  const refs = lists.map(list => list.meeting.ref).join(t.words.comma)
  return words.returning.all(stable.length, refs, stable.map(presence => presence.name).join(t.words.comma))
}

export function namedAgain(ground: Ground): Figure {
  const { language, words, record } = ground
  const { columns: label } = words
  const lists = namedLists(record.meetings, record.presences)
  const rows = returning(lists)
  const { title, sentence } = words.returning
  return figureOf<Returning>(ground, {
    key: 'organizations-returning',
    title,
    sentence: [
      sentence(lists.filter(list => list.complete).length, lists.length),
      ...(lists.length > 2 ? [inEach(ground, lists.slice(-3))] : []),
    ].join(' '),
    picture: (
      <BarChart
        language={language}
        id="chart-returning"
        title={title}
        gutter={0}
        max={1}
        bars={rows.map(({ earlier, later, again }) => {
          const share = again.length / earlier.presences.length
          return {
            label: words.pair(earlier.meeting.ref, later.meeting.ref),
            parts: [{ value: share }, { value: 1 - share, look: 'rest' }],
            text: words.share(again.length, earlier.presences.length),
          }
        })}
      />
    ),
    columns: [
      {
        key: 'named_at',
        label: label.earlier,
        value: row => row.earlier.meeting.ref,
        view: row => <MeetingLink language={language} meeting={row.earlier.meeting} />,
      },
      { key: 'named', label: label.named, value: row => row.earlier.presences.length, numeric: true },
      {
        key: 'again_at',
        label: label.later,
        value: row => row.later.meeting.ref,
        view: row => <MeetingLink language={language} meeting={row.later.meeting} />,
      },
      {
        key: 'again',
        label: label.again,
        value: row => row.again.length,
        numeric: true,
        view: ({ earlier, later, again }) => (
          <a href={address(language, `/organizations?at=${earlier.meeting.slug}&also=${later.meeting.slug}`)}>
            {again.length}
          </a>
        ),
      },
    ],
    rows,
  })
}
