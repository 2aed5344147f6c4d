/** What follows once the rows of an archive are in the database: the search index is built again, and letters that wait get their jobs. */
import { sql } from 'kysely'
import { system } from '#kernel/actor.ts'
import { inTransaction } from '#modules/access/index.ts'
import { enqueueWaiting } from '#modules/notifications/index.ts'
import { countEntries, replaceAll } from '#modules/search/index.ts'
import { kyselyOver } from '#platform/db/kysely.ts'
import type { Database } from '#platform/db/open.ts'
import { assemble, type Surroundings } from './application.ts'
import { findableNouns, findablesOf } from './findable.ts'

export async function finishRestore(database: Database, surroundings: Surroundings): Promise<void> {
  const { ground, jobs } = await assemble(database, surroundings)
  try {
    surroundings.progress('Building the search index in six languages …')
    await inTransaction(ground, system('restore'), async inside => {
      for (const noun of findableNouns) await replaceAll(inside.db, await findablesOf(inside.db, noun))
      await enqueueWaiting(inside)
    })
  } finally {
    await jobs.stop()
  }
}

/** How many entries the search index has, and how many the record would give it now. */
export async function indexStanding({ owner }: Database): Promise<{ readonly has: number; readonly should: number }> {
  return kyselyOver(owner)
    .transaction()
    .execute(async db => {
      await sql`select set_config('app.roles', 'system', true)`.execute(db)
      let should = 0
      for (const noun of findableNouns) for (const { entries } of await findablesOf(db, noun)) should += entries.length
      return { has: await countEntries(db), should }
    })
}
