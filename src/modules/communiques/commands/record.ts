import { z } from 'zod'
import { languages } from '#kernel/language.ts'
import { slugOf } from '#kernel/ref.ts'
import { ok, refused } from '#kernel/result.ts'
import { dayShape, refShape, urlShape } from '#kernel/shapes.ts'
import { type Act, verb } from '#modules/access/index.ts'
import { conclusionsOfMeeting } from '#modules/conclusions/index.ts'
import { mandateVersionsOf, meetingByRef } from '#modules/meetings/index.ts'
import { type Node, tie } from '#modules/trace/index.ts'
import { communiquePolicy as policy } from '../policy.ts'
import { lagOf } from '../rules.ts'
import { publicationTypes, stageOf, tables } from '../store.ts'

type Meeting = NonNullable<Awaited<ReturnType<typeof meetingByRef>>>

/**
 * A conclusion leads to what was published of its meeting. Stated where our wording was taken from that very text;
 * else inferred: nobody has compared them.
 */
async function tieToChain(act: Act, meeting: Meeting, to: Node, url: string): Promise<void> {
  const basis = meeting.sources.includes(url) && to.stage === 'communique' ? 'stated' : 'inferred'
  for (const conclusion of await conclusionsOfMeeting(act.db, 'en', meeting.id))
    await tie(act, { from: { stage: 'conclusion', id: conclusion.id }, to, basis, source: url, viaMeeting: meeting.id })
  for (const { version } of await mandateVersionsOf(act.db, meeting))
    await tie(act, {
      from: { stage: 'mandate', id: version.id },
      to,
      basis: 'inferred',
      source: null,
      viaMeeting: meeting.id,
    })
}

export const recordPublication = verb({
  module: 'communiques',
  name: 'record-publication',
  does: 'Enter what was published of a past meeting elsewhere: communiqué, paper to TSAG, press; after its conclusions.',
  input: z.strictObject({
    meeting: refShape,
    ordinal: z.int32().min(1),
    type: z.enum(publicationTypes),
    reference: z.string().max(200).nullable(),
    day: dayShape.nullable(),
    url: urlShape,
    read: z.boolean(),
    note: z.string().max(1000).nullable(),
    noteLanguage: z.enum(languages).nullable(),
  }),
  refusals: [
    'meeting-unknown',
    'published-before-the-meeting',
    'published-in-the-future',
    'publication-already-recorded',
  ],
  policy,
  async run(act, input) {
    const meeting = await meetingByRef(act.db, input.meeting)
    if (!meeting) return refused('meeting-unknown', { ref: input.meeting })
    const lag = lagOf(meeting, input.day, act.now)
    if (!lag.ok) return lag
    const id = act.newId<'publication'>()
    const { ordinal, type, reference, day, url, note } = input
    const slug = slugOf(`${input.meeting}-${type}-${ordinal}`)
    const stored = await tables(act.db)
      .insertInto('communiques.publication')
      .values({
        id,
        slug,
        meeting_id: meeting.id,
        ordinal,
        type,
        reference,
        day,
        url,
        was_read: input.read,
        lag_days: lag.value,
        note,
        note_language: input.noteLanguage,
        title: null,
      })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    if (stored.numInsertedOrUpdatedRows === 0n)
      return refused('publication-already-recorded', { ref: input.meeting, ordinal })
    const stage = stageOf[type]
    if (stage) await tieToChain(act, meeting, { stage, id }, url)
    const values = { meeting: input.meeting, type, reference, day }
    return ok({
      answer: { id, slug, lagDays: lag.value },
      noun: 'publication',
      nounId: id,
      values,
      announces: 'recorded',
    })
  },
})
