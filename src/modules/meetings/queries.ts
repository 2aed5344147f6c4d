import { sql } from 'kysely'
import type { Language, Wording } from '#kernel/language.ts'
import type { Precision } from '#kernel/period.ts'
import { forumByCode, type Sector } from '#modules/forums/index.ts'
import { type InForce, type VersionView, versionsInForce } from '#modules/mandates/index.ts'
import type { CountryBasis, OrganizationKind, RegionCode } from '#modules/members/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { perLanguage } from '#platform/db/per-language.ts'
import { textIn } from '#platform/db/wording.ts'
import type { MeetingState } from './lifecycle.ts'
import type { AttendanceUnit, Evidence, Mode, PublicRole } from './model.ts'
import { tables } from './store.ts'

export interface MeetingRow {
  readonly id: string
  readonly ref: string
  readonly slug: string
  readonly forum: string
  readonly name: string
  readonly state: MeetingState
  readonly dateValue: string | null
  readonly datePrecision: Precision
  readonly dateBasis: 'stated' | 'inferred'
  readonly firstDay: string | null
  readonly lastDay: string | null
  readonly city: string | null
  readonly country: string | null
  readonly attendance: number | null
  readonly attendanceUnit: AttendanceUnit | null
  readonly evidence: Evidence
}

/** What everybody may know of; the row-level policy says the same. */
const rows = (db: Db, language: Language) => everyRow(db, language).where('m.announced', '=', true)

/** Of every meeting, announced or not. */
export const everyRow = (db: Db, language: Language) =>
  tables(db)
    .selectFrom('meetings.meeting as m')
    .select([
      'm.id',
      'm.ref',
      'm.slug',
      'm.forum',
      textIn('m.name', language).as('name'),
      'm.state',
      'm.date_value as dateValue',
      'm.date_precision as datePrecision',
      'm.date_basis as dateBasis',
      'm.first_day as firstDay',
      'm.last_day as lastDay',
      sql<string | null>`case when m.city is null then null else ${textIn('m.city', language)} end`.as('city'),
      'm.country',
      'm.attendance',
      'm.attendance_unit as attendanceUnit',
      'm.evidence',
    ])

/** All meetings that are announced or took place, latest first; those without a known day stand where their possible days begin, the unknown last. */
export const listMeetings = perLanguage<MeetingRow>((db, language) =>
  rows(db, language).orderBy(sql`m.first_day desc nulls last`).orderBy('m.ref'),
)

export const meetingsByIds = (db: Db, language: Language, ids: readonly string[]): Promise<readonly MeetingRow[]> =>
  rows(db, language)
    .where('m.id', 'in', ids.length ? [...ids] : ['00000000-0000-0000-0000-000000000000'])
    .orderBy(sql`m.first_day desc nulls last`)
    .execute()

export interface MeetingView extends MeetingRow {
  readonly subseries: string | null
  readonly sector: Sector
  readonly fullName: Wording
  readonly ordinal: number | null
  readonly ordinalBasis: 'stated' | 'inferred' | null
  readonly ordinalNote: string | null
  readonly dateNote: string | null
  readonly venue: string | null
  readonly mode: Mode
  readonly colocatedWith: string | null
  readonly colocatedVerified: boolean | null
  readonly attendanceRecordedAs: string | null
  readonly organizationsComplete: boolean | null
  readonly evidenceNote: string | null
  readonly sources: readonly string[]
  /** Wall time where it takes place, `09:30`, and the IANA zone of that place. */
  readonly opens: string | null
  readonly closes: string | null
  readonly zone: string | null
  readonly version: number
}

export const meetingBySlug = (db: Db, language: Language, slug: string): Promise<MeetingView | undefined> =>
  rows(db, language)
    .select([
      'm.subseries',
      'm.sector',
      'm.name as fullName',
      'm.ordinal',
      'm.ordinal_basis as ordinalBasis',
      'm.ordinal_note as ordinalNote',
      'm.date_note as dateNote',
      'm.venue',
      'm.mode',
      'm.colocated_with as colocatedWith',
      'm.colocated_verified as colocatedVerified',
      'm.attendance_recorded_as as attendanceRecordedAs',
      'm.organizations_complete as organizationsComplete',
      'm.evidence_note as evidenceNote',
      'm.sources',
      'm.opens',
      'm.closes',
      'm.zone',
      'm.version',
    ])
    .where('m.slug', '=', slug)
    .executeTakeFirst()

/** Just enough of a meeting for the verbs of later stages. */
export const meetingByRef = (
  db: Db,
  ref: string,
): Promise<
  { id: string; forum: string; firstDay: string | null; lastDay: string | null; sources: readonly string[] } | undefined
