import { lastHappenings } from '#modules/audit/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { beginning } from './atom.ts'

/** Entries of a feed, at most: who asks has seen the others. */
const most = 50

interface Noun {
  readonly id: string
}

/** The first twelve hexadecimal digits of an id are the moment it was given. */
const moment = ({ id }: Noun): string => id.slice(0, 13)

/** The last ones recorded, last first; those recorded together stay in the order given. */
export const newest = <N extends Noun>(nouns: readonly N[]): readonly N[] =>
  nouns.toSorted((a, b) => Number(moment(a) < moment(b)) - Number(moment(a) > moment(b))).slice(0, most)

/** When nouns were last recorded or changed, from the audit. */
export async function lastRecorded(
  db: Db,
  noun: string,
  nouns: readonly Noun[],
): Promise<(id: string) => Temporal.Instant> {
  const known = await lastHappenings(
    db,
    noun,
    nouns.map(({ id }) => id),
  )
  return id => known.get(id) ?? beginning
}
