import type { Db } from '#platform/db/kysely.ts'
import { canonicalEvent } from './entry.ts'
import { tables } from './store.ts'

/** What happened, without personal values: ids, refs, states and commitments only. */
export interface Happening {
  readonly at: Temporal.Instant
  readonly actor: string
  /** `module.verb-name`. */
  readonly verb: string
  readonly noun: string
  readonly nounId: string
  readonly reason: string | null
  /** JSON of strings, integers, booleans, null, arrays and objects. Dates as ISO text. */
  readonly values: Readonly<Record<string, unknown>>
}

/** Has a row as soon as anything was ever done with the program. */
export const recordTable = 'audit.event'

/** What the log will one day hash must have canonical bytes; an event that has none would be set aside, and stand in no log. */
const refuseUncanonical = ({ at, ...rest }: Happening): string =>
  canonicalEvent({ id: '1', at: at.toString(), ...rest })

/**
 * Append one event, inside the transaction of the change it tells of; the database writes down that it waits for its place.
 * Throws a TypeError for values that have no canonical form.
 */
export async function recordHappening(db: Db, happening: Happening): Promise<void> {
  refuseUncanonical(happening)
  await tables(db)
    .insertInto('audit.event')
    .values({
      at: happening.at.toString(),
      actor: happening.actor,
      verb: happening.verb,
      noun: happening.noun,
      noun_id: happening.nounId,
      reason: happening.reason,
      values: JSON.stringify(happening.values),
    })
    .execute()
}
