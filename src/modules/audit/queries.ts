import type { Db } from '#platform/db/kysely.ts'
import { tables } from './store.ts'

/** One step in the history of a record, without personal values. */
export interface HappeningView {
  readonly at: Temporal.Instant
  readonly actor: string
  readonly verb: string
  readonly reason: string | null
  /** The version it made, where its verb says so. */
  readonly version: number | null
  /** The state it led to, where its verb says so. */
  readonly state: string | null
}

/** When something last happened to each of these nouns of one kind, by id; nouns of which nothing is known are left out. */
export async function lastHappenings(
  db: Db,
  noun: string,
  nounIds: readonly string[],
): Promise<ReadonlyMap<string, Temporal.Instant>> {
  if (nounIds.length === 0) return new Map()
  const newest = await tables(db)
    .selectFrom('audit.event')
    .distinctOn('noun_id')
    .select(['noun_id', 'at'])
    .where('noun', '=', noun)
    .where('noun_id', 'in', [...nounIds])
    .orderBy('noun_id')
    .orderBy('id', 'desc')
    .execute()
  return new Map(newest.map(({ noun_id, at }) => [noun_id, at]))
}

/** What happened to one noun, oldest first. */
export async function happeningsOf(db: Db, noun: string, nounId: string): Promise<readonly HappeningView[]> {
  const events = await tables(db)
    .selectFrom('audit.event')
    .select(['at', 'actor', 'verb', 'reason', 'values'])
    .where('noun', '=', noun)
    .where('noun_id', '=', nounId)
    .orderBy('id')
    .execute()
  return events.map(({ values: { version, state, to }, ...event }) => {
    const reached = state ?? to
    return {
      ...event,
      version: typeof version === 'number' ? version : null,
      state: typeof reached === 'string' ? reached : null,
    }
  })
}
