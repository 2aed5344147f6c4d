import { z } from 'zod'
import { languages } from '#kernel/language.ts'
import { dayRange } from '#kernel/period.ts'
import { slugOf } from '#kernel/ref.ts'
import { ok, refused } from '#kernel/result.ts'
import { dayShape, partialDateShape, refShape, slugShape, urlShape, wordingShape } from '#kernel/shapes.ts'
import { type Act, verb } from '#modules/access/index.ts'
import { forumByCode, sectors } from '#modules/forums/index.ts'
import { organizationByKey, organizationKinds, regionCodes } from '#modules/members/index.ts'
import { meetingLifecycle } from './lifecycle.ts'
import { attendanceUnits, evidences, modes, precisions, publicRoles } from './model.ts'
import { meetingPolicy as policy } from './policy.ts'
import type { MeetingTables } from './store.ts'

const module = 'meetings'
const alpha3 = z.string().regex(/^[A-Z]{3}$/)
const note = z.string().min(1).max(1000)
const noteIn = { language: z.enum(languages) }

const meetingShape = z.strictObject({
  ref: refShape,
  forum: z.string(),
  subseries: z.string().max(40).nullable(),
  sector: z.enum(sectors),
  name: wordingShape,
  state: z.enum(meetingLifecycle.states),
  ordinal: z
    .strictObject({ value: z.int().min(1), basis: z.enum(['stated', 'inferred']), note: note.nullable() })
    .nullable(),
  date: z.strictObject({
    value: partialDateShape.nullable(),
    precision: z.enum(precisions),
    basis: z.enum(['stated', 'inferred']),
    earliest: dayShape.optional(),
    latest: dayShape.optional(),
    note: note.nullable(),
  }),
  place: z.strictObject({ city: wordingShape, country: alpha3, venue: z.string().max(200).nullable() }).nullable(),
  mode: z.enum(modes),
  colocatedWith: z.strictObject({ text: note, verified: z.boolean() }).nullable(),
  attendance: z
    .strictObject({ value: z.int().min(1), unit: z.enum(attendanceUnits), recordedAs: note.nullable() })
    .nullable(),
  roles: z.array(
    z.strictObject({ role: z.enum(publicRoles), office: note.nullable(), person: z.string().max(200).nullable() }),
  ),
  hosts: z.array(z.string().min(1).max(200)),
  coHosts: z.array(z.string().min(1).max(200)),
  facts: z.array(z.strictObject({ text: note, sources: z.array(urlShape).min(1), ...noteIn })),
  conflicts: z.array(z.strictObject({ field: z.string().max(60), note, ...noteIn })),
  evidence: z.enum(evidences),
  evidenceNote: note.nullable(),
  sources: z.array(urlShape),
})
type MeetingInput = z.infer<typeof meetingShape>

const rowOf = (id: string, input: MeetingInput) => {
  const { date, place, ordinal, attendance, colocatedWith } = input
  const range = dayRange(date)
  return {
    id,
    ref: input.ref,
    slug: slugOf(input.ref),
    forum: input.forum,
    subseries: input.subseries,
    sector: input.sector,
    name: JSON.stringify(input.name),
    state: input.state,
    ordinal: ordinal?.value ?? null,
    ordinal_basis: ordinal?.basis ?? null,
    ordinal_note: ordinal?.note ?? null,
    date_value: date.value,
    date_precision: date.precision,
    date_basis: date.basis,
    date_note: date.note,
    first_day: range.first,
    last_day: range.last,
    city: place && JSON.stringify(place.city),
    country: place?.country ?? null,
    venue: place?.venue ?? null,
    mode: input.mode,
    colocated_with: colocatedWith?.text ?? null,
    colocated_verified: colocatedWith?.verified ?? null,
    attendance: attendance?.value ?? null,
    attendance_unit: attendance?.unit ?? null,
    attendance_recorded_as: attendance?.recordedAs ?? null,
    organizations_complete: null,
    evidence: input.evidence,
    evidence_note: input.evidenceNote,
    sources: input.sources,
  }
}

