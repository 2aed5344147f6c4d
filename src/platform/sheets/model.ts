/** What a table file holds once it is read, whatever its format. */

export const cellKinds = ['empty', 'text', 'number', 'date', 'boolean', 'error'] as const

/** One cell. `text` is what it says: numbers with a full stop, dates as ISO 8601, true or false; an error by its name (`#REF!`). */
export interface Cell {
  readonly text: string
  readonly kind: (typeof cellKinds)[number]
  /** The value was stored by a formula; we show that value and calculate nothing. */
  readonly formula: boolean
}

export interface Row {
  /** As a spreadsheet program counts: the first row is 1. */
  readonly number: number
  /** Where the row begins in a text file, from 1; in a workbook the same as `number`. */
  readonly line: number
  /** From column A on; cells after the last one written are not there. */
  readonly cells: readonly Cell[]
}

/** One sheet; its empty rows are left out, the others keep their numbers. */
export interface Sheet {
  /** Empty for a text file, which has one sheet without a name. */
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly Row[]
}

export interface Table {
  readonly format: 'csv' | 'xlsx'
  readonly sheets: readonly Sheet[]
}

export const emptyCell: Cell = { text: '', kind: 'empty', formula: false }

/** Every reason for which a table file is not read; `sheetTexts` has words for each. */
export const tableRefusals = [
  'table-empty',
  'table-too-large',
  'table-kind-unknown',
  'table-old-format',
  'table-protected',
  'table-macros',
  'table-damaged',
  'table-unpacks-too-large',
  'table-too-costly',
  'table-document-type',
  'table-encoding-unknown',
  'table-line-damaged',
  'table-quote-open',
  'table-too-wide',
  'table-too-long',
  'table-control-character',
] as const
export type TableRefusal = (typeof tableRefusals)[number]

/** 50 MB for text, 25 MB for a workbook (packed). */
export const longestText = 50 * 1024 * 1024
export const longestWorkbook = 25 * 1024 * 1024
export const mostRows = 200_000
export const mostColumns = 500
/** Cells of a workbook, with every row as long as the longest of its sheet: what reading it takes room for. */
export const mostCells = 10_000_000

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnName(index: number): string {
  let name = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  return name
}

/** `B7`: column from 0, row from 1. */
export const addressOf = (column: number, row: number): string => `${columnName(column)}${row}`

/** `Members!B7` in a workbook, `B7` in a file without sheets. */
export const placeOf = (sheet: string, column: number, row: number): string =>
  sheet === '' ? addressOf(column, row) : `${sheet}!${addressOf(column, row)}`
