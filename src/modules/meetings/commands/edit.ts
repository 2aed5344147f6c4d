import { z } from 'zod'
import { next } from '#kernel/lifecycle.ts'
import { changedSince, notFound, ok, type Result, refused } from '#kernel/result.ts'
import { seenShape } from '#kernel/shapes.ts'
import { type Act, type Done, verb } from '#modules/access/index.ts'
import { changedFields, keepRevision } from '#modules/audit/index.ts'
import { columnsOf, contentRefusals, isToCome, type KeptMeeting, meetingContentShape, stands } from '../content.ts'
import { meetingLifecycle } from '../lifecycle.ts'
import { loadMeeting, storeParts } from '../loading.ts'
import { meetingPolicy as policy } from '../policy.ts'
import { listPresences, type PresenceView } from '../queries.ts'
import { tables } from '../store.ts'

const module = 'meetings'

/** Held until the transaction ends. What everybody can read is changed for a reason only. */
export async function holdMeeting(
  act: Act,
  { id, version }: z.infer<typeof seenShape>,
  { silently = false }: { readonly silently?: boolean } = {},
): Promise<Result<KeptMeeting>> {
  const kept = await loadMeeting(act.db, id, { hold: true })
  if (!kept) return notFound()
  if (kept.version !== version) return changedSince(kept.version)
  if (kept.announced && !silently && !act.reason) return refused('reason-missing')
  return ok(kept)
}

const presenceIn = ({ meetingId: _, meetingRef: __, complete: ___, ...presence }: PresenceView) => presence

/** A whole version of a meeting, as it is written down: its content, and who was present. */
export async function wholeOf(act: Act, id: string): Promise<Readonly<Record<string, unknown>>> {
  const kept = await loadMeeting(act.db, id, { hold: false })
  const presences = (await listPresences(act.db, { meetingId: id })).map(presenceIn)
  return { ...kept?.content, organizationsComplete: kept?.organizationsComplete ?? null, presences }
}

/** Does `work` on a held meeting as its next version, and writes that version down. Answers with the names of the fields that changed. */
export async function asNextVersion(
  act: Act,
  kept: KeptMeeting,
  work: () => Promise<Result<unknown>>,
): Promise<Result<readonly string[]>> {
  const before = await wholeOf(act, kept.id)
  const worked = await work()
  if (!worked.ok) return worked
  const version = kept.version + 1
  await tables(act.db).updateTable('meetings.meeting').set({ version }).where('id', '=', kept.id).execute()
  const after = await wholeOf(act, kept.id)
  await keepRevision(act.db, {
    noun: 'meeting',
    nounId: kept.id,
    at: act.now,
    actor: act.actor.label,
    reason: act.reason,
    before: { version: kept.version, content: before },
    after: { version, content: after },
  })
  return ok(changedFields(before, after))
}

export const doneWith = (
  kept: KeptMeeting,
  values: Readonly<Record<string, unknown>>,
): Result<Done<{ readonly version: number }>> =>
  ok({
    answer: { version: kept.version + 1 },
    noun: 'meeting',
    nounId: kept.id,
    values: { ref: kept.ref, version: kept.version + 1, ...values },
    announces: 'changed',
  })

export const editMeeting = verb({
  module,
  name: 'edit-meeting',
  does: 'Correct any fact of a meeting, with a reason once it is public. Nothing is overwritten that somebody changed since.',
  input: z.strictObject({ ...seenShape.shape, content: meetingContentShape }),
  refusals: ['reason-missing', 'nothing-changed', ...contentRefusals],
  policy,
  async run(act, { content, ...seen }) {
    const held = await holdMeeting(act, seen)
    if (!held.ok) return held
    const kept = held.value
    if (changedFields({ ...kept.content }, { ...content }).length === 0) return refused('nothing-changed')
    const standing = await stands(act, content, kept.state)
    if (!standing.ok) return standing
    const changed = await asNextVersion(act, kept, async () => {
      await tables(act.db).updateTable('meetings.meeting').set(columnsOf(content)).where('id', '=', kept.id).execute()
      await storeParts(act.db, kept.id, content)
      return ok(null)
    })
    return changed.ok ? doneWith(kept, { fields: changed.value }) : changed
  },
})

interface Moving {
  /** Needs no reason even though everybody can see it. */
  readonly silently?: boolean
  /** Needs a reason even though only the staff see it. */
  readonly withReason?: boolean
  /** Whether everybody may know of it afterwards; left out: as before. */
  readonly announced?: boolean
  /** Cannot be said of a meeting whose day is still to come. */
  readonly onceBegun?: boolean
}

export const movingRefusals = ['not-from-this-state', 'reason-missing'] as const

/** Moves a meeting as the lifecycle has it for the verb of that name, which a later stage may have. */
export async function moveMeeting(
  act: Act,
  seen: z.infer<typeof seenShape>,
  name: string,
  { silently = false, withReason = false, announced, onceBegun = false }: Moving = {},
): Promise<Result<Done<{ readonly version: number }>>> {
  const kept = await loadMeeting(act.db, seen.id, { hold: true })
  if (!kept) return notFound()
  const state = next(meetingLifecycle, kept.state, name)
  if (state === null) return refused('not-from-this-state')
  const held = await holdMeeting(act, seen, { silently })
  if (!held.ok) return held
  if (withReason && !act.reason) return refused('reason-missing')
  if (onceBegun && isToCome(kept.content, act.now)) return refused('day-to-come')
  await tables(act.db)
    .updateTable('meetings.meeting')
    .set({ state, announced: announced ?? kept.announced, version: kept.version + 1 })
    .where('id', '=', kept.id)
    .execute()
  return doneWith(kept, { state })
}

/** A verb that moves a meeting and does nothing else. */
const moving = (name: string, { does, ...how }: Moving & { readonly does: string }) =>
  verb({
    module,
    name,
    does,
    input: seenShape,
    refusals: [...movingRefusals, ...(how.onceBegun ? ['day-to-come'] : [])],
    policy,
    run: (act, seen) => moveMeeting(act, seen, name, how),
  })

export const announceMeeting = moving('announce-meeting', {
  does: 'Announce a planned meeting: everybody can see it from now on.',
  announced: true,
})
export const withdrawAnnouncement = moving('withdraw-announcement', {
  does: 'Take an announcement back: the meeting is planned again, and only the staff see it.',
  announced: false,
})
export const openMeeting = moving('open-meeting', { does: 'Say that the meeting has begun.', silently: true })
export const withdrawOpening = moving('withdraw-opening', { does: 'Take the opening of a meeting back.' })
export const closeMeeting = moving('close-meeting', {
  does: 'Say that the meeting is over.',
  silently: true,
  onceBegun: true,
})
export const completeRecord = moving('complete-record', {
  does: 'Say that everything of the meeting is on record.',
  silently: true,
})
export const reopenRecord = moving('reopen-record', { does: 'Say that something of the meeting is missing after all.' })
export const cancelMeeting = moving('cancel-meeting', {
  does: 'Say that the meeting will not take place; what was announced stays to be seen, with that.',
})
export const planMeetingAgain = moving('plan-meeting-again', {
  does: 'Plan a cancelled meeting again; only the staff see it until it is announced.',
  announced: false,
})
