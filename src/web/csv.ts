export type Cell = string | number | boolean | null

/**
 * A spreadsheet would run these as formulas; an apostrophe before them makes them text. Where the machine parts columns by semicolons
 * or tabs a formula may begin after one. Numbers stay numbers.
 */
const harmless = (text: string): string => text.replace(/^(?=[=+\-@\t\r])|(?<=[;\t]\s*)(?=[=+\-@])/g, "'")

const cellText = (cell: Cell): string => {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = harmless(cell)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** RFC 4180 with a byte order mark, so that spreadsheets read it as UTF-8. First row: column names. */
export const csv = (rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${rows.map(row => `${row.map(cellText).join(',')}\r\n`).join('')}`
