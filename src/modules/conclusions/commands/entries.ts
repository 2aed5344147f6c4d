import { z } from 'zod'
import { next } from '#kernel/lifecycle.ts'
import { slugOf } from '#kernel/ref.ts'
import { changedSince, notFound, ok, type Result, refused } from '#kernel/result.ts'
import { seenShape } from '#kernel/shapes.ts'
import { type Act, verb } from '#modules/access/index.ts'
import { recordHappening } from '#modules/audit/index.ts'
import { mandateVersionsOf, meetingById, wasHeld } from '#modules/meetings/index.ts'
import { separate, succeed, tie } from '#modules/trace/index.ts'
import {
  type ConclusionContent,
  contentShape,
  type Kept,
  knownParts,
  loadKept,
  nextNumber,
  storeAddressees,
} from '../content.ts'
import { conclusionLifecycle } from '../lifecycle.ts'
import { conclusionPolicy as policy } from '../policy.ts'
import { tables } from '../store.ts'
import { type FoundAt, foundRefusals, foundShape, standsIn } from './comparing.ts'
import { holdSeen, rewrite } from './edit.ts'

const module = 'conclusions'

interface NewEntry {
  readonly meeting: NonNullable<Awaited<ReturnType<typeof meetingById>>>
  readonly state: 'on-record' | 'drafted'
  readonly content: ConclusionContent
  readonly splitFrom?: string
  readonly found?: FoundAt | undefined
}

/** One more conclusion of a meeting, under the next number. */
async function enter(act: Act, { meeting, state, content, splitFrom, found }: NewEntry) {
  const topics = await knownParts(act, content)
  if (!topics.ok) return topics
  const id = act.newId<'conclusion'>()
  const number = await nextNumber(act.db, meeting.id)
  const ref = `${meeting.ref}/${number}`
  await tables(act.db)
    .insertInto('conclusions.conclusion')
    .values({
      id,
      ref,
      slug: slugOf(ref),
      meeting_id: meeting.id,
      number,
      kind: content.kind,
      kind_basis: content.kindBasis,
      wording: JSON.stringify(content.wording),
      state,
      document: found?.document ?? null,
      page: found?.page ?? null,
      paragraph: found?.paragraph ?? null,
      verified_by: found ? act.actor.person : null,
      verified_at: found ? act.now : null,
      split_from: splitFrom ?? null,
    })
    .execute()
  await storeAddressees(act.db, id, content.addressees)
  const to = { stage: 'conclusion', id } as const
  for (const { version } of await mandateVersionsOf(act.db, meeting))
    await tie(act, {
      from: { stage: 'mandate', id: version.id },
      to,
      basis: 'inferred',
      source: null,
      viaMeeting: meeting.id,
    })
  for (const topic of topics.value)
    await tie(act, {
      from: { stage: 'topic', id: topic.id },
      to,
      basis: topic.basis,
      source: null,
      viaMeeting: meeting.id,
    })
  return ok({ id, ref, slug: slugOf(ref) })
}

/** Each part has a history of its own, which begins here, and can be found. */
async function tellOfPart(act: Act, splitFrom: string, { id, ref }: { readonly id: string; readonly ref: string }) {
  await recordHappening(act.db, {
    at: act.now,
    actor: act.actor.label,
    verb: `${module}.split-conclusion`,
    noun: 'conclusion',
    nounId: id,
    reason: act.reason,
    values: { ref, splitFrom },
  })
  await act.announce({ type: `${module}.recorded`, noun: 'conclusion', nounId: id })
}

const part = z.string().trim().min(1).max(4000)

export const splitConclusion = verb({
  module,
  name: 'split-conclusion',
  does: 'Part an entry that is really several conclusions: the first keeps the reference, each other gets the meeting’s next number.',
  input: z.strictObject({ ...seenShape.shape, parts: z.array(part).min(2).max(10) }),
  refusals: ['conclusion-not-editable', 'reason-missing', 'body-unknown', 'topic-unknown'],
  policy,
  async run(act, { parts, ...seen }) {
    const held = await holdSeen(act, seen)
    if (!held.ok) return held
    const kept = held.value
    const meeting = await meetingById(act.db, kept.meetingId)
    if (!meeting) return notFound()
    const worded = (text: string): ConclusionContent => {
      const { original, basis, texts } = kept.content.wording
      // The translations are of the whole: a part that says less has none yet.
      if (text === texts[original]?.trim()) return kept.content
      return { ...kept.content, wording: { original, basis, texts: { [original]: text } } }
    }
    const [first = '', ...others] = parts
    const rewritten = await rewrite(act, kept, worded(first), null)
    if (!rewritten.ok) return rewritten
    const made: { id: string; ref: string; slug: string }[] = []
    for (const text of others) {
      const state = kept.state === 'drafted' ? 'drafted' : 'on-record'
      const entered = await enter(act, { meeting, state, content: worded(text), splitFrom: kept.id })
      if (!entered.ok) return entered
      await tellOfPart(act, kept.ref, entered.value)
      made.push(entered.value)
    }
    const values = { ref: kept.ref, into: [kept.ref, ...made.map(({ ref }) => ref)] }
    return ok({ answer: made, noun: 'conclusion', nounId: kept.id, values, announces: 'changed' })
  },
})

