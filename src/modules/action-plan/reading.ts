import { type Language, languages } from '#kernel/language.ts'
import { placeOf, type Table } from '#platform/sheets/index.ts'
import { actionPlanTexts } from './messages/index.ts'
import { type ColumnKey, columns, type Fault, isEditable } from './model.ts'

type Sheet = Table['sheets'][number]
type Cell = Sheet['rows'][number]['cells'][number]

/** A row as it came back: what stands in its cells, and where each of them is. */
export interface TypedRow {
  readonly text: Readonly<Record<ColumnKey, string>>
  readonly place: Readonly<Record<ColumnKey, string>>
}

export interface ReadPlan {
  /** Of the workbook's headings, whoever sends it back. */
  readonly language: Language
  readonly rows: readonly TypedRow[]
  readonly faults: readonly Fault[]
}

const told = (cell: Cell | undefined): string => (cell?.text ?? '').replaceAll('\r\n', '\n').trim()
/** A cell that spreadsheet programs made a moment of a day, or a number of an integer. */
const tidy = (key: ColumnKey, text: string): string =>
  key === 'due' ? text.replace(/T00:00(:00)?(\.0+)?Z?$/, '') : text

function itemsSheet(table: Table): { readonly sheet: Sheet; readonly language: Language } | null {
  for (const language of languages) {
    const sheet = table.sheets.find(({ name }) => name === actionPlanTexts[language].sheets.items.slice(0, 31))
    if (sheet) return { sheet, language }
  }
  return null
}

/** Where each column stands now: it may have been moved, and others may stand between them. */
function headings(sheet: Sheet, language: Language) {
  const cells = sheet.rows.find(({ number }) => number === 1)?.cells ?? []
  const words = actionPlanTexts[language].columns
  const faults: Fault[] = []
  const at = new Map<ColumnKey, number>()
  for (const key of columns) {
    const found = cells.flatMap((cell, index) => (told(cell) === words[key] ? [index] : []))
    const [first, second] = found
    if (first === undefined)
      faults.push({ place: placeOf(sheet.name, columns.indexOf(key), 1), name: 'header-missing', what: words[key] })
    else at.set(key, first)
    if (second !== undefined)
      faults.push({ place: placeOf(sheet.name, second, 1), name: 'header-twice', what: words[key] })
  }
  return { at, faults }
}

const record = (make: (key: ColumnKey) => string): Record<ColumnKey, string> =>
  Object.fromEntries(columns.map(key => [key, make(key)])) as Record<ColumnKey, string>

/** What cannot be meant in a cell that may be changed. */
function cellFault(place: string, cell: Cell | undefined): Fault[] {
  if (cell?.formula) return [{ place, name: 'cell-is-formula', what: cell.text }]
  return cell?.kind === 'error' ? [{ place, name: 'cell-is-error', what: cell.text }] : []
}

/** The detailed sheet of a workbook that came back, in whatever order its rows are now. */
export function readPlan(table: Table): ReadPlan {
  const found = itemsSheet(table)
  if (!found) {
    const what = actionPlanTexts.en.sheets.items
    return { language: 'en', rows: [], faults: [{ place: table.sheets[0]?.name ?? '', name: 'sheet-missing', what }] }
  }
  const { sheet, language } = found
  const { at, faults } = headings(sheet, language)
  if (faults.length > 0) return { language, rows: [], faults }
  const rows: TypedRow[] = []
  const wrong: Fault[] = []
  for (const { number, cells } of sheet.rows) {
    if (number === 1) continue
    const cellAt = (key: ColumnKey) => cells[at.get(key) ?? -1]
    const text = record(key => tidy(key, told(cellAt(key))))
    if (Object.values(text).every(value => value === '')) continue
    const place = record(key => placeOf(sheet.name, at.get(key) ?? 0, number))
    for (const key of columns)
      if (isEditable(key) || key === 'version') wrong.push(...cellFault(place[key], cellAt(key)))
    rows.push({ text, place })
  }
  return { language, rows, faults: wrong }
}
