import type { Language } from '#kernel/language.ts'
import { type ConclusionRow, listConclusions } from '#modules/conclusions/index.ts'
import { type FollowUpView, listFollowUp } from '#modules/follow-up/index.ts'
import type { Db } from '#platform/db/kysely.ts'

/** Follow-up with its conclusion. What became of a conclusion is as public as the conclusion, and not more. */
export async function publicFollowUp(
  db: Db,
  language: Language,
): Promise<readonly { readonly entry: FollowUpView; readonly conclusion: ConclusionRow }[]> {
  const [entries, conclusions] = await Promise.all([listFollowUp(db, language), listConclusions(db, language)])
  const known = new Map(conclusions.map(conclusion => [conclusion.id, conclusion]))
  return entries.flatMap(entry => {
    const conclusion = known.get(entry.conclusionId)
    return conclusion ? [{ entry, conclusion }] : []
  })
}
