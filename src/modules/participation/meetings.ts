import type { PublicationView } from '#modules/communiques/index.ts'
import type { AttendanceUnit, MeetingRow } from '#modules/meetings/index.ts'

/** A year and the meetings held in it: those with a record, and those whose existence is only inferred. */
export interface YearOfMeetings {
  readonly year: number
  readonly recorded: readonly MeetingRow[]
  readonly inferred: readonly MeetingRow[]
}

/** The year a meeting was certainly held in; null when its possible days reach over a new year. */
export function yearOf({ firstDay, lastDay }: Pick<MeetingRow, 'firstDay' | 'lastDay'>): number | null {
  const [first, last] = [firstDay?.slice(0, 4), lastDay?.slice(0, 4)]
  return first !== undefined && first === last ? Number(first) : null
}

/** Every year from the first to the last meeting, the empty ones too. Meetings without a certain year are left out. */
export function meetingsPerYear(meetings: readonly MeetingRow[]): readonly YearOfMeetings[] {
  const byYear = Map.groupBy(meetings, yearOf)
  const years = [...byYear.keys()].filter(year => year !== null)
  if (years.length === 0) return []
  const first = Math.min(...years)
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => {
    const held = byYear.get(first + index) ?? []
    return {
      year: first + index,
      recorded: held.filter(meeting => meeting.evidence !== 'inferred'),
      inferred: held.filter(meeting => meeting.evidence === 'inferred'),
    }
  })
}

export interface Attendance {
  readonly meeting: MeetingRow
  /** In the unit asked for; units are never mixed. */
  readonly value: number
}

/** Meetings whose attendance is recorded in this unit. Persons and organizations are different units: one figure each. */
export const attendanceIn = (unit: AttendanceUnit, meetings: readonly MeetingRow[]): readonly Attendance[] =>
  meetings.flatMap(meeting =>
    meeting.attendanceUnit === unit && meeting.attendance !== null ? [{ meeting, value: meeting.attendance }] : [],
  )

export interface Lag {
  readonly meeting: MeetingRow
  readonly publication: PublicationView
  readonly days: number
}

/** Days from a meeting to the document that brought it before TSAG, where both days are known. */
export const lagsToTsag = (meetings: readonly MeetingRow[], publications: readonly PublicationView[]): readonly Lag[] =>
  meetings.flatMap(meeting =>
    publications.flatMap(publication =>
      publication.meetingId === meeting.id && publication.type === 'tsag_document' && publication.lagDays !== null
        ? [{ meeting, publication, days: publication.lagDays }]
        : [],
    ),
  )