async function move(act: Act, id: string, verbName: string, seen: number, mergedInto: string | null) {
  const kept = await loadKept(act.db, id, { hold: true })
  if (!kept) return notFound()
  const state = next(conclusionLifecycle, kept.state, verbName)
  if (state === null) return refused('not-from-this-state')
  if (kept.version !== seen) return changedSince(kept.version)
  if (!act.reason) return refused('reason-missing')
  const meeting = await meetingById(act.db, kept.meetingId, { hold: true })
  if (state === 'on-record' && !(meeting && wasHeld(meeting.state))) return refused('meeting-not-held')
  await tables(act.db)
    .updateTable('conclusions.conclusion')
    .set({ state, merged_into: mergedInto, version: kept.version + 1 })
    .where('id', '=', id)
    .execute()
  return ok({ ...kept, state })
}

const moved = (kept: Kept, values: Readonly<Record<string, unknown>> = {}) =>
  ok({
    answer: { version: kept.version + 1 },
    noun: 'conclusion',
    nounId: kept.id,
    values: { ref: kept.ref, state: kept.state, ...values },
    announces: 'changed',
  })

const movingRefusals = ['not-from-this-state', 'reason-missing', 'meeting-not-held'] as const

export const mergeConclusion = verb({
  module,
  name: 'merge-conclusion',
  does: 'Say that an entry is the same conclusion as another of its meeting; it stays, points there, its links are read as the other’s, and its address leads there.',
  input: z.strictObject({ ...seenShape.shape, into: z.uuid() }),
  refusals: [...movingRefusals, 'not-to-be-merged-into'],
  policy,
  async run(act, { id, version, into }) {
    if (into === id) return refused('not-to-be-merged-into')
    const target = await loadKept(act.db, into, { hold: true })
    const done = await move(act, id, 'merge-conclusion', version, into)
    if (!done.ok) return done
    if (target?.meetingId !== done.value.meetingId || target.state !== 'on-record')
      return refused('not-to-be-merged-into')
    const { ref } = done.value
    await tables(act.db)
      .insertInto('conclusions.read_as')
      .values({ slug: slugOf(ref), ref, conclusion_id: into })
      .execute()
    await succeed(act, { stage: 'conclusion', id }, { stage: 'conclusion', id: into })
    return moved(done.value, { into: target.ref })
  },
})

export const unmergeConclusion = verb({
  module,
  name: 'unmerge-conclusion',
  does: 'Take a merge back: the entry stands for itself again, with its own links.',
  input: seenShape,
  refusals: movingRefusals,
  policy,
  async run(act, { id, version }): Promise<Result<never> | ReturnType<typeof moved>> {
    const done = await move(act, id, 'unmerge-conclusion', version, null)
    if (!done.ok) return done
    await tables(act.db).deleteFrom('conclusions.read_as').where('ref', '=', done.value.ref).execute()
    await separate(act, { stage: 'conclusion', id })
    return moved(done.value)
  },
})

/** A verb that moves an entry and does nothing else. */
const moving = (name: string, does: string) =>
  verb({
    module,
    name,
    does,
    input: seenShape,
    refusals: movingRefusals,
    policy,
    async run(act, { id, version }) {
      const done = await move(act, id, name, version, null)
      return done.ok ? moved(done.value) : done
    },
  })

export const strikeConclusion = moving(
  'strike-conclusion',
  'Say that an entry is no conclusion of its meeting after all; it is kept, and shown to the secretariat only.',
)

export const reinstateConclusion = moving('reinstate-conclusion', 'Take the striking of an entry back.')

export const addConclusion = verb({
  module,
  name: 'add-conclusion',
  does: 'Enter a conclusion under the next number of its meeting: from the public record (and where in its document), or drafted by the secretariat.',
  input: z.strictObject({
    meeting: z.uuid(),
    state: z.enum(['on-record', 'drafted']),
    content: contentShape,
    found: foundShape.optional(),
  }),
  refusals: ['meeting-not-held', ...foundRefusals, 'body-unknown', 'topic-unknown'],
  policy,
  async run(act, { meeting: id, state, content, found }) {
    const meeting = await meetingById(act.db, id, { hold: true })
    if (!meeting) return notFound()
    if (state === 'on-record' && !wasHeld(meeting.state)) return refused('meeting-not-held')
    const stands = found ? await standsIn(act, found, id) : ok(null)
    if (!stands.ok) return stands
    const entered = await enter(act, { meeting, state, content, found })
    if (!entered.ok) return entered
    const values = { ref: entered.value.ref, state, kind: content.kind, ...found }
    return ok({ answer: entered.value, noun: 'conclusion', nounId: entered.value.id, values, announces: 'recorded' })
  },
})
