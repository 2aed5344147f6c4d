/** Workbooks: XLSX as ISO/IEC 29500 has it. Formulas are never calculated; what they gave when the file was saved is read and marked. */
import { type Cell as Found, type Sheet as FoundSheet, readXlsx } from 'hucre/xlsx'
import { keepable, unsteered } from '#kernel/plain-text.ts'
import { ok, type Result, refused } from '#kernel/result.ts'
import {
  type Cell,
  emptyCell,
  longestWorkbook,
  mostColumns,
  mostRows,
  type Row,
  type Sheet,
  type Table,
} from './model.ts'
import { inspectArchive } from './unpack.ts'

/** ISO 8601: a day when the time is midnight, else to the minute, or the second when there are any. */
function dateText(value: Date): string {
  const iso = value.toISOString()
  if (iso.endsWith('T00:00:00.000Z')) return iso.slice(0, 10)
  return iso.endsWith(':00.000Z') ? iso.slice(0, 16) : iso.slice(0, 19)
}

const errorName = /^#(REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/

/** Numbers as people write them: no exponent for what fits, no binary dust (0.1 + 0.2). */
const numberText = (value: number): string => String(Number(value.toPrecision(15)))

function cellOf(value: unknown, found: Found | undefined): Cell {
  const formula = found?.formula !== undefined
  if (value === null || value === undefined || value === '') return formula ? { ...emptyCell, formula } : emptyCell
  if (value instanceof Date)
    return Number.isNaN(value.valueOf())
      ? { text: '', kind: 'error', formula }
      : { text: dateText(value), kind: 'date', formula }
  if (typeof value === 'number') return { text: numberText(value), kind: 'number', formula }
  if (typeof value === 'boolean') return { text: String(value), kind: 'boolean', formula }
  const text = unsteered(String(value).toWellFormed()).replaceAll('\r\n', '\n').trim()
  if (found?.type === 'error' || (formula && errorName.test(text))) return { text, kind: 'error', formula }
  return { text, kind: text === '' ? 'empty' : 'text', formula }
}

function sheetOf({ name, rows: found, cells, hidden, veryHidden }: FoundSheet): Result<Sheet> {
  const rows: Row[] = []
  for (const [index, values] of found.entries()) {
    const own = values.map((value, column) => cellOf(value, cells?.get(`${index},${column}`)))
    while (own.at(-1)?.kind === 'empty' && !own.at(-1)?.formula) own.pop()
    if (own.length === 0) continue
    const number = index + 1
    if (own.some(({ text }) => text.includes('\0'))) return refused('table-control-character', { line: number })
    if (own.length > mostColumns) return refused('table-too-wide', { most: mostColumns, line: number })
    rows.push({ number, line: number, cells: own })
    if (rows.length > mostRows) return refused('table-too-long', { most: mostRows })
  }
  return ok({ name: keepable(name), hidden: hidden === true || veryHidden === true, rows })
}

const oldFormat = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

/** What the first bytes say when they are not those of an archive. An encrypted workbook is wrapped in the old container. */
function notAnArchive(content: Buffer): Result<never> {
  if (!content.subarray(0, 4).equals(oldFormat)) return refused('table-damaged')
  const wrapped = content.includes(Buffer.from('EncryptedPackage', 'utf16le'))
  return refused(wrapped ? 'table-protected' : 'table-old-format')
}

async function sheetsOf(content: Buffer): Promise<Result<readonly Sheet[]>> {
  const book = await readXlsx(content, {}).catch(() => null)
  if (!book) return refused('table-damaged')
  const sheets: Sheet[] = []
  for (const found of book.sheets) {
    const sheet = sheetOf(found)
    if (!sheet.ok) return sheet
    sheets.push(sheet.value)
  }
  return ok(sheets)
}

/**
 * Reads a workbook of at most 25 MB (200 MB unpacked). Refuses `table-empty`, `table-too-large`, `table-damaged`, `table-old-format`
 * (.xls), `table-protected` (password), `table-macros`, `table-document-type`, `table-unpacks-too-large`, `table-kind-unknown`
 * (another Office document), `table-too-wide` (row), `table-too-long` and `table-control-character` (row).
 */
export async function readWorkbook(content: Buffer): Promise<Result<Table>> {
  if (content.length === 0) return refused('table-empty')
  if (content.length > longestWorkbook) return refused('table-too-large', { megabytes: longestWorkbook / 1024 / 1024 })
  if (content.toString('latin1', 0, 2) !== 'PK') return notAnArchive(content)
  const names = await inspectArchive(content)
  if (!names.ok) return names
  if (!names.value.has('xl/workbook.xml')) return refused('table-kind-unknown')
  const sheets = await sheetsOf(content)
  if (!sheets.ok) return sheets
  return sheets.value.some(({ rows }) => rows.length > 0)
    ? ok({ format: 'xlsx', sheets: sheets.value })
    : refused('table-empty')
}
