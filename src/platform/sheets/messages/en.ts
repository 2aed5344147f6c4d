import type { TextsOf } from '#kernel/messages.ts'
import type { TableRefusal } from '../model.ts'

interface AtLine {
  readonly line: number
}
interface InMegabytes {
  readonly megabytes: number
}

/** Why a table file is not read. */
export const en = {
  refusals: {
    'table-empty': 'The file holds no rows.',
    'table-too-large': ({ megabytes }: InMegabytes) =>
      `The file is larger than ${megabytes} MB. Please divide it into several.`,
    'table-kind-unknown': 'This is neither a CSV file nor an XLSX workbook.',
    'table-old-format': 'This workbook is in the old XLS format. Please save it as XLSX.',
    'table-protected': 'The workbook is protected by a password. Please save it without one.',
    'table-macros': 'Workbooks with macros are not accepted. Please save it as XLSX without macros.',
    'table-damaged': 'The workbook is damaged and cannot be read. Please save it again.',
    'table-unpacks-too-large': ({ megabytes }: InMegabytes) =>
      `The workbook unpacks to more than ${megabytes} MB, or to many times its size, and was not opened.`,
    'table-too-costly': 'Reading the file takes too long or too much memory. Please divide it into several.',
    'table-document-type': 'The workbook declares a document type, as no spreadsheet program does, and was not opened.',
    'table-encoding-unknown': 'The characters of the file are in an unknown encoding. Please save it as CSV UTF-8.',
    'table-line-damaged': ({ line }: AtLine) => `Line ${line} cannot be read: a quotation mark stands where none may.`,
    'table-quote-open': ({ line }: AtLine) => `A quotation mark is opened and never closed (noticed at line ${line}).`,
    'table-too-wide': ({ most, line }: { readonly most: number; readonly line: number }) =>
      `Row ${line} has more than ${most} columns.`,
    'table-too-long': ({ most }: { readonly most: number }) =>
      `The file has more than ${most} rows. Please divide it into several.`,
    'table-control-character': ({ line }: AtLine) => `Line ${line} holds a character that is no text (NUL).`,
  } satisfies Record<TableRefusal, unknown>,
} as const

export type Messages = TextsOf<typeof en>
