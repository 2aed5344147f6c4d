import { sectors } from '#modules/forums/index.ts'
import { evidences, meetingTexts } from '#modules/meetings/index.ts'
import { executiveForums } from '#modules/participation/index.ts'
import type { Column, List } from '../../list.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { download, ListView } from '../../parts/list-view.tsx'
import { sentences } from '../../parts/punctuation.tsx'
import { whenText } from '../../parts/when.tsx'
import { regionLabel } from '../countries/rows.ts'
import { type Messages, texts } from './messages/index.ts'
import { attendanceText, EvidenceTag } from './name.tsx'
import { type AllMeetings, type MeetingInFull, meetingsInFull } from './rows.ts'

type MeetingColumn = Column<MeetingInFull>

/** Only in downloads, where its key names it. */
const unseen = (key: string, value: MeetingColumn['value']): MeetingColumn => ({ key, label: key, value, hidden: true })

/** Sorted by unit first: persons and organizations are never compared. */
const attendanceKey = ({ language, t }: PageRequest, { meeting }: MeetingInFull): string | null =>
  meeting.attendance !== null && meeting.attendanceUnit !== null
    ? `${meetingTexts[language].units[meeting.attendanceUnit]}${t.words.colon}${meeting.attendance}`
    : null

function columns(request: PageRequest, words: Messages): readonly MeetingColumn[] {
  const { language, t } = request
  const { columns: label } = words
  const { evidence } = meetingTexts[language]
  const notRecorded = <span class="source">{t.notice.notRecorded}</span>
  return [
    {
      key: 'reference',
      label: label.reference,
      value: ({ meeting }) => meeting.ref,
      view: ({ meeting }) => <span class="ref">{meeting.ref}</span>,
    },
    {
      key: 'meeting',
      label: label.meeting,
      value: ({ meeting }) => meeting.name,
      view: ({ meeting }) => <a href={address(language, `/meetings/${meeting.slug}`)}>{meeting.name}</a>,
    },
    {
      key: 'when',
      label: label.when,
      value: ({ meeting }) => meeting.dateValue,
      view: ({ meeting }) => whenText(language, t, meeting),
    },
    unseen('date_precision', ({ meeting }) => meeting.datePrecision),
    unseen('date_basis', ({ meeting }) => meeting.dateBasis),
    unseen('first_possible_day', ({ meeting }) => meeting.firstDay),
    unseen('last_possible_day', ({ meeting }) => meeting.lastDay),
    { key: 'place', label: label.place, value: row => row.place, view: row => row.place ?? notRecorded },
    unseen('country', ({ meeting }) => meeting.country),
    unseen('region', ({ country }) => country?.region ?? null),
    {
      key: 'attendance',
      label: label.attendance,
      value: row => attendanceKey(request, row),
      view: ({ meeting }) => attendanceText(request, meeting) ?? notRecorded,
    },
    unseen('attendance_count', ({ meeting }) => meeting.attendance),
    unseen('attendance_unit', ({ meeting }) => meeting.attendanceUnit),
    {
      key: 'conclusions',
      label: label.conclusions,
      value: row => row.conclusions,
      numeric: true,
    },
    {
      key: 'evidence',
      label: label.evidence,
      value: ({ meeting }) => evidence[meeting.evidence],
      view: ({ meeting }) =>
        meeting.evidence === 'inferred' ? (
          <EvidenceTag request={request} evidence={meeting.evidence} />
        ) : (
          <span class="source">{evidence[meeting.evidence]}</span>
        ),
    },
    unseen('forum', ({ meeting }) => meeting.forum),
    unseen('sector', ({ forum }) => forum?.sector ?? null),
  ]
}

const yearsOf = (rows: readonly MeetingInFull[]): readonly string[] => {
  const days = rows.flatMap(({ meeting }) => [meeting.firstDay, meeting.lastDay]).filter(day => day !== null)
  return [...new Set(days.map(day => day.slice(0, 4)))].toSorted()
}

function filters(
  { language }: PageRequest,
  words: Messages,
  { rows, forums, regions }: AllMeetings,
): List<MeetingInFull>['filters'] {
  const { filters: label } = words
  const years = yearsOf(rows).map(year => ({ value: year, label: year }))
  return [
    {
      key: 'forum',
      label: label.forum,
      options: [
        { value: 'executive', label: 'CTO + CxO' },
        ...forums.map(({ code, name }) => ({ value: code, label: name })),
      ],
      matches: ({ meeting }, value) => {
        const wanted: readonly string[] = value === 'executive' ? executiveForums : [value]
        return wanted.includes(meeting.forum)
      },
    },
    {
      key: 'sector',
      label: label.sector,
      options: sectors
        .filter(sector => forums.some(forum => forum.sector === sector))
        .map(sector => ({ value: sector, label: words.sectors[sector] })),
      matches: ({ forum }, value) => forum?.sector === value,
    },
    {
      key: 'evidence',
      label: label.evidence,
      options: evidences.map(value => ({ value, label: meetingTexts[language].evidence[value] })),
      matches: ({ meeting }, value) => meeting.evidence === value,
    },
    {
      key: 'region',
      label: label.region,
      options: [
        ...regions.map(({ code }) => ({ value: code, label: regionLabel(code, regions) })),
        { value: 'none', label: label.noPlace },
      ],
      matches: ({ country }, value) => (country?.region ?? 'none') === value,
    },
    {
      key: 'from',
      label: label.fromYear,
      options: years,
      matches: ({ meeting }, value) => meeting.lastDay !== null && meeting.lastDay.slice(0, 4) >= value,
    },
    {
      key: 'to',
      label: label.toYear,
      options: years,
      matches: ({ meeting }, value) => meeting.firstDay !== null && meeting.firstDay.slice(0, 4) <= value,
    },
  ]
}

/** All meetings on record, latest first. */
export const meetingsPage: Page = async request => {
  const { language, t } = request
  const words = texts[language]
  const all = await meetingsInFull(request)
  const { rows } = all
  const list: List<MeetingInFull> = {
    name: 'meetings',
    columns: columns(request, words),
    filters: filters(request, words, all),
    rows,
  }
  const file = download(request, list)
  if (file) return file
  const inferred = rows.filter(({ meeting }) => meeting.evidence === 'inferred').length
  return {
    title: words.title,
    description: words.lede,
    feeds: [{ href: '/meetings.ics', type: 'text/calendar', title: words.calendar }],
    body: (
      <>
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <p class="note">{sentences(language, t.notice.openings, words.units)}</p>
        {inferred > 0 && (
          <p class="note attention">
            <a href={address(language, '/meetings?evidence=inferred')}>{words.inferredCount(inferred)}</a>
          </p>
        )}
        <ListView request={request} list={list} caption={words.caption} />
        <p>
          <a href={address(language, '/meetings.ics')} type="text/calendar">
            {words.calendar}
          </a>
        </p>
      </>
    ),
  }
}
