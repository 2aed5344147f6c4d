import type { MiddlewareHandler } from 'hono'

/** Addresses whose last part is a secret: whoever has it may do what the link is for. */
const secret = /^(\/[a-z]{2}\/work\/)[^/]+/

/** A path as it may be written down: without the secret. */
export const loggable = (path: string): string => path.replace(secret, '$1…')

/**
 * Secret addresses stay with their reader: other pages are told our origin at most (with no referrer at all, browsers send our own
 * forms without an origin, and those are refused), search engines nothing, and no cache keeps the page.
 */
export const keepsSecrets: MiddlewareHandler = async (c, next) => {
  await next()
  if (!secret.test(c.req.path)) return
  c.res.headers.set('Referrer-Policy', 'strict-origin')
  c.res.headers.set('X-Robots-Tag', 'noindex, nofollow, noarchive')
  c.res.headers.set('Cache-Control', 'private, no-store')
}
