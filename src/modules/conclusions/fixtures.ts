import { inTransaction } from '#modules/access/index.ts'
import { officer } from '../../../test/support/actors.ts'
import type { Ending } from '../../../test/support/database.ts'
import { historyDatabase, testGround } from '../../../test/support/web.ts'
import { type KeptInFull, keptBySlug } from './index.ts'

/** The public record, and a way to look at an entry as the secretariat sees it. */
export async function recordHouse(t: Ending) {
  const database = await historyDatabase(t)
  const { ground, clock } = testGround(database)
  const kept = async (slug: string): Promise<KeptInFull> => {
    const found = await inTransaction(ground, officer, ({ db }) => keptBySlug(db, slug))
    if (!found) throw new Error(`no ${slug}`)
    return found
  }
  return { database, ground, clock, kept }
}
