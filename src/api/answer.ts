import { hash } from 'node:crypto'
import type { Context } from 'hono'
import { type Kept, type KeptAnswer, keptAnswer } from '../web/kept.ts'

/** Weak, because compression changes the bytes and not what they say. */
const etagOf = (content: string): string => `W/"${hash('sha256', content, 'base64url').slice(0, 22)}"`

/** `*`, or a list of tags; compared without their weakness (RFC 9110 13.1.2). */
const isKnown = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some(tag => ['*', etag, etag.slice(2)].includes(tag.trim()))

/** Any cache may keep it, and asks each time whether it has changed. Compression is left to what stands before every handler. */
function send(c: Context, content: string | Uint8Array<ArrayBuffer>, etag: string, type: string): Response {
  c.header('Cache-Control', 'public, max-age=0, must-revalidate')
  c.header('ETag', etag)
  if (isKnown(c.req.header('If-None-Match'), etag)) return c.body(null, 304)
  c.header('Content-Type', type)
  return c.body(content, 200)
}

/** Public text; 304 when the asker has it already. */
export const answerPublic = (c: Context, content: string, type: string): Response =>
  send(c, content, etagOf(content), type)

const sendKept = (c: Context, { plain, etag, type }: KeptAnswer): Response => send(c, new Uint8Array(plain), etag, type)

/** Public text that is made once for each state of the record, however often it is asked for. */
export async function answerOnce(c: Context, kept: Kept, type: string, make: () => Promise<string>): Promise<Response> {
  const state = await kept.state('')
  const known = kept.find(state, c.req.path)
  if (known) return sendKept(c, known)
  const content = await make()
  const made = keptAnswer(content, etagOf(content), type, null)
  kept.keep(state, c.req.path, made)
  return sendKept(c, made)
}
