/**
 * Spoken references: `CTO-05` (a meeting), `CTO-05/2` (a conclusion), `68-2` (a clause) and its Action Plan alias `68-02`.
 * They are ours ("our reference"), not numbers given by the issuing body.
 */
export type Ref =
  | { readonly kind: 'meeting'; readonly ref: string }
  | { readonly kind: 'conclusion'; readonly ref: string; readonly meeting: string }
  | { readonly kind: 'clause'; readonly ref: string }

const meetingPattern = /^(?=.*\d)[A-Z]{2,8}(?:-[A-Z0-9]{1,12}){1,4}$|^BSG-EU-GDANSK$/
const clausePattern = /^(?:\d{1,4}-(?:[1-9]\d?|0[1-9]|E\d{1,2})|PP\d{1,3}-[A-Z0-9]{1,6})$/

/** Upper case, one kind of dash and slash, no blanks: what people type becomes what we store. */
const normalize = (typed: string): string =>
  typed
    .normalize('NFKC')
    .trim()
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[⁄∕]/g, '/')
    .replace(/\s+/g, '')
    .toUpperCase()

/** What a person said or typed as a reference (`cto-05/2`, `CTO‑05 / 2`, `68-02`), or null when it is not one. */
export function parseRef(typed: string): Ref | null {
  if (typed.length > 60) return null
  const text = normalize(typed)
  if (clausePattern.test(text)) return { kind: 'clause', ref: text }
  const [meeting = '', number, ...rest] = text.split('/')
  if (rest.length > 0 || !meetingPattern.test(meeting)) return null
  if (number === undefined) return { kind: 'meeting', ref: meeting }
  return /^[1-9]\d{0,3}$/.test(number) ? { kind: 'conclusion', ref: `${meeting}/${number}`, meeting } : null
}

/** The address form: `CTO-05/2` → `cto-05-2`, `68-E1` → `68-e1`. Unique as long as refs are. */
export const slugOf = (ref: string): string =>
  ref
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
