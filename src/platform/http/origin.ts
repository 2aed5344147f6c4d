import type { Context, MiddlewareHandler } from 'hono'

/** What the browser says about where a request comes from. */
export interface Provenance {
  readonly method: string
  readonly origin: string | null | undefined
  /** `Sec-Fetch-Site`. */
  readonly site: string | null | undefined
}

/** Methods that change nothing (RFC 9110 9.2.1); every other is guarded, whatever its content type and whoever invents it. */
const safe: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * May this request change anything? Only when it comes from a page of our own: its Origin is one of `own` (the configured public
 * origin; behind a proxy the request's own address says http) and Sec-Fetch-Site, where sent, does not contradict. Without Origin,
 * Sec-Fetch-Site must say same-origin. `Origin: null` (sandboxed frames, no-referrer pages) is nobody's.
 */
export function mayChange({ method, origin, site }: Provenance, own: readonly string[]): boolean {
  if (safe.has(method.toUpperCase())) return true
  if (!origin) return site === 'same-origin'
  return own.includes(origin) && (!site || site === 'same-origin' || site === 'none')
}

const plainRefusal = (c: Context): Response => c.text('This request did not come from a page of this site.', 403)

/** Refuses changes that another site's page asks for with our reader's cookies. Before every other handler. */
export const ownOriginOnly =
  (own: readonly string[], refuse: (c: Context) => Response | Promise<Response> = plainRefusal): MiddlewareHandler =>
  async (c, next) => {
    const { method } = c.req
    if (!mayChange({ method, origin: c.req.header('origin'), site: c.req.header('sec-fetch-site') }, own))
      return refuse(c)
    await next()
  }
