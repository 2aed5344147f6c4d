import { ok, refused } from '#kernel/result.ts'
import { seenShape } from '#kernel/shapes.ts'
import { verb } from '#modules/access/index.ts'
import { followUpPolicy as policy } from '../policy.ts'
import { tables } from '../store.ts'
import { holdSeen } from './entries.ts'

export const readReplies = verb({
  module: 'follow-up',
  name: 'read-replies',
  does: 'Say that the secretariat has read what the body said through its link: it no longer waits to be read.',
  input: seenShape,
  refusals: ['not-from-this-state', 'nothing-to-read'],
  policy,
  async run(act, seen) {
    const held = await holdSeen(act, seen)
    if (!held.ok) return held
    const read = await tables(act.db)
      .updateTable('follow_up.statement')
      .set({ read_at: act.now })
      .where('entry_id', '=', seen.id)
      .where('channel', '=', 'link')
      .where('read_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst()
    if (read.numUpdatedRows === 0n) return refused('nothing-to-read')
    const { slug, version } = held.value
    return ok({ answer: { version }, noun: 'follow-up', nounId: seen.id, values: { slug, version } })
  },
})
