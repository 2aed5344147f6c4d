import { ok, type Result, refused } from '#kernel/result.ts'
import { type Row, readTable, type Sheet } from '#platform/sheets/index.ts'
import { type ListRead, type ListRow, mostRows } from './model.ts'
import { listOfRegistrations } from './registrations.ts'

const rowOf = ({ number, line, cells }: Row): ListRow => ({
  number,
  line,
  cells: cells.map(({ text }) => text),
  faulty: cells.flatMap(({ kind }, column) => (kind === 'error' ? [column] : [])),
})

/** The sheet that was asked for, or the first one that is not hidden and not empty. */
const sheetIn = (sheets: readonly Sheet[], name: string): Sheet | undefined =>
  sheets.find(sheet => sheet.rows.length > 0 && (name === '' ? !sheet.hidden : sheet.name === name))

function listIn(sheet: Sheet): Result<ListRead> {
  const [first, ...rest] = sheet.rows
  const header = first?.cells.map(({ text }) => text) ?? []
  if (rest.length === 0) return refused('list-without-rows')
  if (rest.length > mostRows) return refused('list-too-long', { most: mostRows })
  const filled = header.filter(heading => heading !== '').map(heading => heading.toLowerCase())
  const twice = filled.find((heading, index) => filled.indexOf(heading) !== index)
  if (twice !== undefined) return refused('heading-twice', { heading: twice.slice(0, 80) })
  return ok({ sheet: sheet.name, header, rows: rest.map(rowOf) })
}

/**
 * The list in a file: CSV, XLSX (one sheet), or registrations as JSON. Refuses what `readTable` refuses, `sheet-unknown`,
 * `list-without-rows`, `list-too-long`, `heading-twice` and `json-no-list`.
 */
export async function readList(name: string, content: Uint8Array, sheet: string): Promise<Result<ListRead>> {
  if (/\.json$/i.test(name)) return listOfRegistrations(content)
  const table = await readTable(name, content)
  if (!table.ok) return table
  const found = sheetIn(table.value.sheets, table.value.format === 'csv' ? '' : sheet)
  return found ? listIn(found) : refused('sheet-unknown')
}
