import type { Language } from '#kernel/language.ts'
import { parseRef, type Ref, slugOf } from '#kernel/ref.ts'
import { conclusionBySlug } from '#modules/conclusions/index.ts'
import { clauseByRef } from '#modules/mandates/index.ts'
import { meetingBySlug } from '#modules/meetings/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { Page } from '../../page.ts'

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
    return conclusion?.ref === ref ? `/conclusions/${conclusion.slug}` : null
  },
}

/** The address (without language) of what somebody said or typed as a reference; null when it is none, or names nothing. */
export async function spokenAddress(db: Db, language: Language, typed: string): Promise<string | null> {
  const ref = parseRef(typed)
  return ref && leading[ref.kind](db, language, ref.ref)
}

/** A reference typed into the address: `/en/CTO-05/2`, `/fr/68-02`. */
export const spokenPage: Page = async ({ db, language, params }) => {
  const typed = [params.spoken, params.number].filter(part => part !== undefined).join('/')
  const address = await spokenAddress(db, language, typed)
  return address === null ? null : { movedTo: address }
}
