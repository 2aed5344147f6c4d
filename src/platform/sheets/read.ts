import type { Result } from '#kernel/result.ts'
import { refused } from '#kernel/result.ts'
import { readCsv } from './csv.ts'
import type { Table } from './model.ts'
import { readWorkbook } from './xlsx.ts'

/** The end of a file's name, in small letters. */
export const endingOf = (name: string): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''

/** Reads a table in the thread it is called in, for as long as it takes. */
export function readHere(name: string, content: Uint8Array): Promise<Result<Table>> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const ending = endingOf(name)
  if (ending === 'xlsx') return readWorkbook(bytes)
  if (['csv', 'tsv', 'txt'].includes(ending)) return readCsv(bytes)
  if (/^(xlsm|xltm|xlsb|xlam)$/.test(ending)) return Promise.resolve(refused('table-macros'))
  return Promise.resolve(refused(ending === 'xls' ? 'table-old-format' : 'table-kind-unknown'))
}
