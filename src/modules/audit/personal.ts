import type { Random } from '#kernel/id.ts'
import type { Db } from '#platform/db/kysely.ts'
import { commitment } from './entry.ts'
import { tables } from './store.ts'

/** All salts have this length: a longer one could swallow the beginning of a value. */
const saltBytes = 16

/**
 * Keep a personal value beside the log and give the commitment that stands in the log for it (lower-case hex, 64 digits).
 * Erasing the value later leaves every proof valid (RELIABILITY 3, GDPR). In the transaction of the change it belongs to.
 */
export async function commitTo(act: { db: Db; random: Random }, person: string, value: string): Promise<string> {
  const salt = act.random(new Uint8Array(saltBytes))
  const stands = commitment(salt, value)
  await tables(act.db)
    .insertInto('audit.personal')
    .values({ commitment: stands, person_id: person, salt: Buffer.from(salt), value })
    .execute()
  return stands
}
