import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { forgetSent, verb } from '#modules/access/index.ts'
import { identityPolicy as policy } from '../policy.ts'
import { sessionHours } from '../rules.ts'
import { tables } from '../store.ts'

/** How long what has ended is kept, in hours: sessions so that people can recognize a sign-in that was not theirs. */
const kept = { session: 30 * 24, link: 24, request: 1, rate: 0, form: 7 * 24 } as const

export const forgetExpired = verb({
  module: 'identity',
  name: 'forget-expired',
  does: 'Delete sessions, sign-in links, requests, keys of sent forms and rate rows that ended some time ago.',
  input: z.strictObject({}),
  refusals: [],
  policy,
  async run(act) {
    const db = tables(act.db)
    const before = (hours: number) => act.now.subtract({ hours })
    const count = async (query: { executeTakeFirst(): Promise<{ readonly numDeletedRows: bigint }> }) =>
      Number((await query.executeTakeFirst()).numDeletedRows)
    const answer = {
      sessions: await count(
        db.deleteFrom('identity.session').where('created_at', '<', before(sessionHours + kept.session)),
      ),
      links: await count(db.deleteFrom('identity.sign_in_link').where('expires_at', '<', before(kept.link))),
      requests: await count(db.deleteFrom('identity.link_request').where('at', '<', before(kept.request))),
      forms: await count(forgetSent(act.db, before(kept.form))),
      rates: await count(db.deleteFrom('identity.rate').where('empty_at', '<', before(kept.rate))),
    }
    return ok({ answer, noun: 'identity', nounId: 'expired', values: answer })
  },
})
