import ical, { escape as escapedText, ICalEventStatus } from 'ical-generator'
import { oneLine } from '#kernel/plain-text.ts'
import { listMeetings, type MeetingRow } from '#modules/meetings/index.ts'
import { countryNames } from '#modules/members/index.ts'
import { textsFor } from '../web/messages/index.ts'
import { lastRecorded } from './feeds/recorded.ts'
import { apiTexts } from './messages/index.ts'
import type { Publishing } from './publishing.ts'

export const calendarType = 'text/calendar; charset=utf-8'

/** A meeting with its day; a month, a year or nothing is no day, and a guess must not look like one. */
type OnDay = MeetingRow & { readonly dateValue: string }
const hasDay = (meeting: MeetingRow): meeting is OnDay => meeting.datePrecision === 'day' && meeting.dateValue !== null

/** All meetings whose day is known, each on its whole day (RFC 5545); the calendar's description counts the others. */
export async function meetingsCalendar({ db, language, author, absolute }: Publishing): Promise<string> {
  const [meetings, countries] = await Promise.all([listMeetings(db, language), countryNames(db, language)])
  const dated = meetings.filter(hasDay)
  // RFC 5545 3.8.7.2: without a METHOD, DTSTAMP says when the record was last revised. Being no clock of this request, it keeps the ETag.
  const recorded = await lastRecorded(db, 'meeting', dated)
  const t = textsFor(language)
  const words = apiTexts[language].calendar
  const calendar = ical({
    name: words.name,
    // The library escapes events, and not what stands around them.
    description: escapedText(oneLine(`${t.notice.openings} ${words.leftOut(meetings.length - dated.length)}`), false),
    prodId: { company: 'Throughline', product: 'meetings', language: language.toUpperCase() },
    url: absolute('/meetings'),
    source: absolute('/meetings.ics'),
  })
  for (const meeting of dated) {
    const { id, ref, slug, name, dateValue, dateBasis, city, country, state } = meeting
    const place = [city, country && countries.get(country)?.name].filter(part => part !== null && part !== undefined)
    const page = absolute(`/meetings/${slug}`)
    calendar.createEvent({
      id,
      start: dateValue,
      allDay: true,
      stamp: recorded(id).toString(),
      summary: oneLine(`${ref} · ${name}`),
      description: [...(dateBasis === 'inferred' ? [words.inferred] : []), author, page].map(oneLine).join('\n'),
      url: page,
      status: state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(place.length === 0 ? {} : { location: oneLine(place.join(t.words.comma)) }),
    })
  }
  return calendar.toString()
}
