import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Wording } from '#kernel/language.ts'
import { languages } from '#kernel/language.ts'
import { slugOf } from '#kernel/ref.ts'
import { orThrow } from '#kernel/result.ts'
import { type Act, perform, type Verb } from '#modules/access/index.ts'
import { recordPublication } from '#modules/communiques/index.ts'
import { recordConclusion } from '#modules/conclusions/index.ts'
import { recordHistoricFollowUp } from '#modules/follow-up/index.ts'
import { recordForum } from '#modules/forums/index.ts'
import { recordClause, recordMandate, recordVersion } from '#modules/mandates/index.ts'
import { recordMeeting, recordPresence } from '#modules/meetings/index.ts'
import {
  recordBody,
  recordCountry,
  recordOrganization,
  recordRegion,
  recordSource,
  recordStatus,
} from '#modules/members/index.ts'
import { recordTheme } from '#modules/topics/index.ts'
import type { Countries, Meeting, Meetings, Obligations, Organization, Readings, Versions } from './history-shapes.ts'

/** The shipped files, parsed; and every text of theirs in six languages. */
export interface History {
  readonly meetings: Meetings
  readonly readings: Readings
  readonly countries: Countries
  readonly obligations: Obligations
  readonly versions: Versions
  /** The text under a key of `seed/translations`, all six languages; ours, whatever the language. */
  readonly wording: (key: string) => Wording
}

const readJson = async <T>(...parts: readonly string[]): Promise<T> =>
  JSON.parse(await readFile(path.join(...parts), 'utf8')) as T

export async function readHistory(root: string): Promise<History> {
  const texts = await Promise.all(
    languages.map(language => readJson<Record<string, string>>(root, 'seed', 'translations', `${language}.json`)),
  )
  const wording = (key: string): Wording => {
    const found = languages.flatMap((language, index) => {
      const text = texts[index]?.[key]
      return text === undefined ? [] : [[language, text] as const]
    })
    if (found.length !== languages.length) throw new Error(`seed/translations: ${key} is not there in every language`)
    return { original: 'en', texts: Object.fromEntries(found), basis: 'our-translation' }
  }
  return {
    meetings: await readJson(root, 'seed', 'history', 'meetings.json'),
    readings: await readJson(root, 'seed', 'history', 'readings.json'),
    countries: await readJson(root, 'seed', 'history', 'countries.json'),
    obligations: await readJson(root, 'seed', 'mandates', 'obligations.json'),
    versions: await readJson(root, 'seed', 'mandates', 'versions.json'),
    wording,
  }
}

/** Tell the story: members, mandates, forums, then meeting by meeting. `told` is called after each chapter's step. */
export async function tellHistory(act: Act, history: History, told: (chapter: string) => void): Promise<void> {
  const say = async <I, O>(verb: Verb<I, O>, input: NoInfer<I>): Promise<O> =>
    orThrow(
      await perform(act, verb, input),
      `history: ${verb.module}.${verb.name} ${JSON.stringify(input).slice(0, 200)}`,
    )
  await tellMembers(say, history, told)
  await tellMandates(say, history)
  told('mandates')
  await tellOrganizations(say, history.meetings.meetings)
  for (const meeting of history.meetings.meetings) {
    await tellMeeting(say, history, meeting)
    told(meeting.id)
  }
}

type Say = <I, O>(verb: Verb<I, O>, input: NoInfer<I>) => Promise<O>

async function tellMembers(
  say: Say,
  { countries, meetings, versions, wording }: History,
  told: (chapter: string) => void,
) {
  for (const [id, source] of Object.entries(countries.sources)) await say(recordSource, { id, ...source })
  for (const { code, names, names_verified, regional_organization } of countries.regions)
    await say(recordRegion, { code, names, namesVerified: names_verified, regionalOrganization: regional_organization })
  for (const country of countries.countries) {
    const { alpha2, alpha3, m49, names, itu_region: region } = country
    await say(recordCountry, {
      alpha2,
      alpha3,
      m49,
      names,
      region: region.code,
      regionVerified: region.verified,
      regionMethod: region.method,
      regionSources: region.sources,
      regionNote: region.note ?? null,
    })
    for (const { code, from, to, to_kind: toKind, verified, sources, note } of country.statuses) {
      const dated = (date: typeof from) => date && { value: date.value, precision: date.precision }
      await say(recordStatus, {
        country: alpha3,
        code,
        from: dated(from),
        to: dated(to),
        toKind,
        verified,
        sources,
        note: note ?? null,
      })
    }
  }
  told('countries')
  for (const [code, { kind, sector }] of Object.entries(meetings.bodies))
    await say(recordBody, { code, name: wording(`body.${code}`), kind, sector })
  for (const [code, [kind, sector]] of Object.entries(versions.bodies))
    await say(recordBody, { code, name: wording(`body.${code}`), kind, sector })
}

