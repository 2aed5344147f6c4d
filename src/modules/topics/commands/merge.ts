import { z } from 'zod'
import { ok, refused } from '#kernel/result.ts'
import { seenShape } from '#kernel/shapes.ts'
import { type Act, verb } from '#modules/access/index.ts'
import { separate, succeed } from '#modules/trace/index.ts'
import { type Kept, loadKept } from '../content.ts'
import { isPublicState } from '../lifecycle.ts'
import { topicPolicy as policy } from '../policy.ts'
import { tables } from '../store.ts'
import { holdSeen } from './edit.ts'

const mark = async (act: Act, { id, version }: Kept, into: string | null): Promise<void> => {
  await tables(act.db)
    .updateTable('topics.topic')
    .set({ merged_into: into, version: version + 1 })
    .where('id', '=', id)
    .execute()
}

const done = ({ id, version }: Kept, values: Readonly<Record<string, unknown>>) =>
  ok({ answer: { version: version + 1 }, noun: 'topic', nounId: id, values, announces: 'changed' })

/** What everybody sees goes only into what everybody sees; nothing goes into what was merged or withdrawn, nor into itself. */
const takes = (target: Kept | undefined, kept: Kept): target is Kept =>
  target !== undefined &&
  target.id !== kept.id &&
  target.mergedInto === null &&
  target.state !== 'withdrawn' &&
  (!isPublicState(kept.state) || isPublicState(target.state))

export const mergeTopic = verb({
  module: 'topics',
  name: 'merge-topic',
  does: 'Say that a topic is the same as another: it stays with its words, links and author, is read as the other, and its address leads there.',
  input: z.strictObject({ ...seenShape.shape, into: z.uuid() }),
  refusals: ['topic-not-mergeable', 'reason-missing', 'not-to-be-merged-into'],
  policy,
  async run(act, { into, ...seen }) {
    // In the order of their ids, so that two who merge the same topics in opposite directions take turns.
    if (into < seen.id) await loadKept(act.db, { id: into }, { hold: true })
    const held = await holdSeen(act, seen)
    if (!held.ok) return held
    const kept = held.value
    if (kept.mergedInto !== null || kept.state === 'withdrawn') return refused('topic-not-mergeable')
    const target = await loadKept(act.db, { id: into }, { hold: true })
    if (!takes(target, kept)) return refused('not-to-be-merged-into')
    if (!act.reason) return refused('reason-missing')
    await mark(act, kept, into)
    if (isPublicState(kept.state))
      await tables(act.db).insertInto('topics.read_as').values({ slug: kept.slug, topic_id: into }).execute()
    await succeed(act, { stage: 'topic', id: kept.id }, { stage: 'topic', id: into })
    return done(kept, { into })
  },
})

export const unmergeTopic = verb({
  module: 'topics',
  name: 'unmerge-topic',
  does: 'Take a merge back: the topic stands for itself again, in the state it had, with its own links.',
  input: seenShape,
  refusals: ['not-merged', 'reason-missing'],
  policy,
  async run(act, seen) {
    const held = await holdSeen(act, seen)
    if (!held.ok) return held
    const kept = held.value
    if (kept.mergedInto === null) return refused('not-merged')
    if (!act.reason) return refused('reason-missing')
    await mark(act, kept, null)
    await tables(act.db).deleteFrom('topics.read_as').where('slug', '=', kept.slug).execute()
    await separate(act, { stage: 'topic', id: kept.id })
    return done(kept, { from: kept.mergedInto })
  },
})
