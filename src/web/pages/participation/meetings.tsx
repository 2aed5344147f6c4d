import type { AttendanceUnit, MeetingRow } from '#modules/meetings/index.ts'
import { type Attendance, attendanceIn, lagsToTsag, meetingsPerYear } from '#modules/participation/index.ts'
import { dayText } from '../../dates.ts'
import type { Column } from '../../list.ts'
import { address } from '../../page.ts'
import { BarChart, Key } from '../../parts/chart.tsx'
import { whenText } from '../../parts/when.tsx'
import { type Figure, figureOf, type Ground } from './figure.tsx'

/** The columns that say which meeting a row is about. */
export function meetingColumns<Row>(
  { language, request: { t }, words }: Ground,
  meetingOf: (row: Row) => MeetingRow,
): readonly Column<Row>[] {
  return [
    {
      key: 'meeting',
      label: words.columns.meeting,
      value: row => meetingOf(row).ref,
      view: row => <MeetingLink language={language} meeting={meetingOf(row)} />,
    },
    {
      key: 'when',
      label: words.columns.when,
      value: row => meetingOf(row).dateValue,
      view: row => whenText(language, t, meetingOf(row)),
    },
  ]
}

export const MeetingLink = ({ language, meeting }: { language: Ground['language']; meeting: MeetingRow }) => (
  <a class="ref" href={address(language, `/meetings/${meeting.slug}`)}>
    {meeting.ref}
  </a>
)

export function perYear(ground: Ground): Figure {
  const { language, words, record } = ground
  const { columns: label } = words
  const rows = meetingsPerYear(record.meetings)
  const { title, sentence } = words.perYear
  const inferred = rows.reduce((total, row) => total + row.inferred.length, 0)
  return figureOf(ground, {
    key: 'meetings-per-year',
    title,
    sentence: sentence(record.meetings.length, inferred),
    picture: (
      <>
        <Key entries={[{ label: label.recorded }, { label: label.inferred, look: 'pale' }]} />
        <BarChart
          language={language}
          id="chart-meetings"
          title={title}
          gutter={14}
          bars={rows.map(row => ({
            label: String(row.year),
            parts: [{ value: row.recorded.length }, { value: row.inferred.length, look: 'pale' }],
          }))}
        />
      </>
    ),
    columns: [
      { key: 'year', label: label.year, value: row => row.year, view: row => String(row.year) },
      { key: 'recorded', label: label.recorded, value: row => row.recorded.length, numeric: true },
      { key: 'inferred', label: label.inferred, value: row => row.inferred.length, numeric: true },
      {
        key: 'meetings',
        label: label.meetings,
        value: row => [...row.recorded, ...row.inferred].map(meeting => meeting.ref).join(' '),
        view: row =>
          [...row.recorded, ...row.inferred].map(meeting => (
            <>
              <MeetingLink language={language} meeting={meeting} />{' '}
            </>
          )),
      },
    ],
    rows,
  })
}

function attendance(ground: Ground, unit: AttendanceUnit, key: Figure['key'], own: { title: string; label: string }) {
  const { language, words, record } = ground
  const rows = attendanceIn(unit, record.meetings)
  const { sentence } = unit === 'persons' ? words.persons : words.present
  return figureOf<Attendance>(ground, {
    key,
    title: own.title,
    sentence: sentence(rows.length, record.meetings.length),
    picture: (
      <BarChart
        language={language}
        id={`chart-${key}`}
        title={own.title}
        gutter={30}
        bars={rows.map(({ meeting, value }) => ({ label: meeting.ref, parts: [{ value }] }))}
      />
    ),
    columns: [
      ...meetingColumns<Attendance>(ground, row => row.meeting),
      { key: unit, label: own.label, value: row => row.value, numeric: true },
    ],
    rows,
  })
}

/** Persons and organizations are different units: two figures, never one. */
export const personsPresent = (ground: Ground): Figure =>
  attendance(ground, 'persons', 'attendance-persons', {
    title: ground.words.persons.title,
    label: ground.words.columns.persons,
  })

export const organizationsPresent = (ground: Ground): Figure =>
  attendance(ground, 'organizations', 'attendance-organizations', {
    title: ground.words.present.title,
    label: ground.words.columns.organizations,
  })

export function lagToTsag(ground: Ground): Figure {
  const { language, words, record } = ground
  const { columns: label } = words
  const rows = lagsToTsag(record.meetings, record.publications)
  const { title, sentence } = words.lag
  return figureOf(ground, {
    key: 'lag-to-tsag',
    title,
    sentence: sentence(new Set(rows.map(row => row.meeting.id)).size, record.meetings.length),
    picture: (
      <BarChart
        language={language}
        id="chart-lag"
        title={title}
        gutter={30}
        bars={rows.map(({ meeting, days }) => ({ label: meeting.ref, parts: [{ value: days }] }))}
      />
    ),
    columns: [
      ...meetingColumns<(typeof rows)[number]>(ground, row => row.meeting),
      {
        key: 'document',
        label: label.document,
        value: row => row.publication.reference ?? row.publication.slug,
        view: ({ publication }) => (
          <a href={address(language, `/communiques/${publication.slug}`)}>
            <bdi>{publication.reference ?? publication.slug}</bdi>
          </a>
        ),
      },
      {
        key: 'day',
        label: label.day,
        value: row => row.publication.day,
        view: ({ publication }) => publication.day && dayText(language, publication.day),
      },
      { key: 'days', label: label.days, value: row => row.days, numeric: true },
    ],
    rows,
  })
}
