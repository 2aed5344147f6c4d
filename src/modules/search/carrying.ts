import { sql } from 'kysely'
import type { Db } from '#platform/db/kysely.ts'

/** Tables whose rows are not carried to another database, with the reason. */
export const searchStaysBehind: ReadonlyMap<string, string> = new Map([
  ['search.public_entry', 'the index is built again from the record'],
  ['search.staff_entry', 'the index is built again from the record'],
])

/** Entries of the index, whoever may find them. For the system and the owner. */
export async function countEntries(db: Db): Promise<number> {
  const { rows } = await sql<{ entries: number }>`
    select (select count(*) from search.public_entry)::int + (select count(*) from search.staff_entry)::int as entries`.execute(
    db,
  )
  return rows[0]?.entries ?? 0
}
