import { z } from 'zod'
import { slugOf } from '#kernel/ref.ts'
import { ok, type Result, refused } from '#kernel/result.ts'
import { refShape, slugShape } from '#kernel/shapes.ts'
import { type Act, verb } from '#modules/access/index.ts'
import { forumByCode } from '#modules/forums/index.ts'
import { organizationKinds, organizationsCalled, regionCodes } from '#modules/members/index.ts'
import {
  alpha3Shape,
  columnsOf,
  contentRefusals,
  type MeetingContent,
  meetingContentShape,
  stands,
} from '../content.ts'
import { type MeetingState, meetingLifecycle } from '../lifecycle.ts'
import { storeParts } from '../loading.ts'
import { meetingPolicy as policy } from '../policy.ts'
import { tables } from '../store.ts'

const module = 'meetings'

interface Entered {
  readonly ref: string
  readonly forum: string
  readonly state: MeetingState
  readonly content: MeetingContent
}

/** One more meeting under a reference of its own. */
async function enter(act: Act, { ref, forum, state, content }: Entered): Promise<Result<{ id: string; slug: string }>> {
  if (!(await forumByCode(act.db, 'en', forum))) return refused('forum-unknown', { forum })
  const standing = await stands(act, content, state)
  if (!standing.ok) return standing
  const id = act.newId<'meeting'>()
  const slug = slugOf(ref)
  const stored = await tables(act.db)
    .insertInto('meetings.meeting')
    .values({
      id,
      ref,
      slug,
      forum,
      state,
      announced: state !== 'planned',
      organizations_complete: null,
      ...columnsOf(content),
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  if (stored.numInsertedOrUpdatedRows === 0n) return refused('meeting-already-recorded', { ref })
  await storeParts(act.db, id, content)
  return ok({ id, slug })
}

const enteringRefusals = ['forum-unknown', 'meeting-already-recorded', ...contentRefusals] as const

export const recordMeeting = verb({
  module,
  name: 'record-meeting',
  does: 'Enter a meeting with its date and precision, place, attendance and unit, hosts, conflicts between sources, and what was read.',
  input: z.strictObject({
    ref: refShape,
    forum: z.string(),
    state: z.enum(meetingLifecycle.states).exclude(['struck']),
    ...meetingContentShape.shape,
  }),
  refusals: enteringRefusals,
  policy,
  async run(act, { ref, forum, state, ...content }) {
    const entered = await enter(act, { ref, forum, state, content })
    if (!entered.ok) return entered
    const values = { ref, state, evidence: content.evidence }
    return ok({ answer: entered.value, noun: 'meeting', nounId: entered.value.id, values, announces: 'recorded' })
  },
})

export const planMeeting = verb({
  module,
  name: 'plan-meeting',
  does: 'Plan a meeting to come; only the staff see it until it is announced.',
  input: z.strictObject({ ref: refShape, forum: z.string(), content: meetingContentShape }),
  refusals: enteringRefusals,
  policy,
  async run(act, { ref, forum, content }) {
    const entered = await enter(act, { ref, forum, state: 'planned', content })
    if (!entered.ok) return entered
    const values = { ref, state: 'planned' }
    return ok({ answer: entered.value, noun: 'meeting', nounId: entered.value.id, values, announces: 'planned' })
  },
})

/** An organization as a source names it at one meeting. */
export const presenceShape = z.strictObject({
  key: slugShape,
  name: z.string().trim().min(1).max(200),
  kind: z.enum(organizationKinds),
  country: z.strictObject({ value: alpha3Shape, basis: z.enum(['name', 'general_knowledge']) }).nullable(),
  region: z.enum(regionCodes).nullable(),
})
type Presence = z.infer<typeof presenceShape>

/** The rows of presences, but their places in the list. Refuses `organization-unknown`. */
export async function presenceRows(act: Act, presences: readonly Presence[]) {
  const known = await organizationsCalled(act.db, { keys: presences.map(({ key }) => key) })
  const ids = new Map(known.map(({ key, id }) => [key, id]))
  const rows = []
  for (const { key, name, kind, country, region } of presences) {
    const organization_id = ids.get(key)
    if (organization_id === undefined) return refused('organization-unknown', { key })
    const placed = { country: country?.value ?? null, country_basis: country?.basis ?? null, region }
    rows.push({ organization_id, name, kind, ...placed })
  }
  return ok(rows)
}

/** The list of presences, as it is told to a verb. */
export const presencesShape = z.array(presenceShape).min(1).max(2000)

export const recordPresence = verb({
  module,
  name: 'record-presence',
  does: 'Enter the organizations a source names at a meeting, and whether the list is complete.',
  input: z.strictObject({
    meeting: refShape,
    complete: z.boolean(),
    organizations: presencesShape,
  }),
  refusals: ['meeting-unknown', 'organization-unknown', 'presence-already-recorded'],
  policy,
  async run(act, { meeting, complete, organizations }) {
    const db = tables(act.db)
    const known = await db
      .selectFrom('meetings.meeting')
      .select(['id', 'organizations_complete'])
      .where('ref', '=', meeting)
      .executeTakeFirst()
    if (!known) return refused('meeting-unknown', { ref: meeting })
    if (known.organizations_complete !== null) return refused('presence-already-recorded', { ref: meeting })
    const rows = await presenceRows(act, organizations)
    if (!rows.ok) return rows
    await db
      .insertInto('meetings.presence')
      .values(rows.value.map((row, index) => ({ meeting_id: known.id, ordinal: index + 1, ...row })))
      .execute()
    await db
      .updateTable('meetings.meeting')
      .set({ organizations_complete: complete })
      .where('id', '=', known.id)
      .execute()
    const values = { ref: meeting, complete, count: organizations.length }
    return ok({ answer: known.id, noun: 'meeting', nounId: known.id, values })
  },
})
