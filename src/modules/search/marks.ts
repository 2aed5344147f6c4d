import type { Language } from '#kernel/language.ts'
import { hyphen, joined, type Token, tokensIn, type Word } from './grams.ts'
import type { Part } from './model.ts'
import { lowered } from './normalize.ts'
import { isStemmed, patternOf, type Stems, stemsOf } from './rules.ts'

/** What was looked for, and in the words of which language it is now marked. */
export interface Sought {
  readonly tokens: readonly Token[]
  readonly stems: Stems
  readonly language: Language
}

/** From `start` up to `end`, in UTF-16 units. */
interface Range {
  readonly start: number
  readonly end: number
}

const longestSnippet = 240
const beforeFirstHit = 60

/** The text as it is compared, and for each of its units where that stands in the text itself. */
function compared(text: string): { plain: string; at: readonly Range[] } {
  const at: Range[] = []
  let plain = ''
  for (const { 0: cluster, index } of text.matchAll(/[^\p{M}][\p{M}\p{Cf}\u0640]*|\p{M}+/gu)) {
    const form = lowered(cluster)
    plain += form
    for (let unit = 0; unit < form.length; unit += 1) at.push({ start: index, end: index + cluster.length })
  }
  return { plain, at }
}

const beginsWith = (word: string, sought: string): boolean =>
  word === sought || ([...sought].length > 2 && word.startsWith(sought))

function isSoughtWord(word: Word, { tokens, stems, language }: Sought): boolean {
  const own = isStemmed(language) ? stemsOf(word, language, stems) : []
  return tokens.some(
    token =>
      token.kind === 'words' &&
      (beginsWith(word.folded, joined(token.words)) ||
        token.words.some(
          one =>
            beginsWith(word.folded, one.folded) ||
            (isStemmed(language) && stemsOf(one, language, stems).some(stem => own.includes(stem))),
        )),
  )
}

function everyPlace(text: string, sought: string): Range[] {
  const places: Range[] = []
  for (let start = text.indexOf(sought); start >= 0; start = text.indexOf(sought, start + 1))
    places.push({ start, end: start + sought.length })
  return places
}

/** Where in a token (its own units) something sought stands. */
function placesIn(token: Token, text: string, sought: Sought): Range[] {
  const whole = [{ start: 0, end: text.length }]
  if (token.kind === 'han') return sought.tokens.flatMap(one => (one.kind === 'han' ? everyPlace(text, one.text) : []))
  if (token.kind === 'arabic') {
    const patterns = sought.tokens.filter(one => one.kind === 'arabic').map(one => patternOf(one) ?? '')
    return patterns.some(pattern => new RegExp(`^${pattern}`, 'u').test(` ${token.text}`)) ? whole : []
  }
  const one = { text: joined(token.words), folded: joined(token.words) }
  if (token.words.length > 1 && isSoughtWord(one, sought)) return whole
  let end = 0
  return text.split(hyphen).flatMap((part, index) => {
    const start = end
    end += part.length + 1
    const word = token.words[index]
    return word && isSoughtWord(word, sought) ? [{ start, end: start + part.length }] : []
  })
}

/** Everything sought, in the order of the text; neighbours and overlaps are one. */
function hitsIn(text: string, sought: Sought): Range[] {
  const { plain, at } = compared(text)
  const places = tokensIn(plain)
    .flatMap(({ token, text: piece, index }) =>
      placesIn(token, piece, sought).map(({ start, end }) => ({
        start: at[index + start]?.start ?? 0,
        end: at[index + end - 1]?.end ?? 0,
      })),
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
