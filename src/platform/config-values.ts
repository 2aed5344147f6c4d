import { createPrivateKey } from 'node:crypto'
import { isIP } from 'node:net'
import { z } from 'zod'
import { longestReturnLocal } from './return-address.ts'

/** The kinds of value a setting may have. Every refusal says what was expected; those that may hold a secret do not repeat the value. */

const expected = (what: string) => ({ error: `expected ${what}` })
const shown = (what: string) => ({
  error: (issue: { readonly input?: unknown }) => `expected ${what}, got ${JSON.stringify(issue.input)}`,
})

export const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .refine(
      text => /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most,
      shown(`a whole number from ${least} to ${most}`),
    )
    .transform(Number)

/** `-3,7`: days around a day, minus for before; `off` for none. */
export const daysAround = (before: number, after: number) => {
  const what = `whole numbers from -${before} to ${after} parted by commas, or off`
  const fits = (day: string) => /^ *-?\d{1,4} *$/.test(day) && Number(day) >= -before && Number(day) <= after
  return z
    .string()
    .refine(text => text === 'off' || text.split(',').every(fits), shown(what))
    .transform(text => (text === 'off' ? [] : text.split(',').map(Number)))
}

export const oneOf = <const T extends readonly [string, ...string[]]>(...choices: T) =>
  z.enum(
    choices,
    shown(
      choices
        .slice(0, -1)
        .join(', ')
        .concat(` or ${choices.at(-1)}`),
    ),
  )

export const yesOrNo = oneOf('yes', 'no').transform(answer => answer === 'yes')

export const host = z
  .string()
  .regex(/^([a-z0-9][a-z0-9.-]*|[0-9a-f:.]*:[0-9a-f:.]*)$/i, shown('a host name or an IP address'))

export const folder = z.string().refine(text => !text.includes('\0'), expected('a folder'))

export const addresses = z
  .string()
  .transform(text =>
    text
      .split(',')
      .map(part => part.trim())
      .filter(Boolean),
  )
  .refine(list => list.every(address => isIP(address) !== 0), expected('IP addresses parted by commas'))

export const mailbox = z
  .string()
  .max(254)
  .regex(/^[^\s@<>,;"]+@[^\s@<>,;"]+$/, shown('an e-mail address'))

/** Its addresses carry a sign and a code before the @. */
export const returnMailbox = mailbox.refine(
  text => text.lastIndexOf('@') <= longestReturnLocal,
  shown(`at most ${longestReturnLocal} characters before the @`),
)

export const webAddress = z
  .string()
  .refine(text => isOrigin(text), shown('an address like https://throughline.example.org, without a path'))
  .transform(text => new URL(text).origin)

export const databaseAddress = z
  .string()
  .refine(
    text => isAddress(text, ['postgres:', 'postgresql:']),
    expected('an address like postgres://user:password@host:5432/database'),
  )

export const mailServer = z
  .string()
  .refine(text => isAddress(text, ['smtp:', 'smtps:']), expected('an address like smtp://user:password@host:587'))

export const signingKey = z.string().refine(isSigningKey, expected('an Ed25519 private key (PKCS #8) in PEM or base64'))

function isOrigin(text: string): boolean {
  if (!isAddress(text, ['https:', 'http:'])) return false
  const { pathname, search, hash, username, password } = new URL(text)
  return pathname === '/' && `${search}${hash}${username}${password}` === ''
}

function isAddress(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol)
}

function isSigningKey(text: string): boolean {
  try {
    const key = text.includes('-----BEGIN')
      ? createPrivateKey(text.replaceAll('\\n', '\n'))
      : createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' })
    return key.asymmetricKeyType === 'ed25519'
  } catch {
    return false
  }
}

/** A host as it stands in an address: an IPv6 address needs brackets. */
export const inAddress = (name: string): string => (name.includes(':') ? `[${name}]` : name)

/** Whether an address can only be reached from this machine. */
export function isLoopback(address: string): boolean {
  const { hostname } = new URL(address)
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(\.\d+){3}$/.test(hostname)
  )
}

/** An address without its password, wherever the password stands; any other text as it is. */
export function masked(text: string): string {
  return text
    .replace(/^([a-z][a-z0-9+.-]*:\/\/[^/?#]*?:)[^/?#]*@/i, '$1***@')
    .replace(/([?&](?:[a-z]*password|sslkey|token|secret)=)[^&#]*/gi, '$1***')
}
