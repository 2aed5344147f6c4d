/** A piece of SQL and where it begins in its file. */
export interface Piece {
  readonly text: string
  /** Character offset in the file. */
  readonly at: number
}

/** Quoted text, quoted names, dollar quotes and both kinds of comment: what must not be read as SQL words. */
const opaque = /'(?:[^']|'')*'|"[^"]*"|(\$\w*\$)[\s\S]*?\1|--[^\n]*|\/\*[\s\S]*?\*\//g

const blank = (text: string): string => text.replace(/[^\n]/g, ' ')

/** The same text with comments blanked out; every character stays in its place. */
export const withoutComments = (sql: string): string =>
  sql.replace(opaque, found => (/^(--|\/\*)/.test(found) ? blank(found) : found))

/** Comments and quoted text blanked out: only words of SQL are left, each in its place. */
const bare = (sql: string): string => sql.replace(opaque, blank)

/** Cuts at `separator` where it stands outside quotes, comments and parentheses. */
function cut({ text, at }: Piece, separator: string): Piece[] {
  const words = bare(text)
  const pieces: Piece[] = []
  let [depth, start] = [0, 0]
  for (let i = 0; i <= words.length; i += 1) {
    if (words[i] === '(') depth += 1
    if (words[i] === ')') depth -= 1
    if (i < words.length && (words[i] !== separator || depth > 0)) continue
    pieces.push({ text: text.slice(start, i), at: at + start })
    start = i + 1
  }
  return pieces.filter(piece => bare(piece.text).trim() !== '')
}

/** The statements of a file, comments included. */
export const statements = (sql: string): Piece[] => cut({ text: sql, at: 0 }, ';')

/** The parts of a list: columns of a table, actions of an `alter table`. */
export const parts = (list: Piece): Piece[] => cut(list, ',')

/** What stands inside the first parentheses that open at or after `from`; null when there are none. */
export function inParentheses({ text, at }: Piece, from = 0): Piece | null {
  const words = bare(text)
  const open = words.indexOf('(', from)
  if (open < 0) return null
  let depth = 0
  for (let i = open; i < words.length; i += 1) {
    if (words[i] === '(') depth += 1
    if (words[i] === ')') depth -= 1
    if (depth === 0) return { text: text.slice(open + 1, i), at: at + open + 1 }
  }
  return null
}

/** The `--` comment that stands before the first word of a piece, as one line. */
export function commentBefore({ text }: Piece): string | undefined {
  const head = text.slice(0, withoutComments(text).search(/\S/))
  const lines = [...head.matchAll(/^[ \t]*--[ \t]?(.*)$/gm)].map(match => (match[1] ?? '').trim())
  return lines.length > 0 ? lines.join(' ') : undefined
}

/** A piece as one line of SQL: no comments, single blanks. */
export const flat = ({ text }: Piece): string => withoutComments(text).replace(/\s+/g, ' ').trim()