/** Insert rows that hang on the meeting, numbered in the order given. */
async function storeParts(act: Act, id: string, input: MeetingInput): Promise<void> {
  const db = act.db.withTables<MeetingTables>()
  const numbered = <T extends object>(rows: readonly T[]) =>
    rows.map((row, index) => ({ meeting_id: id, ordinal: index + 1, ...row }))
  const hosts = [
    ...input.hosts.map(name => ({ name, role: 'host' as const })),
    ...input.coHosts.map(name => ({ name, role: 'co-host' as const })),
  ]
  if (input.roles.length) await db.insertInto('meetings.role').values(numbered(input.roles)).execute()
  if (hosts.length) await db.insertInto('meetings.host').values(numbered(hosts)).execute()
  if (input.facts.length) await db.insertInto('meetings.fact').values(numbered(input.facts)).execute()
  if (input.conflicts.length) await db.insertInto('meetings.conflict').values(numbered(input.conflicts)).execute()
}

export const recordMeeting = verb({
  module,
  name: 'record-meeting',
  does: 'Enter a meeting with its date and precision, place, attendance and unit, hosts, conflicts between sources, and what was read.',
  input: meetingShape,
  refusals: ['forum-unknown', 'meeting-already-recorded', 'no-source'],
  policy,
  async run(act, input) {
    if (!(await forumByCode(act.db, 'en', input.forum))) return refused('forum-unknown', { forum: input.forum })
    if (input.evidence !== 'inferred' && input.sources.length === 0) return refused('no-source', { ref: input.ref })
    const id = act.newId<'meeting'>()
    const stored = await act.db
      .withTables<MeetingTables>()
      .insertInto('meetings.meeting')
      .values(rowOf(id, input))
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    if (stored.numInsertedOrUpdatedRows === 0n) return refused('meeting-already-recorded', { ref: input.ref })
    await storeParts(act, id, input)
    const values = { ref: input.ref, state: input.state, evidence: input.evidence }
    return ok({ answer: { id, slug: slugOf(input.ref) }, noun: 'meeting', nounId: id, values, announces: 'recorded' })
  },
})

export const recordPresence = verb({
  module,
  name: 'record-presence',
  does: 'Enter the organizations a source names at a meeting, and whether the list is complete.',
  input: z.strictObject({
    meeting: refShape,
    complete: z.boolean(),
    organizations: z
      .array(
        z.strictObject({
          key: slugShape,
          name: z.string().min(1).max(200),
          kind: z.enum(organizationKinds),
          country: z.strictObject({ value: alpha3, basis: z.enum(['name', 'general_knowledge']) }).nullable(),
          region: z.enum(regionCodes).nullable(),
        }),
      )
      .min(1)
      .max(2000),
  }),
  refusals: ['meeting-unknown', 'organization-unknown', 'presence-already-recorded'],
  policy,
  async run(act, { meeting, complete, organizations }) {
    const db = act.db.withTables<MeetingTables>()
    const known = await db
      .selectFrom('meetings.meeting')
      .select(['id', 'organizations_complete'])
      .where('ref', '=', meeting)
      .executeTakeFirst()
    if (!known) return refused('meeting-unknown', { ref: meeting })
    if (known.organizations_complete !== null) return refused('presence-already-recorded', { ref: meeting })
    for (const [index, one] of organizations.entries()) {
      const organization = await organizationByKey(act.db, one.key)
      if (!organization) return refused('organization-unknown', { key: one.key })
      const { name, kind, region } = one
      const placed = { country: one.country?.value ?? null, country_basis: one.country?.basis ?? null, region }
      await db
        .insertInto('meetings.presence')
        .values({ meeting_id: known.id, organization_id: organization.id, ordinal: index + 1, name, kind, ...placed })
        .execute()
    }
    await db
      .updateTable('meetings.meeting')
      .set({ organizations_complete: complete })
      .where('id', '=', known.id)
      .execute()
    const values = { ref: meeting, complete, count: organizations.length }
    return ok({ answer: known.id, noun: 'meeting', nounId: known.id, values })
  },
})
