import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { Ground } from '#modules/access/index.ts'
import { currentSession, type SignedIn } from '#modules/identity/index.ts'
import { type CookieSettings, clearCookie, readCookie, setCookie } from '#platform/http/cookies.ts'
import { networkOf, proxies, senderOf } from '#platform/http/rate.ts'

const name = 'session'

/** Who has signed in, from the session cookie; looked up once a request, and only when a page asks. */
export function visitor(c: Context, ground: Ground, cookies: CookieSettings): () => Promise<SignedIn | null> {
  let answer: Promise<SignedIn | null> | undefined
  return () => {
    const token = readCookie(c.req.header('cookie'), name, cookies)
    answer ??= token === null ? Promise.resolve(null) : currentSession(ground, token)
    return answer
  }
}

/** The cookie header that begins a session (its token) or ends it (null). The session's own limits are kept by the database. */
export const sessionCookie = (token: string | null, cookies: CookieSettings): string =>
  token === null ? clearCookie(name, cookies) : setCookie(name, token, cookies)

/** The network a request came from. Without a socket (a test's request) it is `unknown`, and limited as well. */
export function networkFor(trusted: readonly string[]): (c: Context) => string {
  const believed = proxies(trusted)
  return c => {
    const peer = c.env?.incoming ? (getConnInfo(c).remote.address ?? '') : ''
    return networkOf(senderOf(peer, c.req.header('x-forwarded-for'), believed))
  }
}