> =>
  tables(db)
    .selectFrom('meetings.meeting')
    .select(['id', 'forum', 'first_day as firstDay', 'last_day as lastDay', 'sources'])
    .where('ref', '=', ref)
    .executeTakeFirst()

/** The same by its id, with its reference and state; `hold` keeps it in that state until this transaction ends. */
export const meetingById = (
  db: Db,
  id: string,
  { hold = false }: { readonly hold?: boolean } = {},
): Promise<
  | {
      id: string
      ref: string
      state: MeetingState
      forum: string
      firstDay: string | null
      lastDay: string | null
      sources: readonly string[]
    }
  | undefined
> =>
  tables(db)
    .selectFrom('meetings.meeting')
    .select(['id', 'ref', 'state', 'forum', 'first_day as firstDay', 'last_day as lastDay', 'sources'])
    .where('id', '=', id)
    .$if(hold, query => query.forKeyShare())
    .executeTakeFirst()

/** The versions of the forum's mandate in force on the possible days of the meeting. Empty: none, or no mandate on record. */
export async function mandateVersionsOf(
  db: Db,
  meeting: { readonly forum: string; readonly firstDay: string | null; readonly lastDay: string | null },
): Promise<readonly InForce<VersionView>[]> {
  const forum = await forumByCode(db, 'en', meeting.forum)
  if (!forum?.mandate) return []
  return versionsInForce(db, forum.mandate, { first: meeting.firstDay, last: meeting.lastDay })
}

export interface RoleView {
  readonly role: PublicRole
  readonly office: string | null
  readonly person: string | null
}
export interface HostView {
  readonly name: string
  readonly role: 'host' | 'co-host'
}
export interface NoteView {
  readonly text: string
  readonly language: string
  readonly sources: readonly string[]
}
export interface ConflictView {
  readonly field: string
  readonly note: string
  readonly language: string
}
export interface MeetingParts {
  readonly roles: readonly RoleView[]
  readonly hosts: readonly HostView[]
  readonly facts: readonly NoteView[]
  readonly conflicts: readonly ConflictView[]
  readonly presences: readonly PresenceView[]
}

export async function partsOf(db: Db, meetingId: string): Promise<MeetingParts> {
  const own = tables(db)
  const [roles, hosts, facts, conflicts, presences] = await Promise.all([
    own
      .selectFrom('meetings.role')
      .select(['role', 'office', 'person'])
      .where('meeting_id', '=', meetingId)
      .orderBy('ordinal')
      .execute(),
    own
      .selectFrom('meetings.host')
      .select(['name', 'role'])
      .where('meeting_id', '=', meetingId)
      .orderBy('ordinal')
      .execute(),
    own
      .selectFrom('meetings.fact')
      .select(['text', 'language', 'sources'])
      .where('meeting_id', '=', meetingId)
      .orderBy('ordinal')
      .execute(),
    own
      .selectFrom('meetings.conflict')
      .select(['field', 'note', 'language'])
      .where('meeting_id', '=', meetingId)
      .orderBy('ordinal')
      .execute(),
    listPresences(db, { meetingId }),
  ])
  return { roles, hosts, facts, conflicts, presences }
}

export interface PresenceView {
  readonly meetingId: string
  readonly meetingRef: string
  readonly organizationId: string
  /** Its place in the meeting's list; of one that was removed no other gets it. */
  readonly ordinal: number
  readonly name: string
  readonly country: string | null
  readonly countryBasis: CountryBasis | null
  readonly region: RegionCode | null
  readonly kind: OrganizationKind
  readonly complete: boolean
}

/** Organizations named at meetings, as recorded there. */
export function listPresences(
  db: Db,
  filter: { readonly meetingId?: string; readonly organizationId?: string } = {},
): Promise<readonly PresenceView[]> {
  const { meetingId, organizationId } = filter
  return tables(db)
    .selectFrom('meetings.presence as p')
    .innerJoin('meetings.meeting as m', 'm.id', 'p.meeting_id')
    .select([
      'p.meeting_id as meetingId',
      'm.ref as meetingRef',
      'p.organization_id as organizationId',
      'p.ordinal',
      'p.name',
      'p.country',
      'p.country_basis as countryBasis',
      'p.region',
      'p.kind',
      sql<boolean>`coalesce(m.organizations_complete, false)`.as('complete'),
    ])
    .$if(meetingId !== undefined, q => q.where('p.meeting_id', '=', meetingId as string))
    .$if(organizationId !== undefined, q => q.where('p.organization_id', '=', organizationId as string))
    .orderBy('m.first_day')
    .orderBy('m.ref')
    .orderBy('p.ordinal')
    .execute()
}
