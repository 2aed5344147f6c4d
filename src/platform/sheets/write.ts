/** Writing workbooks that people read, print, edit and send back. A cell is a value, never a formula. */
import { type CellStyle, type WriteSheet, type Cell as Written, writeXlsx } from 'hucre/xlsx'
import { columnName } from './model.ts'

/** A value of its type; a text that also leads somewhere; nothing. A day is a date without a time of day. */
export type Value =
  | string
  | number
  | boolean
  | Temporal.PlainDate
  | { readonly text: string; readonly href: string }
  | null

export interface Column {
  readonly header: string
  /** In characters, as spreadsheet programs measure. */
  readonly width: number
  /** Long texts are broken into lines. */
  readonly wrap?: boolean
}

export interface SheetToWrite {
  /** Shortened to 31 characters, without the signs a sheet's name may not have. Must differ from the other sheets' names. */
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Value[])[]
  /** Print: a new page begins before these rows (index into `rows`). */
  readonly breaksBefore?: readonly number[]
  readonly rightToLeft?: boolean
}

export interface WorkbookToWrite {
  readonly title: string
  readonly sheets: readonly SheetToWrite[]
}

/** What XML 1.0 cannot hold would make the file unreadable. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what it is about
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g
const longestText = 32_767
const clean = (text: string): string => text.toWellFormed().replace(unwritable, '').slice(0, longestText)

const sheetName = (name: string): string =>
  clean(name)
    .replace(/[\\/?*[\]:]/g, ' ')
    .replace(/^'|'$/g, ' ')
    .slice(0, 31)

const top = { vertical: 'top' } as const
const bold: CellStyle = { font: { bold: true }, alignment: { ...top, wrapText: true } }
const plain: CellStyle = { alignment: top }
const wrapped: CellStyle = { alignment: { ...top, wrapText: true } }
const day: CellStyle = { numFmt: 'yyyy-mm-dd', alignment: top }
const link = (wrap: boolean): CellStyle => ({
  font: { color: { rgb: '0563C1' }, underline: true },
  alignment: { ...top, wrapText: wrap },
})

const isLink = (value: Value): value is { readonly text: string; readonly href: string } =>
  typeof value === 'object' && value !== null && 'href' in value

function cellOf(value: Value, wrap: boolean): Partial<Written> | null {
  if (value === null || value === '') return null
  if (value instanceof Temporal.PlainDate)
    return { value: new Date(`${value.toString()}T00:00:00Z`), type: 'date', style: day }
  if (isLink(value))
    return { value: clean(value.text), type: 'string', hyperlink: { target: value.href }, style: link(wrap) }
  if (typeof value === 'string') return { value: clean(value), type: 'string', style: wrap ? wrapped : plain }
  return typeof value === 'number' ? { value, type: 'number', style: plain } : { value, type: 'boolean', style: plain }
}

function toWrite({ name, columns, rows, breaksBefore = [], rightToLeft = false }: SheetToWrite): WriteSheet {
  const cells = new Map<string, Partial<Written>>()
  for (const [column, { header }] of columns.entries())
    cells.set(`0,${column}`, { value: clean(header), type: 'string', style: bold })
  for (const [index, row] of rows.entries())
    for (const [column, value] of row.entries()) {
      const cell = cellOf(value, columns[column]?.wrap === true)
      if (cell) cells.set(`${index + 1},${column}`, cell)
    }
  return {
    name: sheetName(name),
    columns: columns.map(({ width }) => ({ width })),
    rows: [columns.map(() => null), ...rows.map(row => row.map(() => null))],
    cells,
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnName(columns.length - 1)}${rows.length + 1}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
    // A break stands after a row, counted from 0; the header is row 0, so row `n` of ours begins after it.
    rowBreaks: breaksBefore.filter(row => row > 0),
    view: { rightToLeft },
  }
}

/**
 * A workbook: each sheet with a bold header row that stays in sight and is printed on every page, a filter on every column, widths,
 * links, dates and numbers as such. The same input gives the same cells (not the same bytes: the archive holds the hour).
 */
export const writeWorkbook = async ({ title, sheets }: WorkbookToWrite): Promise<Uint8Array> =>
  writeXlsx({ sheets: sheets.map(toWrite), properties: { title: clean(title) } })
