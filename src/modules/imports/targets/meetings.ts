import { isLanguage, type Language, languages, ownName } from '#kernel/language.ts'
import { dayRange } from '#kernel/period.ts'
import { parseRef } from '#kernel/ref.ts'
import { ok } from '#kernel/result.ts'
import { perform } from '#modules/access/index.ts'
import { type ForumView, listForums } from '#modules/forums/index.ts'
import {
  attendanceUnits,
  editMeeting,
  type KeptMeeting,
  keptMeetingBySlug,
  keptMeetings,
  type MeetingContent,
  meetingTexts,
  modes,
  planMeeting,
  recordMeeting,
} from '#modules/meetings/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { countryField, loadPlaces, type Places } from './places.ts'
import {
  type Asked,
  bad,
  calledAs,
  changesOf,
  codeField,
  foundField,
  type Meant,
  type Read,
  target,
  textField,
  type Values,
  webAddressField,
} from './target.ts'

interface World extends Places {
  readonly forums: Meant
  readonly byCode: ReadonlyMap<string, ForumView>
  readonly meetings: ReadonlyMap<string, KeptMeeting>
}

async function load(db: Db, { texts }: Asked): Promise<World> {
  const refs = new Set(texts('ref').map(text => parseRef(text)?.ref))
  const [forums, rows, places] = await Promise.all([listForums(db, 'en'), keptMeetings(db, 'en'), loadPlaces(db)])
  const meetings = new Map<string, KeptMeeting>()
  for (const { ref, slug } of rows.filter(row => refs.has(row.ref))) {
    const kept = await keptMeetingBySlug(db, slug)
    if (kept) meetings.set(ref, kept)
  }
  return {
    ...places,
    meetings,
    forums: calledAs(
      forums,
      ({ code }) => code,
      ({ code, name }) => [code, name],
    ),
    byCode: new Map(forums.map(forum => [forum.code, forum])),
  }
}

const refField = (text: string): Read => {
  const ref = parseRef(text)
  return ref?.kind === 'meeting' ? { value: ref.ref } : { fault: 'no-reference' }
}

/** A year, a month or a day, as ISO 8601 writes them. */
function dateField(text: string): Read {
  const value = /^\d{4}(-\d{2}(-\d{2})?)?/.exec(text)?.[0] ?? ''
  const whole = value.length === 10 ? value : value.length === 7 ? `${value}-01` : `${value}-01-01`
  try {
    Temporal.PlainDate.from(whole, { overflow: 'reject' })
    return { value }
  } catch {
    return { fault: 'no-day' }
  }
}

const countField = (text: string): Read => (/^[1-9]\d{0,6}$/.test(text) ? { value: text } : { fault: 'no-number' })

const precisions = { 4: 'year', 7: 'month', 10: 'day' } as const
const dateOf = (value = ''): MeetingContent['date'] => {
  const precision = (precisions as Readonly<Record<number, 'year' | 'month' | 'day'>>)[value.length]
  return precision
    ? { value, precision, basis: 'stated', note: null }
    : { value: null, precision: 'unknown', basis: 'stated', note: null }
}

const languageOf = ({ language }: Values): Language => (language && isLanguage(language) ? language : 'en')
const wording = (text: string, language: Language) => ({
  original: language,
  basis: 'official' as const,
  texts: { [language]: text },
})

/** What the list would say of a meeting on record. A source it already names is no change. */
const asValues = ({ ref, forum, content }: KeptMeeting, { source, ...row }: Values): Values => ({
  ref,
  forum,
  name: content.name.texts[languageOf(row)] ?? '',
  ...(row.language ? { language: row.language } : {}),
  date: content.date.value ?? '',
  city: content.place?.city.texts[languageOf(row)] ?? '',
  country: content.place?.country ?? '',
  mode: content.mode,
  attendance: content.attendance ? String(content.attendance.value) : '',
  unit: content.attendance?.unit ?? '',
  source: source && content.sources.includes(source) ? source : '',
})

const nothingKnown: MeetingContent = {
  subseries: null,
  sector: 'ITU-T',
  name: wording('', 'en'),
  ordinal: null,
  date: dateOf(),
  time: null,
  place: null,
  mode: 'not_recorded',
  colocatedWith: null,
  attendance: null,
  roles: [],
  hosts: [],
  coHosts: [],
  facts: [],
  conflicts: [],
  evidence: 'secretariat',
  evidenceNote: null,
  sources: [],
}

