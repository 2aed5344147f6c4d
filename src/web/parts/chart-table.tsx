import type { Child } from 'hono/jsx'
import type { Column } from '../list.ts'
import { ReadTable } from './read-table.tsx'

/** The rows of a picture as a plain table: one column says what the row is, the others its numbers. */
export function ChartTable<Row>({
  caption,
  columns,
  rows,
  headed = false,
}: {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** As in `ReadTable`. */
  headed?: boolean
}) {
  const shown = columns
    .filter(column => !column.hidden)
    .map(({ label, numeric, value, view }) => ({
      label,
      ...(numeric === undefined ? {} : { numeric }),
      cell: (row: Row) => (view ? view(row) : value(row)) as Child,
    }))
  // Two columns fit the smallest screen as a table; more are shown there row by row, each cell with its label.
  return <ReadTable caption={caption} columns={shown} rows={rows} folds={shown.length > 2} headed={headed} />
}
