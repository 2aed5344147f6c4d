import { hash } from 'node:crypto'
import type { Context } from 'hono'

/** Weak, because compression changes the bytes and not what they say. */
const etagOf = (content: string): string => `W/"${hash('sha256', content, 'base64url').slice(0, 22)}"`

/** `*`, or a list of tags; compared without their weakness (RFC 9110 13.1.2). */
const isKnown = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some(tag => ['*', etag, etag.slice(2)].includes(tag.trim()))

/** Public text: any cache may keep it, and asks each time whether it has changed. 304 when the asker has it already. */
export function answerPublic(c: Context, content: string, type: string): Response {
  const etag = etagOf(content)
  c.header('Cache-Control', 'public, max-age=0, must-revalidate')
  c.header('ETag', etag)
  if (isKnown(c.req.header('If-None-Match'), etag)) return c.body(null, 304)
  c.header('Content-Type', type)
  return c.body(content, 200)
}
