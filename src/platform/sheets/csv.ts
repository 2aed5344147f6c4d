/** Text files: CSV with comma, semicolon or tab, as RFC 4180 and spreadsheet programs write them. */
import { isUtf8 } from 'node:buffer'
import { CsvError, type Info, parse } from 'csv-parse'
import { unsteered } from '#kernel/plain-text.ts'
import { ok, type Result, refused } from '#kernel/result.ts'
import { longestText, mostColumns, mostRows, type Row, type Table } from './model.ts'

const megabytes = (bytes: number): number => bytes / 1024 / 1024

/** The text of the file. UTF-8 and UTF-16 are known by themselves; anything else would be guessed, and is refused. */
function decode(content: Buffer): Result<string> {
  const [first, second] = content
  if (first === 0xff && second === 0xfe) return asUtf16(content, 'utf-16le')
  if (first === 0xfe && second === 0xff) return asUtf16(content, 'utf-16be')
  if (!isUtf8(content)) return refused('table-encoding-unknown')
  return ok(new TextDecoder('utf-8').decode(content))
}

function asUtf16(content: Buffer, encoding: 'utf-16le' | 'utf-16be'): Result<string> {
  try {
    return ok(new TextDecoder(encoding, { fatal: true }).decode(content))
  } catch {
    return refused('table-encoding-unknown')
  }
}

/** The sign that parts the first line's fields: the one of the three that stands there most often, outside quotes. */
export function delimiterOf(text: string): ',' | ';' | '\t' {
  const counts = { ',': 0, ';': 0, '\t': 0 }
  let quoted = false
  for (const sign of text.slice(0, 100_000)) {
    if (sign === '"') quoted = !quoted
    else if (!quoted && sign === '\n') break
    else if (!quoted && sign in counts) counts[sign as keyof typeof counts] += 1
  }
  return ([',', ';', '\t'] as const).reduce((best, sign) => (counts[sign] > counts[best] ? sign : best))
}

/** The line and reason of what the parser stumbled over. */
function stumbled(error: CsvError): Result<never> {
  const line = Number(error.lines ?? 0)
  return error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? refused('table-quote-open', { line })
    : refused('table-line-damaged', { line })
}

/** A leading `'` that a writer put before a sign spreadsheet programs would take for a formula. */
const guarded = /^'(?=[=+\-@\t\r\0＝＋－＠])/u

const cellOf = (written: string) => {
  const text = unsteered(written.replace(guarded, '')).trim()
  return { text, kind: text === '' ? ('empty' as const) : ('text' as const), formula: false }
}

type Parsed = { readonly record: readonly string[]; readonly info: Pick<Info, 'lines' | 'records'> }

/** The rows as they are parsed; refuses too many or too wide ones before they fill the memory. */
async function rowsOf(text: string): Promise<Result<readonly Row[]>> {
  const delimiter = delimiterOf(text)
  const options = { delimiter, info: true, relax_column_count: true, bom: true, max_record_size: 1_000_000 }
  const parser = parse(text, options)
  const rows: Row[] = []
  let number = 0
  let line = 1
  for await (const { record, info } of parser as AsyncIterable<Parsed>) {
    number += 1
    const from = line
    line = info.lines + 1
    if (record.length > mostColumns) return refused('table-too-wide', { most: mostColumns, line: from })
    const cells = record.map(cellOf)
    while (cells.at(-1)?.kind === 'empty') cells.pop()
    if (cells.length > 0) rows.push({ number, line: from, cells })
    if (rows.length > mostRows) return refused('table-too-long', { most: mostRows })
  }
  return ok(rows)
}

/**
 * Reads a CSV file of at most 50 MB. Refuses `table-empty`, `table-too-large`, `table-encoding-unknown`, `table-control-character`
 * (with line), `table-quote-open` (line), `table-line-damaged` (line), `table-too-wide` (line) and `table-too-long`.
 */
export async function readCsv(content: Buffer): Promise<Result<Table>> {
  if (content.length === 0) return refused('table-empty')
  if (content.length > longestText) return refused('table-too-large', { megabytes: megabytes(longestText) })
  const decoded = decode(content)
  if (!decoded.ok) return decoded
  const text = decoded.value.replace(/\r\n?/g, '\n')
  const nul = text.indexOf('\0')
  if (nul >= 0) return refused('table-control-character', { line: text.slice(0, nul).split('\n').length })
  try {
    const rows = await rowsOf(text)
    if (!rows.ok) return rows
    if (rows.value.length === 0) return refused('table-empty')
    return ok({ format: 'csv', sheets: [{ name: '', hidden: false, rows: rows.value }] })
  } catch (error) {
    if (error instanceof CsvError) return stumbled(error)
    throw error
  }
}
