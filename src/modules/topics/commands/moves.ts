import { next } from '#kernel/lifecycle.ts'
import { ok, type Result, refused } from '#kernel/result.ts'
import { seenShape } from '#kernel/shapes.ts'
import { type Act, verb } from '#modules/access/index.ts'
import { asSystem } from '#modules/identity/index.ts'
import type { Kept } from '../content.ts'
import { topicLifecycle } from '../lifecycle.ts'
import { topicPolicy as policy } from '../policy.ts'
import { tables } from '../store.ts'
import { holdSeen, ownOrNot } from './edit.ts'

const refusals = ['not-from-this-state', 'reason-missing', 'others-merged-into'] as const

/** Refuses to take a topic out of sight that others are read as. */
async function move(act: Act, seen: { id: string; version: number }, verbName: string): Promise<Result<Kept>> {
  const held = await holdSeen(act, seen)
  if (!held.ok) return held
  const kept = held.value
  const state = next(topicLifecycle, kept.state, verbName)
  if (state === null || kept.mergedInto !== null) return refused('not-from-this-state')
  if (!act.reason) return refused('reason-missing')
  if (state !== 'admitted' && (await hasMerged(act, kept.id))) return refused('others-merged-into')
  await tables(act.db)
    .updateTable('topics.topic')
    .set({ state, version: kept.version + 1 })
    .where('id', '=', kept.id)
    .execute()
  return ok({ ...kept, state })
}

/** Also those that who proposed this one may not see. */
const hasMerged = (act: Act, id: string): Promise<boolean> =>
  asSystem(act, 'topics', async ({ db }) => {
    const one = tables(db).selectFrom('topics.topic').select('id').where('merged_into', '=', id).limit(1)
    return (await one.executeTakeFirst()) !== undefined
  })

/** A verb that moves a topic and does nothing else, with a reason. */
const moving = (name: string, does: string) =>
  verb({
    module: 'topics',
    name,
    does,
    input: seenShape,
    refusals,
    policy,
    standing: ownOrNot,
    async run(act, seen) {
      const done = await move(act, seen, name)
      if (!done.ok) return done
      const { id, state, version } = done.value
      return ok({
        answer: { version: version + 1 },
        noun: 'topic',
        nounId: id,
        values: { state, version: version + 1 },
        announces: 'changed',
      })
    },
  })

export const admitTopic = moving('admit-topic', 'Admit a topic: from now on everybody sees it.')
export const parkTopic = moving(
  'park-topic',
  'Park a topic for later: from now on only the secretariat and who proposed it see it.',
)
export const withdrawTopic = moving(
  'withdraw-topic',
  'Withdraw a topic: a proposal of one’s own, or any by an officer; it is kept, and no longer shown.',
)
