import { memberTexts } from '#modules/members/index.ts'
import {
  type Bounds,
  type ListedStatus,
  listedStatuses,
  type StatesOfRegion,
  type StatusesAtMeeting,
  statesByRegion,
  statusesAtMeetings,
  unconfirmedEnds,
} from '#modules/participation/index.ts'
import { dayText } from '../../dates.ts'
import type { Column } from '../../list.ts'
import { address } from '../../page.ts'
import { BarChart, Key } from '../../parts/chart.tsx'
import { regionLabel } from '../countries/rows.ts'
import { type Figure, figureOf, type Ground } from './figure.tsx'
import { meetingColumns } from './meetings.tsx'
import type { Messages } from './messages/index.ts'

const total = (rows: readonly StatesOfRegion[], of: (row: StatesOfRegion) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0)

/** Small multiples on one scale: all States, then each status, always the six regions by code. */
function Multiples({ ground, rows }: { ground: Ground; rows: readonly StatesOfRegion[] }) {
  const { language, words } = ground
  const max = Math.max(...rows.map(row => row.states))
  const panels = [
    { key: 'states', label: words.columns.states, of: (row: StatesOfRegion) => row.states },
    ...listedStatuses.map(code => ({
      key: code,
      label: memberTexts[language].statusCodes[code],
      of: (row: StatesOfRegion) => row.counted[code],
    })),
  ]
  return (
    <div class="multiples">
      {panels.map(({ key, label, of }) => (
        <div>
          <p>{label}</p>
          <BarChart
            language={language}
            id={`chart-${key}`}
            title={`${words.states.title}: ${label}`}
            gutter={30}
            max={max}
            bars={rows.map(row => ({ label: row.region, parts: [{ value: of(row) }] }))}
          />
        </div>
      ))}
    </div>
  )
}

const Linked = ({ language, query, n }: { language: Ground['language']; query: string; n: number }) => (
  <a href={address(language, `/countries?${query}`)}>{n}</a>
)

export function memberStates(ground: Ground): Figure {
  const { language, words, countries, statuses, regions, today } = ground
  const { columns: label, states: own } = words
  const rows = statesByRegion(countries, statuses, today)
  const [ldc, lldc, sids] = listedStatuses.map(code => total(rows, row => row.counted[code]))
  const unconfirmed = unconfirmedEnds(statuses, today).length
  const verified = total(rows, row => row.verified)
  const underStatus = (code: ListedStatus): Column<StatesOfRegion> => ({
    key: code.toLowerCase(),
    label: memberTexts[language].statusCodes[code],
    value: row => row.counted[code],
    numeric: true,
    view: row => <Linked language={language} query={`region=${row.region}&status=${code}`} n={row.counted[code]} />,
  })
  return figureOf(ground, {
    key: 'member-states',
    title: own.title,
    sentence: [
      own.sentence(countries.length, verified, dayText(language, today)),
      own.totals(ldc ?? 0, lldc ?? 0, sids ?? 0),
      ...(unconfirmed > 0 ? [own.unconfirmed(unconfirmed)] : []),
    ].join(' '),
    notice: words.neutral,
    picture: <Multiples ground={ground} rows={rows} />,
    columns: [
      { key: 'region', label: label.region, value: row => row.region, view: row => regionLabel(row.region, regions) },
      {
        key: 'states',
        label: label.states,
        value: row => row.states,
        numeric: true,
        view: row => <Linked language={language} query={`region=${row.region}`} n={row.states} />,
      },
      {
        key: 'region_verified',
        label: label.verified,
        value: row => row.verified,
        numeric: true,
        view: row => <Linked language={language} query={`region=${row.region}&verified=yes`} n={row.verified} />,
      },
      ...listedStatuses.map(underStatus),
    ],
    rows,
  })
}

const boundsText = (words: Messages, { least, most }: Bounds): string =>
  least === most ? String(least) : words.bounds(least, most)

/** The number leads to the rows of the day; where the day is not known, to those of the first possible day. */
function OnTheDay({ ground, row, code }: { ground: Ground; row: StatusesAtMeeting; code: ListedStatus }) {
  const { language, words } = ground
  return (
    <a href={address(language, `/countries?status=${code}&on=${row.first}`)}>{boundsText(words, row.counted[code])}</a>
  )
}

export function atMeetings(ground: Ground): Figure {
  const { language, words, record, statuses } = ground
  const { columns: label, atMeetings: own } = words
  const rows = statusesAtMeetings(record.meetings, statuses)
  return figureOf(ground, {
    key: 'statuses-at-meetings',
    title: own.title,
    sentence: own.sentence(rows.length),
    notice: '',
    picture: (
      <>
        <Key entries={[{ label: own.certain }, { label: own.possible, look: 'pale' }]} />
        <BarChart
          language={language}
          id="chart-at-meetings"
          title={own.title}
          gutter={30}
          bars={rows.map(({ meeting, counted: { LDC } }) => ({
            label: meeting.ref,
            parts: [{ value: LDC.least }, { value: LDC.most - LDC.least, look: 'pale' }],
            text: boundsText(words, LDC),
          }))}
        />
      </>
    ),
    columns: [
      ...meetingColumns<StatusesAtMeeting>(ground, row => row.meeting),
      { key: 'ldc_least', label: label.least, value: row => row.counted.LDC.least, hidden: true },
      { key: 'ldc_most', label: label.most, value: row => row.counted.LDC.most, hidden: true },
      ...listedStatuses.map(
        (code): Column<StatusesAtMeeting> => ({
          key: code.toLowerCase(),
          label: memberTexts[language].statusCodes[code],
          value: row => boundsText(words, row.counted[code]),
          numeric: true,
          view: row => <OnTheDay ground={ground} row={row} code={code} />,
        }),
      ),
    ],
    rows,
  })
}
