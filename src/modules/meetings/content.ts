import { z } from 'zod'
import { languages } from '#kernel/language.ts'
import { dayRange, lastDayBegun } from '#kernel/period.ts'
import { ok, type Result, refused } from '#kernel/result.ts'
import { dayShape, partialDateShape, titleShape, urlShape } from '#kernel/shapes.ts'
import type { Act } from '#modules/access/index.ts'
import { sectors } from '#modules/forums/index.ts'
import { countryNames } from '#modules/members/index.ts'
import { type MeetingState, wasHeld } from './lifecycle.ts'
import { attendanceUnits, evidences, modes, precisions, publicRoles } from './model.ts'

export const alpha3Shape = z.string().regex(/^[A-Z]{3}$/)
const note = z.string().trim().min(1).max(1000)
const noteIn = { language: z.enum(languages) }
const basis = z.enum(['stated', 'inferred'])
const zones = new Set(Intl.supportedValuesOf('timeZone')).add('UTC')

const lengths = { day: 10, month: 7, year: 4, unknown: 0 } as const

const dateShape = z
  .strictObject({
    value: partialDateShape.nullable(),
    precision: z.enum(precisions),
    basis,
    earliest: dayShape.optional(),
    latest: dayShape.optional(),
    note: note.nullable(),
  })
  .refine(({ value, precision }) => (value?.length ?? 0) === lengths[precision], { message: 'not-of-that-precision' })
  .refine(({ value, precision }) => precision !== 'day' || dayShape.safeParse(value).success, {
    message: 'no-such-day',
  })

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** Wall time of a meeting to come, and the IANA zone whose rules say which instant that is: rules change, so no offset is kept. */
const timeShape = z.strictObject({
  opens: hour,
  closes: hour.nullable(),
  zone: z.string().refine(zone => zones.has(zone), { message: 'no-such-zone' }),
})

/** Everything of a meeting that can be edited, but who was present, which is edited line by line. */
export const meetingContentShape = z.strictObject({
  subseries: z.string().trim().min(1).max(40).nullable(),
  sector: z.enum(sectors),
  name: titleShape,
  ordinal: z.strictObject({ value: z.int32().min(1), basis, note: note.nullable() }).nullable(),
  date: dateShape,
  time: timeShape.nullable().default(null),
  place: z
    .strictObject({ city: titleShape, country: alpha3Shape, venue: z.string().trim().max(200).nullable() })
    .nullable(),
  mode: z.enum(modes),
  colocatedWith: z.strictObject({ text: note, verified: z.boolean() }).nullable(),
  attendance: z
    .strictObject({ value: z.int32().min(1), unit: z.enum(attendanceUnits), recordedAs: note.nullable() })
    .nullable(),
  roles: z
    .array(
      z.strictObject({ role: z.enum(publicRoles), office: note.nullable(), person: z.string().max(200).nullable() }),
    )
    .max(40),
  hosts: z.array(z.string().trim().min(1).max(200)).max(40),
  coHosts: z.array(z.string().trim().min(1).max(200)).max(40),
  facts: z.array(z.strictObject({ text: note, sources: z.array(urlShape).min(1), ...noteIn })).max(60),
  conflicts: z.array(z.strictObject({ field: z.string().min(1).max(60), note, ...noteIn })).max(60),
  evidence: z.enum(evidences),
  evidenceNote: note.nullable(),
  sources: z.array(urlShape).max(60),
})
export type MeetingContent = z.infer<typeof meetingContentShape>

export const contentRefusals = [
  'no-source',
  'country-unknown',
  'bounds-crossed',
  'date-outside-bounds',
  'not-held-yet',
  'time-without-day',
  'no-such-wall-time',
  'closes-before-it-opens',
] as const

/** Whether no day of it has begun anywhere yet; a date that is not recorded may have been. */
export function isToCome({ date }: Pick<MeetingContent, 'date'>, now: Act['now']): boolean {
  const { first } = dayRange(date)
  return first !== null && first > lastDayBegun(now)
}

/** A date that can have been: bounds in their order and about the date, and what took place in the past. */
function dateStands(content: MeetingContent, held: boolean, now: Act['now']): Result<null> {
  const { date } = content
  const { earliest, latest } = date
  if (earliest !== undefined && latest !== undefined && earliest > latest) return refused('bounds-crossed')
  const { first, last } = dayRange(date)
  if (first !== null && last !== null && first > last) return refused('date-outside-bounds')
  return held && isToCome(content, now) ? refused('not-held-yet') : ok(null)
}

function timeStands({ date, time }: MeetingContent): Result<null> {
  if (time === null) return ok(null)
  if (date.precision !== 'day' || date.value === null) return refused('time-without-day')
  if (time.closes !== null && time.closes <= time.opens) return refused('closes-before-it-opens')
  for (const wall of [time.opens, time.closes].filter(one => one !== null))
    try {
      Temporal.PlainDateTime.from(`${date.value}T${wall}`).toZonedDateTime(time.zone, { disambiguation: 'reject' })
    } catch {
      // A clock that is put forward skips an hour, one that is put back has it twice.
      return refused('no-such-wall-time', { time: wall, zone: time.zone })
    }
  return ok(null)
}

/**
 * Whether it can stand on record in this state: sources for what took place, a country we know, a date that can have been,
 * a time that the clocks there will show.
 */
export async function stands(
  { db, now }: Pick<Act, 'db' | 'now'>,
  content: MeetingContent,
  state: MeetingState,
): Promise<Result<null>> {
  const unsourced = ['inferred', 'secretariat'].includes(content.evidence)
  if (!unsourced && content.sources.length === 0) return refused('no-source')
  const country = content.place?.country
  if (country !== undefined && !(await countryNames(db, 'en')).has(country))
    return refused('country-unknown', { country })
  const dated = dateStands(content, wasHeld(state), now)
  if (!dated.ok) return dated
  return timeStands(content)
}

/** The columns of the meeting's own row. */
export function columnsOf(content: MeetingContent) {
  const { date, time, place, ordinal, attendance, colocatedWith } = content
  const range = dayRange(date)
  return {
    subseries: content.subseries,
    sector: content.sector,
    name: JSON.stringify(content.name),
    ordinal: ordinal?.value ?? null,
    ordinal_basis: ordinal?.basis ?? null,
    ordinal_note: ordinal?.note ?? null,
    date_value: date.value,
    date_precision: date.precision,
    date_basis: date.basis,
    date_note: date.note,
    first_day: range.first,
    last_day: range.last,
    opens: time?.opens ?? null,
    closes: time?.closes ?? null,
    zone: time?.zone ?? null,
    city: place && JSON.stringify(place.city),
    country: place?.country ?? null,
    venue: place?.venue ?? null,
    mode: content.mode,
    colocated_with: colocatedWith?.text ?? null,
    colocated_verified: colocatedWith?.verified ?? null,
    attendance: attendance?.value ?? null,
    attendance_unit: attendance?.unit ?? null,
    attendance_recorded_as: attendance?.recordedAs ?? null,
    evidence: content.evidence,
    evidence_note: content.evidenceNote,
    sources: content.sources,
  }
}

/** A meeting as the secretariat edits it, in whatever state. */
export interface KeptMeeting {
  readonly id: string
  readonly ref: string
  readonly slug: string
  readonly forum: string
  readonly state: MeetingState
  /** Whether everybody may know of it. */
  readonly announced: boolean
  /** Whether the list of organizations is complete; null: none is on record. */
  readonly organizationsComplete: boolean | null
  readonly version: number
  readonly content: MeetingContent
}
