import { getDocumentProxy } from 'unpdf'
import { collecting, type Reading, readingLimits, Unreadable } from './model.ts'

interface Piece {
  readonly str: string
  readonly hasEOL: boolean
  /** The last two are where it begins, from the left and from below. */
  readonly transform: readonly number[]
  readonly height: number
}

/** Pieces at one height. */
interface Row {
  text: string
  readonly left: number
  readonly from: number
  readonly height: number
}

function rowsOf(pieces: readonly Piece[]): readonly Row[] {
  const rows: Row[] = []
  let [row, ended]: [Row | null, boolean] = [null, true]
  for (const { str, hasEOL, transform, height } of pieces) {
    const [left = 0, from = 0] = transform.slice(4)
    const tall: number = height || row?.height || 10
    if (str.trim() !== '') {
      if (row === null || ended || Math.abs(row.from - from) > tall * 0.6) {
        row = { text: str, left, from, height: tall }
        rows.push(row)
      } else row.text += str
      ended = false
    } else if (row !== null && !ended) row.text += str
    if (hasEOL) ended = true
  }
  return rows
}

/** How a paragraph begins that is one of a list: `12.`, `b)`, `3.1`, a bullet. */
const numbered = /^\s*(?:\(?\d{1,3}(?:\.\d{1,2})*[.)]|\(?[a-z\u0430-\u044F][.)]|[\u2022\u2013\u2014\u25CF\u25AA-])\s/iu
const withoutBlanks = /\p{Script=Han}\s*$/u

const middle = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0

function joined(before: string, next: string): string {
  if (/\p{L}-\s*$/u.test(before) && /^\p{Ll}/u.test(next)) return before.replace(/-\s*$/, '') + next
  return withoutBlanks.test(before) ? before.trimEnd() + next : `${before} ${next}`
}

/** Rows put together: a new paragraph begins below a gap, at another size of letters, at a number or bullet, and where a column begins. */
function paragraphsOf(rows: readonly Row[]): readonly string[] {
  const steps = rows.slice(1).map((row, index) => (rows[index]?.from ?? 0) - row.from)
  const usual = middle(steps.filter(step => step > 0))
  const paragraphs: string[] = []
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1]
    const step = before ? before.from - row.from : 0
    const apart =
      !before ||
      step < 0 ||
      step > usual * 1.35 ||
      Math.abs(before.height - row.height) > 1.5 ||
      numbered.test(row.text)
    const last = paragraphs.pop()
    if (apart || last === undefined) paragraphs.push(...(last === undefined ? [] : [last]), row.text)
    else paragraphs.push(joined(last, row.text))
  }
  return paragraphs
}

/** The text of a PDF. Throws where it is none, is locked, or would grow beyond `readingLimits`. */
export async function readPdf(content: Uint8Array): Promise<Reading> {
  const document = await getDocumentProxy(content, {
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    maxImageSize: 0,
    verbosity: 0,
  })
  const { numPages: pages } = document
  if (pages > readingLimits.pages) throw new Unreadable('pages')
  const found = collecting()
  for (let page = 1; page <= pages; page += 1) {
    found.turnTo(page)
    const { items } = await (await document.getPage(page)).getTextContent()
    for (const text of paragraphsOf(rowsOf(items as unknown as readonly Piece[]))) found.add(text)
  }
  return { outcome: found.paragraphs.length === 0 ? 'no-text' : 'read', pages, paragraphs: found.paragraphs }
}
