import { dayRange, type PartialDate } from '#kernel/period.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { KeptMeeting, MeetingContent } from './content.ts'
import { partsOf } from './queries.ts'
import { tables } from './store.ts'

/** Writes what hangs on a meeting anew, in the order given. */
export async function storeParts(db: Db, id: string, content: MeetingContent): Promise<void> {
  const own = tables(db)
  const numbered = <T extends object>(rows: readonly T[]) =>
    rows.map((row, index) => ({ meeting_id: id, ordinal: index + 1, ...row }))
  const hosts = [
    ...content.hosts.map(name => ({ name, role: 'host' as const })),
    ...content.coHosts.map(name => ({ name, role: 'co-host' as const })),
  ]
  for (const table of ['meetings.role', 'meetings.host', 'meetings.fact', 'meetings.conflict'] as const)
    await own.deleteFrom(table).where('meeting_id', '=', id).execute()
  if (content.roles.length) await own.insertInto('meetings.role').values(numbered(content.roles)).execute()
  if (hosts.length) await own.insertInto('meetings.host').values(numbered(hosts)).execute()
  if (content.facts.length) await own.insertInto('meetings.fact').values(numbered(content.facts)).execute()
  if (content.conflicts.length) await own.insertInto('meetings.conflict').values(numbered(content.conflicts)).execute()
}

const rowOf = (db: Db, id: string, hold: boolean) => {
  const query = tables(db).selectFrom('meetings.meeting').selectAll().where('id', '=', id)
  return (hold ? query.forUpdate() : query).executeTakeFirst()
}
type Row = NonNullable<Awaited<ReturnType<typeof rowOf>>>

/** Bounds a source states, beside what the value says. */
function dateOf(row: Row): MeetingContent['date'] {
  const { date_value: value, date_precision: precision, date_basis: basis, date_note: note } = row
  const own = dayRange({ value, precision } satisfies PartialDate)
  return {
    value,
    precision,
    basis,
    ...(row.first_day !== null && row.first_day !== own.first ? { earliest: row.first_day } : {}),
    ...(row.last_day !== null && row.last_day !== own.last ? { latest: row.last_day } : {}),
    note,
  }
}

const measured = (row: Row): Pick<MeetingContent, 'ordinal' | 'attendance' | 'colocatedWith' | 'time' | 'place'> => ({
  ordinal:
    row.ordinal === null || row.ordinal_basis === null
      ? null
      : { value: row.ordinal, basis: row.ordinal_basis, note: row.ordinal_note },
  attendance:
    row.attendance === null || row.attendance_unit === null
      ? null
      : { value: row.attendance, unit: row.attendance_unit, recordedAs: row.attendance_recorded_as },
  colocatedWith:
    row.colocated_with === null ? null : { text: row.colocated_with, verified: row.colocated_verified ?? false },
  time: row.opens === null || row.zone === null ? null : { opens: row.opens, closes: row.closes, zone: row.zone },
  place: row.city === null || row.country === null ? null : { city: row.city, country: row.country, venue: row.venue },
})

/** Loads it with everything an editor sees; `hold` keeps others from changing it until this transaction ends. */
export async function loadMeeting(
  db: Db,
  id: string,
  { hold }: { readonly hold: boolean },
): Promise<KeptMeeting | undefined> {
  const row = await rowOf(db, id, hold)
  if (!row) return undefined
  const { roles, hosts, facts, conflicts } = await partsOf(db, id)
  const named = (role: 'host' | 'co-host') => hosts.filter(host => host.role === role).map(({ name }) => name)
  const content = {
    subseries: row.subseries,
    sector: row.sector,
    name: row.name,
    date: dateOf(row),
    ...measured(row),
    mode: row.mode,
    roles,
    hosts: named('host'),
    coHosts: named('co-host'),
    facts,
    conflicts,
    evidence: row.evidence,
    evidenceNote: row.evidence_note,
    sources: row.sources,
  } as MeetingContent
  const { ref, slug, forum, state, announced, version, organizations_complete: organizationsComplete } = row
  return { id, ref, slug, forum, state, announced, organizationsComplete, version, content }
}
