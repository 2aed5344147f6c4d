import { z } from 'zod'
import { ok, refused } from '#kernel/result.ts'
import { refShape, slugShape, wordingShape } from '#kernel/shapes.ts'
import { type Act, verb } from '#modules/access/index.ts'
import { mandateVersionsOf, meetingByRef } from '#modules/meetings/index.ts'
import { tie } from '#modules/trace/index.ts'
import { topicPolicy as policy } from '../policy.ts'
import { topicIdBySlug } from '../queries.ts'
import { tables } from '../store.ts'

/** The topic of that slug, made when it is new: the same theme may come back at later meetings. */
async function topicFor(act: Act, slug: string, title: object): Promise<string> {
  const known = await topicIdBySlug(act.db, slug)
  if (known) return known
  const id = act.newId<'topic'>()
  await tables(act.db)
    .insertInto('topics.topic')
    .values({ id, slug, title: JSON.stringify(title), state: 'on-record' })
    .execute()
  return id
}

export const recordTheme = verb({
  module: 'topics',
  name: 'record-theme',
  does: 'Enter a theme that a past meeting dealt with, as its record names it.',
  input: z.strictObject({ meeting: refShape, slug: slugShape, title: wordingShape, ordinal: z.int32().min(1) }),
  refusals: ['meeting-unknown', 'theme-already-recorded'],
  policy,
  async run(act, { meeting: ref, slug, title, ordinal }) {
    const meeting = await meetingByRef(act.db, ref)
    if (!meeting) return refused('meeting-unknown', { ref })
    const id = await topicFor(act, slug, title)
    const stored = await tables(act.db)
      .insertInto('topics.discussed')
      .values({ topic_id: id, meeting_id: meeting.id, ordinal })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    if (stored.numInsertedOrUpdatedRows === 0n) return refused('theme-already-recorded', { ref, slug })
    for (const { version } of await mandateVersionsOf(act.db, meeting))
      await tie(act, {
        from: { stage: 'mandate', id: version.id },
        to: { stage: 'topic', id },
        basis: 'inferred',
        source: null,
        viaMeeting: meeting.id,
      })
    return ok({ answer: id, noun: 'topic', nounId: id, values: { slug, meeting: ref }, announces: 'recorded' })
  },
})
