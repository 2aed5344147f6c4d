/**
 * Tables of spreadsheet programs, in and out: the only place that knows CSV and XLSX. Reading gives rows of cells with addresses, or
 * one named refusal with line or cell; `sheetTexts` says it in six languages. Why these libraries: docs/decisions/0015.
 * Types of what is read stand in `model.ts` (Cell, Row, Sheet), of what is written in `write.ts`; let out what you need.
 */
import { ok, type Result, refused } from '#kernel/result.ts'
import { inThread, type ThreadLimits, threadBeside } from '../threads.ts'
import { type Carried, takeIn } from './carried.ts'
import type { Table } from './model.ts'
import { endingOf, readHere } from './read.ts'

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

const thread = threadBeside(import.meta.url, 'table')
const usual: ThreadLimits = { milliseconds: 30_000, megabytes: 512 }
/** A text file of this length is read before a thread has begun. */
const shortText = 256 * 1024

/** Each takes hundreds of megabytes at worst: one at a time. */
let turn: Promise<unknown> = Promise.resolve()

async function readApart(name: string, content: Uint8Array, limits: ThreadLimits): Promise<Result<Table>> {
  const read = (await inThread(thread, { name, content }, limits)) as Result<Carried> | null
  if (read === null) return refused('table-too-costly')
  return read.ok ? ok(await takeIn(read.value)) : read
}

/**
 * Reads a file by the end of its name: .csv, .tsv, .txt or .xlsx; all but short texts in a thread of its own, one at a time. Refuses
 * `table-kind-unknown`, `table-macros` (.xlsm), `table-old-format` (.xls), `table-too-costly` (beyond the limits of the thread) and what
 * `readCsv` and `readWorkbook` refuse.
 */
export function readTable(name: string, content: Uint8Array, limits = usual): Promise<Result<Table>> {
  if (endingOf(name) !== 'xlsx' && content.length <= shortText) return readHere(name, content)
  const read = turn.then(() => readApart(name, content, limits))
  turn = read.catch(() => {})
  return read
}
