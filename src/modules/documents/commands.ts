import { sql } from 'kysely'
import { z } from 'zod'
import { notFound, ok, refused } from '#kernel/result.ts'
import { slugShape } from '#kernel/shapes.ts'
import { type Act, verb } from '#modules/access/index.ts'
import { bufferOf } from './kinds.ts'
import { type Visibility, visibilities } from './model.ts'
import { documentPolicy as policy } from './policy.ts'
import { isReadable } from './reading/read.ts'
import { accept, publishingRefusals, storingRefusals, withdrawingRefusals } from './rules.ts'
import { tables } from './store.ts'

const module = 'documents'

/** Not on the thread that answers requests: 25 MB take a while. */
const sha256Of = async (content: Uint8Array): Promise<string> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', content as Uint8Array<ArrayBuffer>)).toHex()

/** Each content once; attached publicly it is public, whoever else keeps it to the staff. Holds the row to the end of the transaction. */
async function keep(act: Act, sha256: string, content: Uint8Array, visibility: Visibility): Promise<void> {
  await tables(act.db)
    .insertInto('documents.file')
    .values({ sha256, size: content.length, content: bufferOf(content), visibility })
    .onConflict(conflict =>
      conflict.column('sha256').doUpdateSet({
        visibility: sql`case when excluded.visibility = 'public' then 'public' else file.visibility end`,
      }),
    )
    .execute()
}

export const storeFile = verb({
  module,
  name: 'store-file',
  does: 'Attach a file to a noun, for everybody or for the staff.',
  input: z.strictObject({
    name: z.string(),
    content: z.instanceof(Uint8Array),
    noun: slugShape,
    nounId: z.string().min(1).max(120),
    visibility: z.enum(visibilities),
    /** Only a document whose text can be read. */
    readable: z.boolean().default(false),
  }),
  refusals: [...storingRefusals, 'kind-not-readable'],
  policy,
  async run(act, { name, content, noun, nounId, visibility, readable }) {
    const accepted = accept(name, content)
    if (!accepted.ok) return accepted
    if (readable && !isReadable(accepted.value.mediaType)) return refused('kind-not-readable')
    const sha256 = await sha256Of(content)
    await keep(act, sha256, content, visibility)
    const id = act.newId<'attachment'>()
    await tables(act.db)
      .insertInto('documents.attachment')
      .values({
        id,
        sha256,
        name: accepted.value.name,
        media_type: accepted.value.mediaType,
        noun,
        noun_id: nounId,
        visibility,
        uploaded_by: act.actor.label,
        uploaded_at: act.now.toString(),
        withdrawn_at: null,
      })
      .execute()
    const values = { sha256, size: content.length, noun, nounId, visibility }
    return ok({ answer: { id, sha256 }, noun: 'attachment', nounId: id, values, announces: 'stored' })
  },
})

/** Public only while a public attachment stands. The lock makes a storing of the same content wait, or be waited for. */
async function settleVisibility(act: Act, sha256: string): Promise<void> {
  const db = tables(act.db)
  await db.selectFrom('documents.file').select('sha256').where('sha256', '=', sha256).forUpdate().execute()
  const standing = await db
    .selectFrom('documents.attachment')
    .select('id')
    .where('sha256', '=', sha256)
    .where('visibility', '=', 'public')
    .where('withdrawn_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (standing) return
  await db.updateTable('documents.file').set({ visibility: 'staff' }).where('sha256', '=', sha256).execute()
}

export const withdrawAttachment = verb({
  module,
  name: 'withdraw-attachment',
  does: 'Take an attached file away from its readers; the staff can still see that it was there.',
  input: z.strictObject({ id: z.uuid() }),
  refusals: withdrawingRefusals,
  policy,
  async run(act, { id }) {
    const db = tables(act.db)
    const attachment = await db
      .selectFrom('documents.attachment')
      .select(['sha256', 'withdrawn_at'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!attachment) return notFound()
    if (attachment.withdrawn_at !== null) return refused('attachment-already-withdrawn')
    const now = act.now.toString()
    await db.updateTable('documents.attachment').set({ withdrawn_at: now }).where('id', '=', id).execute()
    await settleVisibility(act, attachment.sha256)
    const values = { sha256: attachment.sha256 }
    return ok({ answer: null, noun: 'attachment', nounId: id, values, announces: 'withdrawn' })
  },
})

export const publishAttachment = verb({
  module,
  name: 'publish-attachment',
  does: 'Let everybody have a file that was attached for the staff: attached publicly under the same name, and the staff’s own taken away.',
  input: z.strictObject({ id: z.uuid() }),
  refusals: publishingRefusals,
  policy,
  async run(act, { id }) {
    const db = tables(act.db)
    const own = await db
      .selectFrom('documents.attachment')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!own) return notFound()
    if (own.withdrawn_at !== null) return refused('attachment-already-withdrawn')
    if (own.visibility === 'public') return refused('attachment-already-public')
    const file = await db
      .selectFrom('documents.file')
      .select('size')
      .where('sha256', '=', own.sha256)
      .executeTakeFirst()
    await db.updateTable('documents.file').set({ visibility: 'public' }).where('sha256', '=', own.sha256).execute()
    const now = act.now.toString()
    const open = act.newId<'attachment'>()
    const { noun, noun_id, sha256, name, media_type } = own
    const same = { noun, noun_id, sha256, name, media_type, uploaded_by: act.actor.label, uploaded_at: now }
    await db
      .insertInto('documents.attachment')
      .values({ ...same, id: open, visibility: 'public', withdrawn_at: null })
      .execute()
    await db.updateTable('documents.attachment').set({ withdrawn_at: now }).where('id', '=', id).execute()
    const values = { sha256, size: file?.size ?? 0, noun, nounId: noun_id, from: id }
    return ok({ answer: { id: open }, noun: 'attachment', nounId: open, values, announces: 'stored' })
  },
})
