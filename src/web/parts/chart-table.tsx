import type { Child } from 'hono/jsx'
import type { Column } from '../list.ts'

/** The rows of a picture as a plain table: one column says what the row is, the others its numbers. */
export function ChartTable<Row>({
  caption,
  columns,
  rows,
}: {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
}) {
  const shown = columns.filter(column => !column.hidden)
  // Two columns fit the smallest screen as a table; more are shown there row by row, each cell with its label.
  const folds = shown.length > 2
  return (
    <table class={folds ? 'rows' : undefined}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {shown.map(({ label, numeric }) => (
            <th scope="col" class={numeric ? 'n' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr>
            {shown.map(({ label, numeric, value, view }) => (
              <td class={numeric ? 'n' : undefined} data-label={folds ? label : undefined}>
                {(view ? view(row) : value(row)) as Child}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
