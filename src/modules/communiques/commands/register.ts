import { z } from 'zod'
import { next } from '#kernel/lifecycle.ts'
import { slugOf } from '#kernel/ref.ts'
import { changedSince, notFound, ok, type Result, refused } from '#kernel/result.ts'
import { seenShape } from '#kernel/shapes.ts'
import { type Act, type Done, perform, verb } from '#modules/access/index.ts'
import { changedFields, keepRevision } from '#modules/audit/index.ts'
import { storeFile } from '#modules/documents/index.ts'
import { meetingById, wasHeld } from '#modules/meetings/index.ts'
import {
  columnsOf,
  type KeptPublication,
  loadPublication,
  nextOrdinal,
  publicationContentShape,
  retie,
} from '../content.ts'
import { publicationLifecycle } from '../lifecycle.ts'
import { communiquePolicy as policy } from '../policy.ts'
import { lagOf } from '../rules.ts'
import { tables } from '../store.ts'
import { publicationFile } from './files.ts'

const module = 'communiques'
/** Held until the transaction ends. */
export async function holdPublication(
  act: Act,
  { id, version }: z.infer<typeof seenShape>,
): Promise<Result<KeptPublication>> {
  const kept = await loadPublication(act.db, id, { hold: true })
  if (!kept) return notFound()
  return kept.version === version ? ok(kept) : changedSince(kept.version)
}

export const doneWith = (
  kept: KeptPublication,
  values: Readonly<Record<string, unknown>>,
): Result<Done<{ readonly version: number }>> =>
  ok({
    answer: { version: kept.version + 1 },
    noun: 'publication',
    nounId: kept.id,
    values: { slug: kept.slug, version: kept.version + 1, ...values },
    announces: 'changed',
  })

const fileShape = z.strictObject({ name: z.string(), content: z.instanceof(Uint8Array) })

export const registerPublication = verb({
  module,
  name: 'register-publication',
  does: 'Register what was published of a meeting elsewhere, with the conclusions it carries and its file, which the staff alone see until it is published.',
  input: z.strictObject({ meeting: z.uuid(), content: publicationContentShape, file: fileShape.nullable() }),
  refusals: ['meeting-not-held', 'published-before-the-meeting', 'published-in-the-future', 'conclusion-unknown'],
  policy,
  async run(act, { meeting: meetingId, content, file }) {
    const meeting = await meetingById(act.db, meetingId, { hold: true })
    if (!meeting) return notFound()
    if (!wasHeld(meeting.state)) return refused('meeting-not-held')
    const lag = lagOf(meeting, content.day, act.now)
    if (!lag.ok) return lag
    const id = act.newId<'publication'>()
    const ordinal = await nextOrdinal(act.db, meeting.id)
    const slug = slugOf(`${meeting.ref}-${content.type}-${ordinal}`)
    await tables(act.db)
      .insertInto('communiques.publication')
      .values({ id, slug, meeting_id: meeting.id, ordinal, lag_days: lag.value, ...columnsOf(content) })
      .execute()
    const tied = await retie(act, { id, meeting }, null, content)
    if (!tied.ok) return tied
    if (file) {
      const stored = await perform(act, storeFile, publicationFile(file, id))
      if (!stored.ok) return stored
    }
    const values = { slug, meeting: meeting.ref, type: content.type, day: content.day }
    return ok({ answer: { id, slug }, noun: 'publication', nounId: id, values, announces: 'recorded' })
  },
})

export const editPublication = verb({
  module,
  name: 'edit-publication',
  does: 'Correct what is known of a publication, with a reason: kind, title, number, day, languages, link, conclusions it carries.',
  input: z.strictObject({ ...seenShape.shape, content: publicationContentShape }),
  refusals: [
    'reason-missing',
    'nothing-changed',
    'published-before-the-meeting',
    'published-in-the-future',
    'conclusion-unknown',
  ],
  policy,
  async run(act, { content, ...seen }) {
    const held = await holdPublication(act, seen)
    if (!held.ok) return held
    const kept = held.value
    if (!act.reason) return refused('reason-missing')
    const fields = changedFields({ ...kept.content }, { ...content })
    if (fields.length === 0) return refused('nothing-changed')
    const meeting = await meetingById(act.db, kept.meetingId)
    if (!meeting) return notFound()
    const lag = lagOf(meeting, content.day, act.now)
    if (!lag.ok) return lag
    const tied = await retie(act, { id: kept.id, meeting }, kept.content, content)
    if (!tied.ok) return tied
    await tables(act.db)
      .updateTable('communiques.publication')
      .set({ ...columnsOf(content), lag_days: lag.value, version: kept.version + 1 })
      .where('id', '=', kept.id)
      .execute()
    await keepRevision(act.db, {
      noun: 'publication',
      nounId: kept.id,
      at: act.now,
      actor: act.actor.label,
      reason: act.reason,
      before: { version: kept.version, content: { ...kept.content } },
      after: { version: kept.version + 1, content: { ...content } },
    })
    return doneWith(kept, { fields })
  },
})

const moving = (name: string, does: string) =>
  verb({
    module,
    name,
    does,
    input: seenShape,
    refusals: ['not-from-this-state', 'reason-missing', 'meeting-not-held'],
    policy,
    async run(act, seen) {
      const kept = await loadPublication(act.db, seen.id, { hold: true })
      if (!kept) return notFound()
      const state = next(publicationLifecycle, kept.state, name)
      if (state === null) return refused('not-from-this-state')
      if (kept.version !== seen.version) return changedSince(kept.version)
      if (!act.reason) return refused('reason-missing')
      const meeting = await meetingById(act.db, kept.meetingId, { hold: true })
      if (state === 'on-record' && !(meeting && wasHeld(meeting.state))) return refused('meeting-not-held')
      await tables(act.db)
        .updateTable('communiques.publication')
        .set({ state, version: kept.version + 1 })
        .where('id', '=', kept.id)
        .execute()
      return doneWith(kept, { state })
    },
  })

export const strikePublication = moving(
  'strike-publication',
  'Say that a publication was registered by mistake; it is kept, and shown to the secretariat only.',
)
export const reinstatePublication = moving('reinstate-publication', 'Take the striking of a publication back.')
