import { sql } from 'kysely'
import { z } from 'zod'
import { notFound, ok, refused } from '#kernel/result.ts'
import { seenShape } from '#kernel/shapes.ts'
import { type Act, verb } from '#modules/access/index.ts'
import { meetingPolicy as policy } from '../policy.ts'
import { tables } from '../store.ts'
import { asNextVersion, doneWith, holdMeeting } from './edit.ts'
import { presenceRows, presenceShape, presencesShape } from './record.ts'

const module = 'meetings'
const place = z.int32().positive()

/** Whether the list is complete stands with the meeting. */
const settle = (act: Act, id: string, complete: boolean) =>
  tables(act.db)
    .updateTable('meetings.meeting')
    .set({ organizations_complete: complete })
    .where('id', '=', id)
    .execute()

export const addPresences = verb({
  module,
  name: 'add-presences',
  does: 'Add organizations to those named at a meeting, and say whether the list is complete now.',
  input: z.strictObject({ ...seenShape.shape, presences: presencesShape, complete: z.boolean() }),
  refusals: ['reason-missing', 'organization-unknown'],
  policy,
  async run(act, { presences, complete, ...seen }) {
    const held = await holdMeeting(act, seen)
    if (!held.ok) return held
    const changed = await asNextVersion(act, held.value, async () => {
      const rows = await presenceRows(act, presences)
      if (!rows.ok) return rows
      const last = await tables(act.db)
        .selectFrom('meetings.presence')
        .select(sql<number>`coalesce(max(ordinal), 0)::int`.as('ordinal'))
        .where('meeting_id', '=', seen.id)
        .executeTakeFirst()
      const from = (last?.ordinal ?? 0) + 1
      await tables(act.db)
        .insertInto('meetings.presence')
        .values(rows.value.map((row, index) => ({ meeting_id: seen.id, ordinal: from + index, ...row })))
        .execute()
      await settle(act, seen.id, complete)
      return ok(null)
    })
    if (!changed.ok) return changed
    return doneWith(held.value, { organizations: presences.map(({ key }) => key), complete })
  },
})

export const correctPresence = verb({
  module,
  name: 'correct-presence',
  does: 'Correct how an organization is named at a meeting, its kind, country or region there.',
  input: z.strictObject({ ...seenShape.shape, ordinal: place, presence: presenceShape, complete: z.boolean() }),
  refusals: ['reason-missing', 'organization-unknown', 'nothing-changed'],
  policy,
  async run(act, { ordinal, presence, complete, ...seen }) {
    const held = await holdMeeting(act, seen)
    if (!held.ok) return held
    const changed = await asNextVersion(act, held.value, async () => {
      const rows = await presenceRows(act, [presence])
      if (!rows.ok) return rows
      const written = await tables(act.db)
        .updateTable('meetings.presence')
        .set({ ...rows.value[0] })
        .where('meeting_id', '=', seen.id)
        .where('ordinal', '=', ordinal)
        .executeTakeFirst()
      if (written.numUpdatedRows === 0n) return notFound()
      await settle(act, seen.id, complete)
      return ok(null)
    })
    if (!changed.ok) return changed
    if (changed.value.length === 0) return refused('nothing-changed')
    return doneWith(held.value, { organization: presence.key, ordinal, complete })
  },
})

export const removePresence = verb({
  module,
  name: 'remove-presence',
  does: 'Take an organization that was not there out of those named at a meeting; the version before keeps it.',
  input: z.strictObject({ ...seenShape.shape, ordinal: place }),
  refusals: ['reason-missing'],
  policy,
  async run(act, { ordinal, ...seen }) {
    const held = await holdMeeting(act, seen)
    if (!held.ok) return held
    const changed = await asNextVersion(act, held.value, async () => {
      const gone = await tables(act.db)
        .deleteFrom('meetings.presence')
        .where('meeting_id', '=', seen.id)
        .where('ordinal', '=', ordinal)
        .executeTakeFirst()
      return gone.numDeletedRows === 0n ? notFound() : ok(null)
    })
    return changed.ok ? doneWith(held.value, { ordinal }) : changed
  },
})
