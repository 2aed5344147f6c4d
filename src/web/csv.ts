export type Cell = string | number | boolean | null

/** A formula begins with one of these, in their full width too. */
const signs = '=+\\-@＝＋－＠'
const atStart = new RegExp(`^[${signs}\\t\\r]`)
/** Takes whatever stands between a separator and the sign, so that no text makes it look twice at anything. */
const afterSeparator = new RegExp(`[;\\t\\r\\n][\\s"]*[${signs}]?`, 'g')
const isSign = new RegExp(`[${signs}]`)

const guarded = (stretch: string): string => {
  const last = stretch.at(-1) ?? ''
  return isSign.test(last) ? `${stretch.slice(0, -1)}'${last}` : stretch
}

/**
 * A spreadsheet would run these as formulas; an apostrophe before them makes them text. Where the machine parts columns by semicolons
 * or tabs, a cell of ours is no unit: our quotes stand in the middle of one of its cells, so a formula may begin after a separator, a
 * quote after it, or the end of a line. Numbers stay numbers.
 */
const harmless = (text: string): string => (atStart.test(text) ? "'" : '') + text.replace(afterSeparator, guarded)

const cellText = (cell: Cell): string => {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = harmless(cell)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** RFC 4180 with a byte order mark, so that spreadsheets read it as UTF-8. First row: column names. */
export const csv = (rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${rows.map(row => `${row.map(cellText).join(',')}\r\n`).join('')}`
