import type { MiddlewareHandler } from 'hono'

/** Nothing runs, loads or frames but what this origin serves as a file of its own; no inline script or style. */
const contentPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "script-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ')

const unusedPowers = ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'serial', 'usb']

const always: Readonly<Record<string, string>> = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  // Not no-referrer: browsers then send `Origin: null` with our own forms, which the origin check must refuse.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': unusedPowers.map(power => `${power}=()`).join(', '),
}

const overTls: Readonly<Record<string, string>> = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
}

/** The headers of every answer, for those written past Hono too (event streams). `secure`: people reach the site over TLS. */
export const securityHeaders = (secure: boolean): Readonly<Record<string, string>> =>
  secure ? { ...always, ...overTls } : always

/** Puts them on every answer. A handler that set one itself (a stricter policy for a file) keeps its own. */
export const withSecurityHeaders = (secure: boolean): MiddlewareHandler => {
  const headers = Object.entries(securityHeaders(secure))
  return async (c, next) => {
    await next()
    for (const [name, value] of headers) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  }
}
