import type { MeetingContent } from '#modules/meetings/index.ts'
import { filledLines, numberIn, type Typed, textOrNull, typedWording, wordingIn } from '../../keeping/typed.ts'

/** Empty lines below what is there already, to add to. */
export const spareLines = { role: 1, host: 2, fact: 1, conflict: 1 } as const

export const emptyMeeting: Typed = {
  sector: 'ITU-T',
  'name-original': 'en',
  'name-textBasis': 'official',
  dateBasis: 'stated',
  mode: 'in_person',
  evidence: 'secretariat',
}

const yes = (flag: boolean): string => (flag ? 'yes' : 'no')

const singles = (content: MeetingContent): Typed => {
  const { ordinal, date, time, place, colocatedWith, attendance } = content
  return {
    subseries: content.subseries ?? '',
    sector: content.sector,
    ...typedWording(content.name, 'name-'),
    ordinal: ordinal ? String(ordinal.value) : '',
    ordinalBasis: ordinal?.basis ?? '',
    ordinalNote: ordinal?.note ?? '',
    dateValue: date.value ?? '',
    dateBasis: date.basis,
    earliest: date.earliest ?? '',
    latest: date.latest ?? '',
    dateNote: date.note ?? '',
    opens: time?.opens ?? '',
    closes: time?.closes ?? '',
    zone: time?.zone ?? '',
    ...(place ? typedWording(place.city, 'city-') : {}),
    country: place?.country ?? '',
    venue: place?.venue ?? '',
    mode: content.mode,
    colocatedWith: colocatedWith?.text ?? '',
    colocatedVerified: colocatedWith ? yes(colocatedWith.verified) : '',
    attendance: attendance ? String(attendance.value) : '',
    attendanceUnit: attendance?.unit ?? '',
    attendanceRecordedAs: attendance?.recordedAs ?? '',
    evidence: content.evidence,
    evidenceNote: content.evidenceNote ?? '',
    sources: content.sources.join('\n'),
  }
}

/** Fields: `name-text-en`, `dateValue`, `role-1`, `role-1-office`, `host-1`, `host-1-role`, `fact-1`, …; sources one to a line. */
export function typedOf(content: MeetingContent): Typed {
  const hosts = [
    ...content.hosts.map(name => [name, 'host'] as const),
    ...content.coHosts.map(name => [name, 'co-host'] as const),
  ]
  const lines = [
    ...content.roles.flatMap(({ role, office, person }, n) => [
      [`role-${n + 1}`, role],
      [`role-${n + 1}-office`, office ?? ''],
      [`role-${n + 1}-person`, person ?? ''],
    ]),
    ...hosts.flatMap(([name, role], n) => [
      [`host-${n + 1}`, name],
      [`host-${n + 1}-role`, role],
    ]),
    ...content.facts.flatMap(({ text, language, sources }, n) => [
      [`fact-${n + 1}`, text],
      [`fact-${n + 1}-language`, language],
      [`fact-${n + 1}-sources`, sources.join('\n')],
    ]),
    ...content.conflicts.flatMap(({ field, note, language }, n) => [
      [`conflict-${n + 1}`, field],
      [`conflict-${n + 1}-note`, note],
      [`conflict-${n + 1}-language`, language],
    ]),
  ]
  return { ...singles(content), ...(Object.fromEntries(lines) as Typed) }
}

const addresses = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(/\s+/)
    .map(one => one.trim())
    .filter(one => one !== '')

/** How precise a date is shows in how it is written: `2026`, `2026-12`, `2026-12-02`. */
const precisionOf = (value: string | null): string =>
  value === null ? 'unknown' : value.length <= 4 ? 'year' : value.length <= 7 ? 'month' : 'day'

function dateIn(typed: Typed): unknown {
  const value = textOrNull(typed.dateValue)
  const [earliest, latest] = [textOrNull(typed.earliest), textOrNull(typed.latest)]
  return {
    value,
    precision: precisionOf(value),
    basis: typed.dateBasis,
    ...(earliest === null ? {} : { earliest }),
    ...(latest === null ? {} : { latest }),
    note: textOrNull(typed.dateNote),
  }
}

/** Only what stands in fields that hang together; null when all of them are empty. */
const together = (given: readonly (string | undefined)[], made: unknown): unknown =>
  given.some(text => textOrNull(text) !== null) ? made : null

const cityTexts = (typed: Typed) => Object.keys(typed).filter(name => name.startsWith('city-text-'))

function measuredIn(typed: Typed): Readonly<Record<string, unknown>> {
  const { ordinal, attendance, colocatedWith, opens, closes, zone, country, venue } = typed
  return {
    ordinal: together([ordinal], {
      value: numberIn(ordinal),
      basis: typed.ordinalBasis || 'stated',
      note: textOrNull(typed.ordinalNote),
    }),
    time: together([opens, closes, zone], {
      opens: textOrNull(opens) ?? '',
      closes: textOrNull(closes),
      zone: zone ?? '',
    }),
    place: together([country, venue, ...cityTexts(typed).map(name => typed[name])], {
      city: wordingIn({ ...typed, 'city-original': typed['city-original'] || 'en' }, 'city-'),
      country,
      venue: textOrNull(venue),
    }),
    colocatedWith: together([colocatedWith], {
      text: textOrNull(colocatedWith),
      verified: typed.colocatedVerified === 'yes',
    }),
    attendance: together([attendance], {
      value: numberIn(attendance),
      unit: typed.attendanceUnit || 'unspecified',
      recordedAs: textOrNull(typed.attendanceRecordedAs),
    }),
  }
}

function hostsIn(typed: Typed, role: 'host' | 'co-host'): readonly string[] {
  const of = (n: number) => (typed[`host-${n}-role`] === 'co-host' ? 'co-host' : 'host')
  return filledLines(typed, 'host')
    .filter(n => of(n) === role)
    .map(n => typed[`host-${n}`] ?? '')
}

/** What was typed, as the verbs take it; whether it will do is theirs to say. */
export const contentIn = (typed: Typed): Readonly<Record<string, unknown>> => ({
  subseries: textOrNull(typed.subseries),
  sector: typed.sector,
  name: wordingIn(typed, 'name-'),
  date: dateIn(typed),
  ...measuredIn(typed),
  mode: typed.mode,
  roles: filledLines(typed, 'role').map(n => ({
    role: typed[`role-${n}`],
    office: textOrNull(typed[`role-${n}-office`]),
    person: textOrNull(typed[`role-${n}-person`]),
  })),
  hosts: hostsIn(typed, 'host'),
  coHosts: hostsIn(typed, 'co-host'),
  facts: filledLines(typed, 'fact').map(n => ({
    text: textOrNull(typed[`fact-${n}`]),
    language: typed[`fact-${n}-language`],
    sources: addresses(typed[`fact-${n}-sources`]),
  })),
  conflicts: filledLines(typed, 'conflict').map(n => ({
    field: typed[`conflict-${n}`],
    note: textOrNull(typed[`conflict-${n}-note`]),
    language: typed[`conflict-${n}-language`],
  })),
  evidence: typed.evidence,
  evidenceNote: textOrNull(typed.evidenceNote),
  sources: addresses(typed.sources),
})
