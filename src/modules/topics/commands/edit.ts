import { z } from 'zod'
import { changedSince, notFound, ok, type Result, refused } from '#kernel/result.ts'
import { seenShape } from '#kernel/shapes.ts'
import { type Act, type Standing, verb } from '#modules/access/index.ts'
import { changedFields, keepRevision } from '#modules/audit/index.ts'
import { asSystem } from '#modules/identity/index.ts'
import { contentShape, type Kept, loadKept, partsKnown, rowOf } from '../content.ts'
import { isPublicState } from '../lifecycle.ts'
import { topicPolicy as policy } from '../policy.ts'
import { tables } from '../store.ts'
import { standingOf } from './propose.ts'

/** Whose it is, for the policy; null where it is not there, or hidden. */
export async function ownOrNot(act: Act, { id }: { readonly id: string }): Promise<Standing | null> {
  const kept = await loadKept(act.db, { id }, { hold: false })
  if (!kept) return null
  const undecided = kept.state === 'proposed' && kept.mergedInto === null
  return standingOf(act, { own: undecided && kept.proposedBy !== null && kept.proposedBy === act.actor.person })
}

/** Held until the transaction ends; refused when it is not there, or was changed since. */
export async function holdSeen(act: Act, { id, version }: z.infer<typeof seenShape>): Promise<Result<Kept>> {
  const kept = await loadKept(act.db, { id }, { hold: true })
  if (!kept) return notFound()
  if (kept.version !== version) return changedSince(kept.version)
  return ok(kept)
}

async function rewrite(act: Act, kept: Kept, content: Kept['content']): Promise<void> {
  await tables(act.db)
    .updateTable('topics.topic')
    .set({ ...rowOf(content), version: kept.version + 1 })
    .where('id', '=', kept.id)
    .execute()
  // Versions are the secretariat's to read: a seat holder leaves one without seeing them.
  await asSystem(act, 'topics', ({ db }) =>
    keepRevision(db, {
      noun: 'topic',
      nounId: kept.id,
      at: act.now,
      actor: act.actor.label,
      reason: act.reason,
      before: { version: kept.version, content: { ...kept.content } },
      after: { version: kept.version + 1, content: { ...content } },
    }),
  )
}

export const editTopic = verb({
  module: 'topics',
  name: 'edit-topic',
  does: 'Edit a topic: a proposal of one’s own, or any by an officer; what everybody reads with a reason. Nothing is overwritten that somebody changed since.',
  input: z.strictObject({ ...seenShape.shape, content: contentShape }),
  refusals: ['topic-not-editable', 'reason-missing', 'nothing-changed', 'sponsor-unknown', 'term-unknown'],
  policy,
  standing: ownOrNot,
  async run(act, { content, ...seen }) {
    const held = await holdSeen(act, seen)
    if (!held.ok) return held
    const kept = held.value
    if (kept.mergedInto !== null || kept.state === 'withdrawn') return refused('topic-not-editable')
    const changed = changedFields({ ...kept.content }, { ...content })
    if (changed.length === 0) return refused('nothing-changed')
    if (isPublicState(kept.state) && !act.reason) return refused('reason-missing')
    const known = await partsKnown(act.db, content, kept.content.terms)
    if (!known.ok) return known
    await rewrite(act, kept, content)
    return ok({
      answer: { version: kept.version + 1, changed },
      noun: 'topic',
      nounId: kept.id,
      values: { version: kept.version + 1, fields: [...changed] },
      announces: 'changed',
    })
  },
})
