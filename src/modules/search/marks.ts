import type { Language } from '#kernel/language.ts'
import { joined, piecesIn, type Token, tokensOf } from './grams.ts'
import type { Part } from './model.ts'
import { lowered } from './normalize.ts'
import { isStemmed, patternOf, type Stems, stemsOf } from './rules.ts'

/** What was looked for, ready to be recognized in texts of one language. */
export interface Sought {
  readonly language: Language
  readonly stems: Stems
  readonly words: readonly string[]
  readonly wordStems: ReadonlySet<string>
  readonly arabic: readonly RegExp[]
  readonly han: readonly string[]
}

/** From `start` up to `end`, in UTF-16 units. */
interface Range {
  readonly start: number
  readonly end: number
}

const longestSnippet = 240
const beforeFirstHit = 60

export function soughtIn(language: Language, tokens: readonly Token[], stems: Stems): Sought {
  const compounds = tokens.flatMap(token => (token.kind === 'words' ? [token.words] : []))
  return {
    language,
    stems,
    words: compounds.flatMap(words => [joined(words), ...words.map(word => word.folded)]),
    wordStems: new Set(
      isStemmed(language) ? compounds.flatMap(words => words.flatMap(word => stemsOf(word, language, stems))) : [],
    ),
    arabic: tokens.filter(token => token.kind === 'arabic').map(token => new RegExp(`^${patternOf(token)}`, 'u')),
    han: tokens.filter(token => token.kind === 'han').map(token => token.text),
  }
}

const beginsWith = (word: string, sought: string): boolean =>
  word === sought || ([...sought].length > 2 && word.startsWith(sought))

function isSought(token: Token, { language, stems, words, wordStems, arabic }: Sought): boolean {
  if (token.kind === 'arabic') return arabic.some(pattern => pattern.test(` ${token.text}`))
  if (token.kind === 'han') return false
  const forms = [joined(token.words), ...token.words.map(word => word.folded)]
  return (
    forms.some(form => words.some(word => beginsWith(form, word))) ||
    (isStemmed(language) && token.words.some(word => stemsOf(word, language, stems).some(stem => wordStems.has(stem))))
  )
}

/** Where characters in a row have what was sought, in the units of the row as it is written. */
function placesInRow(row: string, han: readonly string[]): Range[] {
  const at: Range[] = []
  let plain = ''
  for (const { 0: character, index } of row.matchAll(/./gsu)) {
    const form = lowered(character)
    plain += form
    for (let unit = 0; unit < form.length; unit += 1) at.push({ start: index, end: index + character.length })
  }
  return han.flatMap(sought => {
    const places: Range[] = []
    for (let from = plain.indexOf(sought); from >= 0; from = plain.indexOf(sought, from + 1))
      places.push({ start: at[from]?.start ?? 0, end: at[from + sought.length - 1]?.end ?? row.length })
    return places
  })
}

function placesIn(piece: string, sought: Sought): Range[] {
  const tokens = tokensOf(piece)
  if (tokens.some(token => isSought(token, sought))) return [{ start: 0, end: piece.length }]
  return tokens.some(token => token.kind === 'han') ? placesInRow(piece, sought.han) : []
}

/** Everything sought, in the order of the text; neighbours and overlaps are one. */
function hitsIn(text: string, sought: Sought): Range[] {
  const places = piecesIn(text)
    .flatMap(piece =>
      placesIn(piece.text, sought).map(({ start, end }) => ({ start: piece.index + start, end: piece.index + end })),
    )
    .sort((a, b) => a.start - b.start)
  const apart: Range[] = []
  for (const place of places) {
    const last = apart.at(-1)
    if (last && place.start <= last.end) apart.splice(-1, 1, { start: last.start, end: Math.max(last.end, place.end) })
    else apart.push(place)
  }
  return apart
}

/** A text cut in pieces at its hits; the pieces together are the text. */
function cutAt(text: string, hits: readonly Range[], from: number, to: number): Part[] {
  const parts: Part[] = []
  let done = from
  for (const hit of hits.filter(({ start, end }) => end > from && start < to)) {
    const start = Math.max(hit.start, from)
    const end = Math.min(hit.end, to)
    if (start > done) parts.push({ text: text.slice(done, start), hit: false })
    parts.push({ text: text.slice(start, end), hit: true })
    done = end
  }
  if (to > done) parts.push({ text: text.slice(done, to), hit: false })
  return parts
}

/** The whole text with its hits marked. */
export const marked = (text: string, sought: Sought): readonly Part[] =>
  cutAt(text, hitsIn(text, sought), 0, text.length)

/** The nearest place at or before `place` where a word begins, if it is near; never inside a character. */
function wordStart(text: string, place: number): number {
  const blank = text.lastIndexOf(' ', place)
  if (place > 0 && place < text.length && blank > place - 30) return blank + 1
  return /[\uDC00-\uDFFF]/.test(text.charAt(place)) ? place - 1 : place
}

/** The passage around the first hit, with `…` where something was left out; the beginning when there is no hit. */
export function snippet(text: string, sought: Sought): readonly Part[] {
  const hits = hitsIn(text, sought)
  const first = hits[0]?.start ?? 0
  const from = text.length <= longestSnippet || first <= beforeFirstHit ? 0 : wordStart(text, first - beforeFirstHit)
  const to = from + longestSnippet >= text.length ? text.length : wordStart(text, from + longestSnippet)
  const parts = cutAt(text, hits, from, to)
  const gap = (there: boolean): Part[] => (there ? [{ text: '…', hit: false }] : [])
  return [...gap(from > 0), ...parts, ...gap(to < text.length)]
}
