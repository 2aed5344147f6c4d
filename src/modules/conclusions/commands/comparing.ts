import { z } from 'zod'
import { notFound, ok, type Result, refused } from '#kernel/result.ts'
import { seenShape } from '#kernel/shapes.ts'
import { type Act, perform, verb } from '#modules/access/index.ts'
import { attachmentById, pagesOf, withdrawAttachment } from '#modules/documents/index.ts'
import { contentShape } from '../content.ts'
import { conclusionPolicy as policy } from '../policy.ts'
import { tables } from '../store.ts'
import { doneWith, holdSeen, rewrite } from './edit.ts'

const module = 'conclusions'

/** Where in a document of the meeting an entry was found. */
export const foundShape = z.strictObject({
  document: z.uuid(),
  page: z.int().positive().max(9999).nullable(),
  paragraph: z.string().trim().min(1).max(40).nullable(),
})
export type FoundAt = z.infer<typeof foundShape>
export const foundRefusals = ['document-unknown', 'page-beyond'] as const

/** Refused where the document is not attached to that meeting or was withdrawn, and where it has fewer pages. */
export async function standsIn(act: Act, { document, page }: FoundAt, meetingId: string): Promise<Result<null>> {
  const attached = await attachmentById(act.db, document)
  if (attached?.noun !== 'meeting' || attached.nounId !== meetingId || attached.withdrawnAt !== null)
    return refused('document-unknown')
  const pages = await pagesOf(act.db, attached)
  return pages !== null && page !== null && page > pages ? refused('page-beyond', { pages }) : ok(null)
}

export const verifyConclusion = verb({
  module,
  name: 'verify-conclusion',
  does: 'Say that a conclusion was compared with an attached document, where in it, and correct what was wrong in the same breath (with a reason).',
  input: z.strictObject({ ...seenShape.shape, content: contentShape, ...foundShape.shape }),
  refusals: ['conclusion-not-editable', 'reason-missing', ...foundRefusals, 'body-unknown', 'topic-unknown'],
  policy,
  async run(act, { content, document, page, paragraph, ...seen }) {
    const found = { document, page, paragraph }
    const held = await holdSeen(act, seen, content)
    if (!held.ok) return held
    const stands = await standsIn(act, found, held.value.meetingId)
    if (!stands.ok) return stands
    const changed = await rewrite(act, held.value, content, found)
    return changed.ok ? doneWith(held.value, changed.value, found) : changed
  },
})

export const withdrawComparison = verb({
  module,
  name: 'withdraw-comparison',
  does: 'Take back that a conclusion was compared with a document, with a reason; its history keeps both.',
  input: seenShape,
  refusals: ['conclusion-not-editable', 'reason-missing', 'not-compared'],
  policy,
  async run(act, seen) {
    const held = await holdSeen(act, seen)
    if (!held.ok) return held
    if (!act.reason) return refused('reason-missing')
    const { id, version } = held.value
    const none = { document: null, page: null, paragraph: null, verified_by: null, verified_at: null }
    const marked = await tables(act.db)
      .updateTable('conclusions.conclusion')
      .set({ ...none, version: version + 1 })
      .where('id', '=', id)
      .where('verified_at', 'is not', null)
      .executeTakeFirst()
    return marked.numUpdatedRows === 0n ? refused('not-compared') : doneWith(held.value, [])
  },
})

export const withdrawMeetingDocument = verb({
  module,
  name: 'withdraw-meeting-document',
  does: 'Take a document of a meeting away from its readers; where entries were compared with it, with a reason. Their marks stay until they are taken back.',
  input: z.strictObject({ id: z.uuid() }),
  refusals: ['entries-compared-with-it'],
  policy,
  async run(act, { id }) {
    const attached = await attachmentById(act.db, id)
    if (attached?.noun !== 'meeting') return notFound()
    const compared = await tables(act.db)
      .selectFrom('conclusions.conclusion')
      .select('id')
      .where('document', '=', id)
      .execute()
    if (compared.length > 0 && !act.reason) return refused('entries-compared-with-it', { n: compared.length })
    const gone = await perform(act, withdrawAttachment, { id })
    if (!gone.ok) return gone
    return ok({ answer: null, noun: 'attachment', nounId: id, values: { compared: compared.length } })
  },
})
