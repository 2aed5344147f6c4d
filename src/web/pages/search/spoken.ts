import type { Handler } from 'hono'
import { isLanguage, type Language, preferredLanguage } from '#kernel/language.ts'
import { parseRef, type Ref, slugOf } from '#kernel/ref.ts'
import { conclusionBySlug } from '#modules/conclusions/index.ts'
import { clauseByRef } from '#modules/mandates/index.ts'
import { meetingBySlug } from '#modules/meetings/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { address } from '../../page.ts'

type Leading = (db: Db, language: Language, ref: string) => Promise<string | null>

/** Where each kind of reference leads: only to what is public, and only when that very reference is on record. */
const leading: Readonly<Record<Ref['kind'], Leading>> = {
  async clause(db, _language, ref) {
    const clause = await clauseByRef(db, ref)
    return clause ? `/mandates/clauses/${clause.slug}` : null
  },
  async meeting(db, language, ref) {
    const meeting = await meetingBySlug(db, language, slugOf(ref))
    return meeting?.ref === ref ? `/meetings/${meeting.slug}` : null
  },
  async conclusion(db, language, ref) {
    const conclusion = await conclusionBySlug(db, language, slugOf(ref))
    // Another's slug: it was merged into that one.
    const found = conclusion && (conclusion.ref === ref || conclusion.slug !== slugOf(ref))
    return found ? `/conclusions/${conclusion.slug}` : null
  },
}

/** The address (without language) of what somebody said or typed as a reference; null when it is none, or names nothing. */
export async function spokenAddress(db: Db, language: Language, typed: string): Promise<string | null> {
  const ref = parseRef(typed)
  return ref && leading[ref.kind](db, language, ref.ref)
}

/** The parts of a path as they were typed; null for one that cannot be read. */
function typedParts(path: string): readonly string[] | null {
  try {
    return decodeURIComponent(path).split('/').slice(1)
  } catch {
    return null
  }
}

/**
 * For addresses that no page has: a reference typed as people say it leads to its page, `/fr/CTO-05/2`, `/en/68-02`, and without a
 * language to the reader's own.
 */
export const toSpoken =
  (db: Db): Handler =>
  async c => {
    const [first, ...rest] = typedParts(new URL(c.req.url).pathname) ?? []
    const named = isLanguage(first)
    const language = named ? first : preferredLanguage(c.req.header('Accept-Language'))
    const typed = (named ? rest : [first, ...rest]).join('/')
    const found = await spokenAddress(db, language, typed)
    if (found === null) return c.notFound()
    if (!named) c.header('Vary', 'Accept-Language', { append: true })
    c.header('Cache-Control', 'private, no-store')
    return c.redirect(address(language, found), 303)
  }
