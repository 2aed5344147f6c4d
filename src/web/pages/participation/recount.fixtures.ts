/** The data files as they are written, read without anything of ours: what the figures on the page are counted again from. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'

export interface WrittenMeeting {
  id: string
  series: string
  date: { value: string | null; precision: string; earliest?: string; latest?: string }
  attendance: { value: number; unit: string } | null
  organizations: { complete: boolean; items: { key: string; name: string; region: string | null }[] } | null
  conclusions: {
    id: string
    addressees: { basis: string }[]
    follow_up: { status: string; link_basis: string }[]
  }[]
  outputs: { type: string; ref: string | null; date: string | null }[]
  verification: { level: string }
}
export interface WrittenStatus {
  code: string
  from: { value: string; precision: string } | null
  to: { value: string; precision: string } | null
  to_kind: string
}
export interface WrittenCountry {
  alpha3: string
  itu_region: { code: string; verified: boolean }
  statuses: WrittenStatus[]
}

const readSeed = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../../seed/history/${name}`, import.meta.url), 'utf8'))
const everyMeeting = (readSeed('meetings.json') as { meetings: WrittenMeeting[] }).meetings
export const countries = (readSeed('countries.json') as { countries: WrittenCountry[] }).countries
export const kindOf = (readSeed('readings.json') as { conclusions: Record<string, { kind: string }> }).conclusions

/** The days a meeting may have been held on, first and last, from value, precision and bounds. */
export function possibleDays({ value, precision, earliest, latest }: WrittenMeeting['date']): [string, string] {
  assert.ok(value)
  let first = value
  let last = value
  if (precision === 'month') {
    first = `${value}-01`
    last = new Date(Date.UTC(Number(value.slice(0, 4)), Number(value.slice(5, 7)), 0)).toISOString().slice(0, 10)
  }
  if (precision === 'year') {
    first = `${value}-01-01`
    last = `${value}-12-31`
  }
  return [earliest && earliest > first ? earliest : first, latest && latest < last ? latest : last]
}

export const executive: WrittenMeeting[] = []
for (const meeting of everyMeeting)
  if (meeting.series === 'CTO' || meeting.series === 'CTO-REGIONAL' || meeting.series === 'CXO') executive.push(meeting)
executive.sort((a, b) => {
  const [one, other] = [possibleDays(a.date)[0], possibleDays(b.date)[0]]
  return one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : 1
})
export const conclusions = executive.flatMap(meeting => meeting.conclusions)