async function tellMandates(say: Say, { obligations, versions, meetings, wording }: History) {
  for (const { code, title, issuedBy } of versions.mandates)
    await say(recordMandate, { code, title: wording(title), issuedBy })
  for (const { city, clauses, ...version } of versions.versions) {
    const { slug } = await say(recordVersion, { ...version, place: wording(`city.${city}`) })
    const own = obligations.obligations.filter(obligation => obligation.mandate === clauses)
    for (const [index, obligation] of own.entries())
      await say(recordClause, {
        version: slug,
        ref: obligation.id,
        alias: obligation.action_item,
        ordinal: index + 1,
        place: wording(`clause.${obligation.id}.place`),
        verb: obligation.verb,
        addressee: obligation.addressee,
        paraphrase: wording(`clause.${obligation.id}`),
        reportsTo: obligation.reports_to,
        parent: obligation.parent,
        evidence: obligation.evidence.map((_, item) => wording(`clause.${obligation.id}.evidence.${item + 1}`)),
        measure: obligation.measure === null ? null : wording(`clause.${obligation.id}.measure`),
      })
  }
  for (const [code, { sector }] of Object.entries(meetings.series)) {
    const [eligibility, mandate] = versions.forums[code] ?? [null, null]
    await say(recordForum, { code, name: wording(`forum.${code}`), sector, eligibility, mandate })
  }
}

const kindOf = (organization: Organization) => organization.kind ?? 'company'

/** One organization per key, under the name it is first recorded with. */
async function tellOrganizations(say: Say, meetings: readonly Meeting[]) {
  const met = new Set<string>()
  for (const organization of meetings.flatMap(meeting => meeting.organizations?.items ?? [])) {
    if (met.has(organization.key)) continue
    met.add(organization.key)
    const { key, name, country, region } = organization
    await say(recordOrganization, { key, name, kind: kindOf(organization), country, region })
  }
}

async function tellMeeting(say: Say, history: History, meeting: Meeting) {
  const { wording } = history
  const { id: ref, place, ordinal, attendance, date, organizations } = meeting
  await say(recordMeeting, {
    ref,
    forum: meeting.series,
    subseries: meeting.subseries,
    sector: meeting.sector,
    name: wording(`meeting.${ref}`),
    state: 'closed',
    ordinal: ordinal && { value: ordinal.value, basis: ordinal.basis, note: ordinal.note ?? null },
    date: { ...date, note: date.note ?? null },
    place: place && { city: wording(`city.${slugOf(place.city)}`), country: place.country, venue: place.venue },
    time: null,
    mode: meeting.mode,
    colocatedWith: meeting.colocated_with,
    attendance: attendance && { value: attendance.value, unit: attendance.unit, recordedAs: attendance.recorded_as },
    roles: meeting.roles,
    hosts: meeting.hosts,
    coHosts: meeting.co_hosts,
    facts: meeting.facts.map(fact => ({ ...fact, language: 'en' as const })),
    conflicts: meeting.conflicts.map(conflict => ({ ...conflict, language: 'en' as const })),
    evidence: meeting.verification.level,
    evidenceNote: meeting.verification.note ?? null,
    sources: meeting.sources,
  })
  if (organizations)
    await say(recordPresence, {
      meeting: ref,
      complete: organizations.complete,
      organizations: organizations.items.map(one => ({ ...one, kind: kindOf(one) })),
    })
  for (const [index, theme] of meeting.themes.entries())
    await say(recordTheme, {
      meeting: ref,
      slug: slugOf(theme),
      title: wording(`theme.${slugOf(theme)}`),
      ordinal: index + 1,
    })
  await tellConclusions(say, history, meeting)
  for (const [index, { type, ref: reference, date: day, url, read, note }] of meeting.outputs.entries())
    await say(recordPublication, {
      meeting: ref,
      ordinal: index + 1,
      type,
      reference,
      day,
      url,
      read,
      note: note ?? null,
      noteLanguage: note === undefined ? null : 'en',
    })
}

async function tellConclusions(say: Say, { readings, wording }: History, meeting: Meeting) {
  for (const { id: ref, addressees, follow_up } of meeting.conclusions) {
    const reading = readings.conclusions[ref]
    if (!reading) throw new Error(`seed/history/readings.json: ${ref} is missing`)
    await say(recordConclusion, {
      ref,
      kind: reading.kind,
      kindBasis: 'inferred',
      wording: { ...wording(`conclusion.${ref}`), basis: 'our-paraphrase' },
      addressees: addressees.map(({ body, basis, recorded_as }) => ({
        body,
        basis,
        purpose: null,
        recordedAs: recorded_as ?? null,
      })),
      topics: reading.themes.map(slug => ({ slug, basis: 'inferred' as const })),
    })
    for (const [index, entry] of follow_up.entries())
      await say(recordHistoricFollowUp, {
        conclusion: ref,
        ordinal: index + 1,
        wording: wording(`follow-up.${ref}.${index + 1}`),
        sourceStatus: entry.status,
        linkBasis: entry.link_basis,
        source: entry.source,
      })
  }
}
