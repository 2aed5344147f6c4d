import { type Language, read } from '#kernel/language.ts'
import { conclusionsByIds } from '#modules/conclusions/index.ts'
import { clausesByIds } from '#modules/mandates/index.ts'
import type { Db } from '#platform/db/kysely.ts'

/** What an entry of follow-up follows on: a conclusion, or a clause of a mandate. */
export interface FollowedOn {
  readonly ref: string
  readonly text: string
  /** Without language. */
  readonly href: string
  /** Null: a clause belongs to no meeting. */
  readonly meetingId: string | null
}

interface Following {
  readonly conclusionId: string | null
  readonly clauseId?: string | null
}

/** Finds what entries follow on, as far as it is public; one query for conclusions, one for clauses. */
export async function followedOn(
  db: Db,
  language: Language,
  entries: readonly Following[],
): Promise<(entry: Following) => FollowedOn | undefined> {
  const [conclusions, clauses] = await Promise.all([
    conclusionsByIds(db, language, [...new Set(entries.flatMap(({ conclusionId }) => conclusionId ?? []))]),
    clausesByIds(db, [...new Set(entries.flatMap(({ clauseId }) => clauseId ?? []))]),
  ])
  const known = new Map<string, FollowedOn>([
    ...conclusions.map(({ id, ref, slug, text, meetingId }): [string, FollowedOn] => [
      id,
      { ref, text, href: `/conclusions/${slug}`, meetingId },
    ]),
    ...clauses.map(({ id, ref, slug, paraphrase }): [string, FollowedOn] => [
      id,
      { ref, text: read(paraphrase, language).text, href: `/mandates/clauses/${slug}`, meetingId: null },
    ]),
  ])
  return ({ conclusionId, clauseId = null }) => known.get(conclusionId ?? clauseId ?? '')
}
