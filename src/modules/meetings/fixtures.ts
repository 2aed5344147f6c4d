import { inTransaction } from '#modules/access/index.ts'
import { officer } from '../../../test/support/actors.ts'
import type { Ending } from '../../../test/support/database.ts'
import { historyDatabase, testGround } from '../../../test/support/web.ts'
import { type KeptMeeting, keptMeetingBySlug, type MeetingContent } from './index.ts'

/** The public record, and a way to look at a meeting as the secretariat sees it. */
export async function meetingHouse(t: Ending) {
  const database = await historyDatabase(t)
  const { ground } = testGround(database)
  const kept = async (slug: string): Promise<KeptMeeting> => {
    const found = await inTransaction(ground, officer, ({ db }) => keptMeetingBySlug(db, slug))
    if (!found) throw new Error(`no ${slug}`)
    return found
  }
  return { database, ground, kept }
}

/** A meeting to come, in a city whose clocks change, under a name nobody may read before it is announced. */
export const toCome: MeetingContent = {
  subseries: null,
  sector: 'ITU-T',
  name: { original: 'en', basis: 'official', texts: { en: 'Canary meeting of executives' } },
  ordinal: { value: 9, basis: 'stated', note: null },
  date: { value: '2027-03-28', precision: 'day', basis: 'stated', note: null },
  time: { opens: '09:30', closes: '17:00', zone: 'Europe/Zurich' },
  place: {
    city: { original: 'en', basis: 'official', texts: { en: 'Canary City' } },
    country: 'CHE',
    venue: 'Canary Hall',
  },
  mode: 'in_person',
  colocatedWith: null,
  attendance: null,
  roles: [{ role: 'chair', office: 'Canary office', person: null }],
  hosts: ['Canary Host'],
  coHosts: [],
  facts: [{ text: 'Canary fact.', language: 'en', sources: ['https://example.org/canary'] }],
  conflicts: [],
  evidence: 'secretariat',
  evidenceNote: null,
  sources: [],
}
