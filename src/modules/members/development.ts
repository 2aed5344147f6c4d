import type { Db } from '#platform/db/kysely.ts'
import { listStatuses } from './queries.ts'
import type { DevelopmentList, DevelopmentRecord } from './rules.ts'
import { tables } from './store.ts'

/** One version of the list of developing countries, with where it comes from. */
export interface DevelopmentListView extends DevelopmentList {
  readonly basis: string
  readonly madeAt: Temporal.Instant
  /** The program's own proposal, made by nobody. */
  readonly proposed: boolean
  readonly confirmedAt: Temporal.Instant | null
}

/** Every version, oldest first. Public. */
export async function developmentLists(db: Db): Promise<readonly DevelopmentListView[]> {
  const [lists, entries] = [
    await tables(db).selectFrom('members.development_list').selectAll().orderBy('version').execute(),
    await tables(db).selectFrom('members.development_entry').selectAll().execute(),
  ]
  const countries = Map.groupBy(entries, entry => entry.version)
  return lists.map(({ version, from_day, basis, made_at, made_by, confirmed_at }) => ({
    version,
    from: from_day,
    basis,
    madeAt: made_at,
    proposed: made_by === null,
    confirmed: confirmed_at !== null,
    confirmedAt: confirmed_at,
    countries: new Set((countries.get(version) ?? []).map(entry => entry.country)),
  }))
}

/** What the development class of any country on any day is taken from (see `isDeveloping`). */
export async function developmentRecord(
  db: Db,
): Promise<DevelopmentRecord & { readonly lists: readonly DevelopmentListView[] }> {
  return { lists: await developmentLists(db), statuses: await listStatuses(db) }
}
