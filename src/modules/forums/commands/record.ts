import { z } from 'zod'
import { slugOf } from '#kernel/ref.ts'
import { ok, refused } from '#kernel/result.ts'
import { slugShape, wordingShape } from '#kernel/shapes.ts'
import { verb } from '#modules/access/index.ts'
import { forumPolicy as policy } from '../policy.ts'
import { eligibilities, sectors, tables } from '../store.ts'

export const recordForum = verb({
  module: 'forums',
  name: 'record-forum',
  does: 'Enter a forum in which executives meet, with its Sector, eligibility and the mandate that demands it.',
  input: z.strictObject({
    code: z.string().regex(/^[A-Z]+(-[A-Z]+)*$/),
    name: wordingShape,
    sector: z.enum(sectors),
    eligibility: z.enum(eligibilities).nullable(),
    mandate: slugShape.nullable(),
  }),
  refusals: ['forum-already-recorded'],
  policy,
  async run(act, { code, name, sector, eligibility, mandate }) {
    const stored = await tables(act.db)
      .insertInto('forums.forum')
      .values({ code, slug: slugOf(code), name: JSON.stringify(name), sector, eligibility, mandate })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    if (stored.numInsertedOrUpdatedRows === 0n) return refused('forum-already-recorded', { code })
    return ok({ answer: code, noun: 'forum', nounId: code, values: { sector, mandate }, announces: 'recorded' })
  },
})
