/** A table on its way out of the thread that read it: in pieces, so that taking one in holds nobody up. */
import { setImmediate } from 'node:timers/promises'
import type { Row, Sheet, Table } from './model.ts'

interface CarriedSheet extends Omit<Sheet, 'rows'> {
  /** Rows as JSON: read faster than objects are copied from one thread to another. */
  readonly pieces: readonly string[]
}

export interface Carried {
  readonly format: Table['format']
  readonly sheets: readonly CarriedSheet[]
}

const cellsInPiece = 10_000

function* piecesOf(rows: readonly Row[]): Generator<string> {
  let [from, cells] = [0, 0]
  for (const [index, row] of rows.entries()) {
    cells += row.cells.length
    if (cells < cellsInPiece) continue
    yield JSON.stringify(rows.slice(from, index + 1))
    ;[from, cells] = [index + 1, 0]
  }
  if (from < rows.length) yield JSON.stringify(rows.slice(from))
}

export const carry = ({ format, sheets }: Table): Carried => ({
  format,
  sheets: sheets.map(({ rows, ...sheet }) => ({ ...sheet, pieces: [...piecesOf(rows)] })),
})

/** The table again; others have their turn after each piece. */
export async function takeIn({ format, sheets }: Carried): Promise<Table> {
  const taken: Sheet[] = []
  for (const { pieces, ...sheet } of sheets) {
    const rows: Row[] = []
    for (const piece of pieces) {
      rows.push(...(JSON.parse(piece) as readonly Row[]))
      await setImmediate()
    }
    taken.push({ ...sheet, rows })
  }
  return { format, sheets: taken }
}
