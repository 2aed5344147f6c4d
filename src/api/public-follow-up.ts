import type { Language } from '#kernel/language.ts'
import { type FollowUpView, listFollowUp } from '#modules/follow-up/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { type FollowedOn, followedOn } from '../web/followed-on.ts'

/** Follow-up with what it follows on. What became of a conclusion is as public as the conclusion, and not more. */
export async function publicFollowUp(
  db: Db,
  language: Language,
): Promise<readonly { readonly entry: FollowUpView; readonly on: FollowedOn }[]> {
  const entries = await listFollowUp(db, language)
  const onOf = await followedOn(db, language, entries)
  return entries.flatMap(entry => {
    const on = onOf(entry)
    return on ? [{ entry, on }] : []
  })
}
