import { directionOf, type Language } from '#kernel/language.ts'
import { writeWorkbook } from '#platform/sheets/index.ts'
import { actionPlanTexts } from './messages/index.ts'
import { type ColumnKey, columns, marks, type Plan, type PlanRow } from './model.ts'

const widths: Readonly<Record<ColumnKey, number>> = {
  order: 7,
  number: 11,
  instruction: 60,
  responsible: 24,
  office: 18,
  collaboration: 18,
  reporting: 18,
  status: 14,
  due: 12,
  words: 40,
  evidence: 40,
  entry: 16,
  version: 8,
}
const wrapping: ReadonlySet<ColumnKey> = new Set([
  'instruction',
  'responsible',
  'office',
  'collaboration',
  'reporting',
  'words',
  'evidence',
])

/** A number as one, a day as one, the number of an item as a link; else text. */
function cellValue(row: PlanRow, key: ColumnKey, address: (path: string) => string) {
  const text = row.cells[key]
  if (text === '') return null
  if (key === 'number') return { text, href: address(row.path) }
  if (key === 'order' || key === 'version') return Number(text)
  return key === 'due' ? Temporal.PlainDate.from(text) : text
}

/** `address` makes the whole address of a path, in the reader's language. Each item is printed on a page of its own. */
export function planWorkbook(plan: Plan, language: Language, address: (path: string) => string): Promise<Uint8Array> {
  const words = actionPlanTexts[language]
  const rightToLeft = directionOf(language) === 'rtl'
  const summary = {
    name: words.sheets.summary,
    columns: [
      { header: words.columns.number, width: 11 },
      { header: words.columns.title, width: 60, wrap: true },
      ...marks.map(mark => ({ header: words.marks[mark], width: 14 })),
    ],
    rows: plan.summary.map(({ number, title, path, marks: set }) => [
      { text: number, href: address(path) },
      title,
      ...marks.map(mark => (set.has(mark) ? 'X' : null)),
    ]),
    rightToLeft,
  }
  const items = {
    name: words.sheets.items,
    columns: columns.map(key => ({ header: words.columns[key], width: widths[key], wrap: wrapping.has(key) })),
    rows: plan.rows.map(row => columns.map(key => cellValue(row, key, address))),
    breaksBefore: plan.rows.map((_, index) => index).slice(1),
    rightToLeft,
  }
  return writeWorkbook({ title: words.title, sheets: [summary, items] })
}