/** The content with what the row says. A city needs its country: of a place, either both are known or nothing is. */
function contentWith(before: MeetingContent, row: Values): MeetingContent {
  const language = languageOf(row)
  const { name, date, city, country, mode, attendance, unit, source } = row
  const texts = { ...before.name.texts, ...(name ? { [language]: name } : {}) }
  const named = Object.keys(before.name.texts).some(key => before.name.texts[key as Language] !== '')
  const placeCountry = country ?? before.place?.country
  const cityWording = city
    ? { ...(before.place?.city ?? wording(city, language)), texts: { ...before.place?.city.texts, [language]: city } }
    : before.place?.city
  return {
    ...before,
    name: named ? { ...before.name, texts } : wording(name ?? '', language),
    date: date === undefined || date === before.date.value ? before.date : dateOf(date),
    place:
      cityWording && placeCountry
        ? { city: cityWording, country: placeCountry, venue: before.place?.venue ?? null }
        : before.place,
    mode: (mode as MeetingContent['mode'] | undefined) ?? before.mode,
    attendance: attendance
      ? {
          value: Number(attendance),
          unit: (unit as 'persons' | undefined) ?? before.attendance?.unit ?? 'unspecified',
          recordedAs: before.attendance?.recordedAs ?? null,
        }
      : before.attendance,
    sources: source && !before.sources.includes(source) ? [...before.sources, source] : before.sources,
  }
}

/** Meetings, recognised by their reference. What lies in the past is recorded, what is to come is planned. */
export const meetings = target<World>({
  name: 'meetings',
  refusals: meetingTexts,
  fields: [
    { name: 'ref', required: true, also: ['reference', 'code', 'our reference', 'meeting'], read: refField },
    {
      name: 'forum',
      required: true,
      also: ['group', 'series'],
      read: foundField('forum-unknown', ({ forums }: World) => forums),
    },
    { name: 'name', required: true, also: ['title', 'meeting name'], read: textField(300) },
    { name: 'language', also: ['language of the name', 'lang'], ...codeField(languages, [ownName]) },
    { name: 'date', required: true, also: ['day', 'when', 'start', 'start date'], read: dateField },
    { name: 'city', also: ['place', 'town', 'location'], read: textField(120) },
    { name: 'country', also: ['host country'], read: countryField },
    {
      name: 'mode',
      also: ['format'],
      ...codeField(
        modes,
        languages.map(language => meetingTexts[language].modes),
      ),
    },
    { name: 'attendance', also: ['participants', 'number'], read: countField },
    {
      name: 'unit',
      also: ['unit of attendance'],
      ...codeField(attendanceUnits, []),
    },
    { name: 'source', also: ['url', 'link', 'document'], read: webAddressField },
  ],
  load,
  keyOf: ({ ref = '' }) => ref,
  plan(values, world) {
    const kept = world.meetings.get(values.ref ?? '')
    if ((values.city !== undefined) !== (values.country !== undefined) && !kept?.content.place)
      return { kind: 'bad', faults: [bad(values.city === undefined ? 'city' : 'country', 'missing')] }
    if (!kept) return { kind: 'new' }
    if (kept.forum !== values.forum) return { kind: 'bad', faults: [bad('forum', 'cannot-change')] }
    const changes = changesOf(values, asValues(kept, values))
    return changes.length === 0 ? { kind: 'same' } : { kind: 'change', changes }
  },
  async apply(act, values, world) {
    const known = world.meetings.get(values.ref ?? '')
    if (known) {
      const content = contentWith(known.content, values)
      const edited = await perform(act, editMeeting, { id: known.id, version: known.version, content })
      return edited.ok ? ok(known.id) : edited
    }
    const { ref, forum = '' } = values
    const content = contentWith({ ...nothingKnown, sector: world.byCode.get(forum)?.sector ?? 'ITU-T' }, values)
    const last = dayRange(content.date).last
    const past = last !== null && last < act.now.toString().slice(0, 10)
    const entered = past
      ? await perform(act, recordMeeting, { ref, forum, state: 'closed', ...content })
      : await perform(act, planMeeting, { ref, forum, content })
    return entered.ok ? ok(entered.value.id) : entered
  },
})
