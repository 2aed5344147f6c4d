import type { Child } from 'hono/jsx'

/** One column of a table that is read, not searched: its label and what stands in a row's cell. */
export interface ReadColumn<Row> {
  readonly label: string
  readonly cell: (row: Row) => Child
  readonly numeric?: boolean
  /** What the row is called. */
  readonly heads?: boolean
}

/** A table inside a page; on the smallest screen each row becomes a block in which every cell says its label, unless it need not fold. */
export function ReadTable<Row>({
  caption,
  columns,
  rows,
  folds = true,
  headed = false,
}: {
  caption: string
  columns: readonly ReadColumn<Row>[]
  rows: readonly Row[]
  folds?: boolean
  /** The heading right above says what the caption says: it is left to those who hear the page. */
  headed?: boolean
}) {
  return (
    <table class={folds ? 'rows' : undefined}>
      <caption class={headed ? 'heard' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label, numeric }) => (
            <th scope="col" class={numeric ? 'n' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr>
            {columns.map(({ label, cell, numeric, heads }) =>
              heads ? (
                <th scope="row">{cell(row)}</th>
              ) : (
                <td class={numeric ? 'n' : undefined} data-label={folds ? label : undefined}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
