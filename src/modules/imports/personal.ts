import { sql } from 'kysely'
import type { Act } from '#modules/access/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { tables } from './store.ts'

interface Whose {
  readonly email: string
}

/** Rows of lists in which that e-mail address stands in a cell. */
const rowsWith = (db: Db, { email }: Whose) =>
  tables(db)
    .selectFrom('imports.row as r')
    .innerJoin('imports.import as i', 'i.id', 'r.import_id')
    .select(['r.import_id as list', 'r.number', 'r.cells', 'i.file_name as file'])
    .where(
      sql<boolean>`exists (select from jsonb_array_elements_text(r.cells) as c(text) where lower(c.text) = ${email.trim().toLowerCase()})`,
    )
    .orderBy('r.import_id')
    .orderBy('r.number')
    .execute()

/** What lists that were brought hold of whoever has that e-mail address: one plain row each. */
export const personalDataOf = async (db: Db, whose: Whose) =>
  (await rowsWith(db, whose)).map(({ list, number, file, cells }) => ({
    table: 'imports.row',
    id: `${list}/${number}`,
    file,
    cells: cells ?? [],
  }))

/** Empties those rows for good; what became of them stays. Returns their ids. */
export async function erasePersonal(act: Act, whose: Whose): Promise<readonly string[]> {
  const rows = await rowsWith(act.db, whose)
  for (const { list, number } of rows)
    await tables(act.db)
      .updateTable('imports.row')
      .set({ cells: null, faulty_cells: null, changes: null, faults: null })
      .where('import_id', '=', list)
      .where('number', '=', number)
      .execute()
  return rows.map(({ list, number }) => `${list}/${number}`)
}
