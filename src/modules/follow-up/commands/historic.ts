import { z } from 'zod'
import { slugOf } from '#kernel/ref.ts'
import { ok, refused } from '#kernel/result.ts'
import { basisShape, refShape, urlShape, wordingShape } from '#kernel/shapes.ts'
import { verb } from '#modules/access/index.ts'
import { conclusionByRef } from '#modules/conclusions/index.ts'
import { tie } from '#modules/trace/index.ts'
import { followUpPolicy as policy } from '../policy.ts'
import { sourceStatuses, tables } from '../store.ts'

export const recordHistoricFollowUp = verb({
  module: 'follow-up',
  name: 'record-historic-follow-up',
  does: 'Enter what a public source says became of a past conclusion, with how sure the link between the two is.',
  input: z.strictObject({
    conclusion: refShape,
    ordinal: z.int32().min(1),
    wording: wordingShape,
    sourceStatus: z.enum(sourceStatuses),
    linkBasis: basisShape,
    source: urlShape,
  }),
  refusals: ['conclusion-unknown', 'follow-up-already-recorded'],
  policy,
  async run(act, { conclusion: ref, ordinal, wording, sourceStatus, linkBasis, source }) {
    const conclusion = await conclusionByRef(act.db, ref)
    if (!conclusion) return refused('conclusion-unknown', { ref })
    const id = act.newId<'follow-up'>()
    const slug = slugOf(`${ref}-${ordinal}`)
    const stored = await tables(act.db)
      .insertInto('follow_up.historic')
      .values({
        id,
        slug,
        conclusion_id: conclusion.id,
        ordinal,
        wording: JSON.stringify(wording),
        source_status: sourceStatus,
        link_basis: linkBasis,
        source,
      })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    if (stored.numInsertedOrUpdatedRows === 0n) return refused('follow-up-already-recorded', { ref, ordinal })
    const from = { stage: 'conclusion', id: conclusion.id } as const
    const viaMeeting = conclusion.meetingId
    await tie(act, { from, to: { stage: 'follow-up', id }, basis: linkBasis, source, viaMeeting })
    const values = { conclusion: ref, sourceStatus, linkBasis }
    return ok({ answer: { id, slug }, noun: 'follow-up', nounId: id, values, announces: 'recorded' })
  },
})
