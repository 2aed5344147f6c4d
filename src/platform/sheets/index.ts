/**
 * Tables of spreadsheet programs, in and out: the only place that knows CSV and XLSX. Reading gives rows of cells with addresses, or
 * one named refusal with line or cell; `sheetTexts` says it in six languages. Why these libraries: docs/decisions/0015.
 * Types of what is read stand in `model.ts` (Cell, Row, Sheet), of what is written in `write.ts`; let out what you need.
 */
import type { Result } from '#kernel/result.ts'
import { refused } from '#kernel/result.ts'
import { readCsv } from './csv.ts'
import type { Table } from './model.ts'
import { readWorkbook } from './xlsx.ts'

export { sheetTexts } from './messages/index.ts'
export {
  addressOf,
  columnName,
  longestText,
  placeOf,
  type Row,
  type Sheet,
  type Table,
  tableRefusals,
} from './model.ts'
export { writeWorkbook } from './write.ts'

/**
 * Reads a file by the end of its name: .csv, .tsv, .txt or .xlsx. Refuses `table-kind-unknown`, `table-macros` (.xlsm), `table-old-format`
 * (.xls) and what `readCsv` and `readWorkbook` refuse.
 */
export function readTable(name: string, content: Uint8Array): Promise<Result<Table>> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (ending === 'xlsx') return readWorkbook(bytes)
  if (['csv', 'tsv', 'txt'].includes(ending)) return readCsv(bytes)
  if (/^(xlsm|xltm|xlsb|xlam)$/.test(ending)) return Promise.resolve(refused('table-macros'))
  return Promise.resolve(refused(ending === 'xls' ? 'table-old-format' : 'table-kind-unknown'))
}
