import { z } from 'zod'
import { changedSince, notFound, ok, refused } from '#kernel/result.ts'
import { verb } from '#modules/access/index.ts'
import { changedFields, keepRevision } from '#modules/audit/index.ts'
import { forumPolicy as policy } from '../policy.ts'
import { tables } from '../store.ts'
import { type ForumContent, forumShape, keptForum } from '../terms.ts'

const termsIn = ({ eligibility, reference, seatsPerRegion, developingShare }: ForumContent) => ({
  eligibility,
  reference: reference && JSON.stringify(reference),
  seats_per_region: JSON.stringify(seatsPerRegion),
  developing_share: developingShare,
})

export const editForum = verb({
  module: 'forums',
  name: 'edit-forum',
  does: 'Correct a forum, with a reason: its name, and its terms from a day on (who may hold a seat, terms of reference, how it should be represented).',
  input: z.strictObject({ code: z.string().min(1).max(40), version: z.int().positive(), content: forumShape }),
  refusals: ['nothing-changed', 'reason-missing', 'begins-in-the-future', 'begins-before-terms'],
  policy,
  async run(act, { code, version, content }) {
    const kept = await keptForum(act.db, { code }, { hold: true })
    if (!kept) return notFound()
    if (kept.version !== version) return changedSince(kept.version)
    const fields = changedFields({ ...kept.content }, { ...content })
    if (fields.length === 0) return refused('nothing-changed')
    if (!act.reason) return refused('reason-missing')
    const { from } = content
    // What pages show of a forum is what holds today; terms of a day to come would show too early.
    if (from > act.now.toString().slice(0, 10)) return refused('begins-in-the-future')
    if (from < kept.content.from) return refused('begins-before-terms')
    const db = tables(act.db)
    // What was recorded with the forum held until now: it becomes the first terms.
    await db
      .insertInto('forums.terms')
      .values({ forum: code, ...termsIn(kept.content), from_day: kept.content.from })
      .onConflict(conflict => conflict.doNothing())
      .execute()
    const terms = termsIn(content)
    await db
      .insertInto('forums.terms')
      .values({ forum: code, ...terms, from_day: from })
      .onConflict(conflict => conflict.columns(['forum', 'from_day']).doUpdateSet(terms))
      .execute()
    await db
      .updateTable('forums.forum')
      .set({ name: JSON.stringify(content.name), eligibility: content.eligibility, version: version + 1 })
      .where('code', '=', code)
      .execute()
    await keepRevision(act.db, {
      noun: 'forum',
      nounId: code,
      at: act.now,
      actor: act.actor.label,
      reason: act.reason,
      before: { version, content: { ...kept.content } },
      after: { version: version + 1, content: { ...content } },
    })
    const values = { version: version + 1, fields: [...fields], from, eligibility: content.eligibility }
    return ok({ answer: { version: version + 1 }, noun: 'forum', nounId: code, values, announces: 'changed' })
  },
})
