import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { verb } from '#modules/access/index.ts'
import { notificationPolicy as policy } from './policy.ts'
import { tables } from './store.ts'

/** Stands where an address stood. */
export const nobody = 'erased@erased.invalid'

export const clearLetters = verb({
  module: 'notifications',
  name: 'clear-letters',
  does: 'Take address, name and text away from letters that were sent, or given up, so many days ago; that they were sent stays.',
  input: z.strictObject({ days: z.int().min(1).max(3650) }),
  refusals: [],
  policy,
  async run(act, { days }) {
    const before = act.now.subtract({ hours: 24 * days })
    const cleared = await tables(act.db)
      .updateTable('notifications.letter')
      .set(eb => ({
        cleared_at: act.now,
        name: null,
        subject: null,
        body: null,
        address: eb.case().when('person_id', 'is', null).then(nobody).else(null).end(),
      }))
      .where('cleared_at', 'is', null)
      .where('state', 'in', ['sent', 'dead', 'returned'])
      .where(eb => eb(eb.fn.coalesce('sent_at', 'queued_at'), '<', before))
      .returning('id')
      .execute()
    const answer = { cleared: cleared.length }
    return ok({ answer, noun: 'letter', nounId: 'expired', values: answer })
  },
})
