import { z } from 'zod'
import { slugOf } from '#kernel/ref.ts'
import { ok, refused } from '#kernel/result.ts'
import { refShape } from '#kernel/shapes.ts'
import { type Act, verb } from '#modules/access/index.ts'
import { mandateVersionsOf, meetingByRef } from '#modules/meetings/index.ts'
import { bodiesKnown } from '#modules/members/index.ts'
import { topicIdBySlug } from '#modules/topics/index.ts'
import { tie } from '#modules/trace/index.ts'
import { contentShape, storeAddressees } from '../content.ts'
import { conclusionPolicy as policy } from '../policy.ts'
import { tables } from '../store.ts'

const conclusionShape = z.strictObject({ ref: refShape, ...contentShape.shape })
type ConclusionInput = z.infer<typeof conclusionShape>

async function storeConclusion(
  act: Act,
  input: ConclusionInput,
  meetingId: string,
  number: number,
): Promise<string | null> {
  const db = tables(act.db)
  const id = act.newId<'conclusion'>()
  const { ref, kind, kindBasis } = input
  const stored = await db
    .insertInto('conclusions.conclusion')
    .values({
      id,
      ref,
      slug: slugOf(ref),
      meeting_id: meetingId,
      number,
      kind,
      kind_basis: kindBasis,
      wording: JSON.stringify(input.wording),
      state: 'on-record',
      verified_by: null,
      verified_at: null,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  if (stored.numInsertedOrUpdatedRows === 0n) return null
  await storeAddressees(act.db, id, input.addressees)
  return id
}

export const recordConclusion = verb({
  module: 'conclusions',
  name: 'record-conclusion',
  does: 'Enter a conclusion of a past meeting from the public record: kind, wording, addressees and topics, each with how we know it.',
  input: conclusionShape,
  refusals: [
    'not-a-conclusion-reference',
    'meeting-unknown',
    'body-unknown',
    'topic-unknown',
    'conclusion-already-recorded',
  ],
  policy,
  async run(act, input) {
    const [meetingRef = '', number] = input.ref.split('/')
    if (number === undefined) return refused('not-a-conclusion-reference', { ref: input.ref })
    const meeting = await meetingByRef(act.db, meetingRef)
    if (!meeting) return refused('meeting-unknown', { ref: meetingRef })
    const bodies = input.addressees.map(addressee => addressee.body)
    if (!(await bodiesKnown(act.db, bodies))) return refused('body-unknown', { bodies: bodies.join(', ') })
    const topics: { id: string; basis: 'stated' | 'inferred' }[] = []
    for (const { slug, basis } of input.topics) {
      const topic = await topicIdBySlug(act.db, slug)
      if (!topic) return refused('topic-unknown', { slug })
      topics.push({ id: topic, basis })
    }
    const id = await storeConclusion(act, input, meeting.id, Number(number))
    if (id === null) return refused('conclusion-already-recorded', { ref: input.ref })
    const to = { stage: 'conclusion', id } as const
    const via = { source: null, viaMeeting: meeting.id }
    for (const { version } of await mandateVersionsOf(act.db, meeting))
      await tie(act, { from: { stage: 'mandate', id: version.id }, to, basis: 'inferred', ...via })
    for (const topic of topics)
      await tie(act, { from: { stage: 'topic', id: topic.id }, to, basis: topic.basis, ...via })
    const values = { ref: input.ref, kind: input.kind, kindBasis: input.kindBasis, addressees: bodies }
    return ok({
      answer: { id, slug: slugOf(input.ref) },
      noun: 'conclusion',
      nounId: id,
      values,
      announces: 'recorded',
    })
  },
})
