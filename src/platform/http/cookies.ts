/**
 * Cookies that hold secrets. Over TLS they are `__Host-` cookies: Secure, for this host only, for every path, so no neighbouring
 * host and no plain connection can plant or read them. On plain http (a loopback address, or said explicitly) browsers refuse that
 * prefix, so it and `Secure` are left out.
 */
export interface CookieSettings {
  /** Whether people reach the site over TLS: `config.secure`. */
  readonly secure: boolean
}

export const cookieName = (name: string, { secure }: CookieSettings): string => (secure ? `__Host-${name}` : name)

const attributes = ({ secure }: CookieSettings): string => `; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`

/** What RFC 6265 4.1.1 lets stand in a name and in a value; ours are letters, digits, `-` and `_`. */
const isName = (text: string): boolean => /^[!#$%&'*+.^_`|~\w-]+$/.test(text)
const isValue = (text: string): boolean => /^[!#-+\--:<-[\]-~]*$/.test(text)

/** The value of a `Set-Cookie` header. Without `maxAgeSeconds` the cookie ends with the browser. Throws for what cannot stand in it. */
export function setCookie(name: string, value: string, settings: CookieSettings, maxAgeSeconds?: number): string {
  if (!isName(name) || !isValue(value)) throw new TypeError('this cannot stand in a cookie')
  const age = maxAgeSeconds === undefined ? '' : `; Max-Age=${Math.trunc(maxAgeSeconds)}`
  return `${cookieName(name, settings)}=${value}${attributes(settings)}${age}`
}

/** The value of a `Set-Cookie` header that takes the cookie away. */
export const clearCookie = (name: string, settings: CookieSettings): string => setCookie(name, '', settings, 0)

/** The cookie's value in a `Cookie` header, or null. Two different values for one name are nobody's: somebody planted one. */
export function readCookie(header: string | null | undefined, name: string, settings: CookieSettings): string | null {
  const wanted = cookieName(name, settings)
  const found = new Set<string>()
  for (const pair of (header ?? '').split(';')) {
    const equals = pair.indexOf('=')
    if (equals > 0 && pair.slice(0, equals).trim() === wanted) found.add(pair.slice(equals + 1).trim())
  }
  const [value] = found
  return found.size === 1 && value !== undefined && value !== '' && isValue(value) ? value : null
}
