import type { Context } from 'hono'
import { thePublic } from '#kernel/actor.ts'
import { keepable } from '#kernel/plain-text.ts'
import { inTransaction } from '#modules/access/index.ts'
import { seesPublication } from '#modules/communiques/index.ts'
import {
  type AsReader,
  type Attachment,
  attachmentById,
  contentOf,
  longestFile,
  servingHeaders,
} from '#modules/documents/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { PageRequest, SentFile } from './page.ts'

/**
 * Bytes of the longest form with a file: the file, and the fields around it. Twice as much is read as is kept, so that a file which is
 * somewhat too large is a fault of its field, on the page where it was chosen, with everything that was typed.
 */
export const longestUpload = 2 * longestFile + 64 * 1024

/** Whether what is sent says that it is a form with a file. */
export const isMultipart = (c: Context): boolean =>
  (c.req.header('content-type') ?? '').toLowerCase().startsWith('multipart/form-data')

/** A form with one file: its fields, and the file (null: none was chosen). Null for what is no such form. */
export async function readUpload(
  c: Context,
): Promise<{ readonly form: Readonly<Record<string, string>>; readonly file: SentFile | null } | null> {
  if (!isMultipart(c)) return null
  const sent = await c.req.raw.formData().catch(() => null)
  if (sent === null) return null
  const form: Record<string, string> = {}
  let file: SentFile | null = null
  for (const [name, value] of sent) {
    if (Object.hasOwn(form, name)) return null
    if (typeof value === 'string') form[name] = keepable(value)
    else if (file !== null) return null
    else if (value.name !== '')
      file = { name: keepable(value.name), content: new Uint8Array(await value.arrayBuffer()) }
  }
  return { form, file }
}

/** A file is no more public than what it hangs on, which may be taken out of sight after it, or before. */
const seen: Readonly<Record<string, (db: Db, id: string) => Promise<boolean>>> = { publication: seesPublication }

async function attachmentSeen(db: Db, id: string): Promise<Attachment | null> {
  const file = await attachmentById(db, id)
  if (!file || !Object.hasOwn(seen, file.noun)) return file ?? null
  return (await seen[file.noun]?.(db, file.nounId)) ? file : null
}

/** An attachment, as far as this reader may have it; null where there is none for them. Read piece by piece while it is sent. */
export async function sendFile(c: Context, request: PageRequest): Promise<Response | null> {
  const actor = (await request.signedIn())?.actor ?? thePublic
  const asReader: AsReader = work => inTransaction(request.ground, actor, act => work(act.db))
  const file = await asReader(db => attachmentSeen(db, request.params.id ?? ''))
  if (!file) return null
  const headers = servingHeaders(file)
  for (const [name, value] of Object.entries(headers)) c.header(name, value)
  if (c.req.header('If-None-Match') === headers.ETag) {
    c.header('Content-Length', undefined)
    return c.body(null, 304)
  }
  return c.body(ReadableStream.from(contentOf(asReader, file)))
}
