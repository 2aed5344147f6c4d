import { sql } from 'kysely'
import type { Act } from '#modules/access/index.ts'
import { mayName, type Someone, withoutSomeone } from '#modules/audit/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { tables } from './store.ts'

/**
 * Rows of lists that name somebody, by address or full name, in a cell or in what it would change. The database finds them by parts of
 * words too; a row is shown and emptied whole, so one that means somebody else of a longer name or address is left alone.
 */
async function rowsWith(db: Db, who: Someone) {
  const found = await tables(db)
    .selectFrom('imports.row as r')
    .innerJoin('imports.import as i', 'i.id', 'r.import_id')
    .select(['r.import_id as list', 'r.number', 'r.cells', 'r.changes', 'i.file_name as file'])
    .where(mayName(sql`(coalesce(r.cells::text, '') || coalesce(r.changes::text, ''))`, who))
    .orderBy('r.import_id')
    .orderBy('r.number')
    .execute()
  return found.filter(({ cells, changes }) =>
    [...(cells ?? []), ...(changes ?? []).flatMap(({ from, to }) => [from, to])].some(
      text => withoutSomeone(text, who) !== text,
    ),
  )
}

/** What lists that were brought hold of a person: one plain row each. */
export const personalDataOf = async (db: Db, who: Someone) =>
  (await rowsWith(db, who)).map(({ list, number, file, cells }) => ({
    table: 'imports.row',
    id: `${list}/${number}`,
    file,
    cells: cells ?? [],
  }))

/** Empties those rows for good; what became of them stays. Returns their ids. */
export async function erasePersonal(act: Act, who: Someone): Promise<readonly string[]> {
  const rows = await rowsWith(act.db, who)
  for (const { list, number } of rows)
    await tables(act.db)
      .updateTable('imports.row')
      .set({ cells: null, faulty_cells: null, changes: null, faults: null })
      .where('import_id', '=', list)
      .where('number', '=', number)
      .execute()
  return rows.map(({ list, number }) => `${list}/${number}`)
}
