import { longestWord } from './model.ts'
import { folded, lowered } from './normalize.ts'

/** One word as the stemmers want it (accents kept) and as it is compared (accents folded). */
export interface Word {
  readonly text: string
  readonly folded: string
}

/** A piece of text that is looked for as a whole. */
export type Token =
  /** Words of an alphabet; more than one when hyphens joined them: `IMT-2020`, `e-waste`. */
  | { readonly kind: 'words'; readonly words: readonly Word[] }
  /** An Arabic word. */
  | { readonly kind: 'arabic'; readonly text: string }
  /** Chinese characters in a row: no blanks show where a word ends. */
  | { readonly kind: 'han'; readonly text: string }

const han = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`
const arabic = String.raw`[\p{Script=Arabic}&&\p{L}]`
const letter = String.raw`[[\p{L}\p{N}]--[${han}\p{Script=Arabic}]]`
const hyphens = '-‐‑–−_'

/** Pieces that become tokens; `within` may stand in them after the first letter. */
const pieces = (within: string): RegExp => {
  const word = `${letter}[${letter}${within}]*`
  return new RegExp(
    `(?<han>[${han}][${han}${within}]*)|(?<arabic>${arabic}[${arabic}${within}]*)|(?<words>${word}(?:[${hyphens.replace('-', '\\-')}]${word})*)`,
    'gv',
  )
}
/** In a text that `lowered` has prepared, and in one as people wrote it, with marks, tatweel and signs nobody sees. */
const preparedPieces = pieces(String.raw`\p{M}`)
const writtenPieces = pieces(String.raw`\p{M}\p{Cf}\u0640`)

const cut = (word: string): string => word.slice(0, longestWord).toWellFormed()
const wordOf = (text: string): Word => ({ text: cut(text), folded: cut(folded(text)) })

const tokenOf = (piece: Readonly<Record<string, string | undefined>>): Token => {
  if (piece.han !== undefined) return { kind: 'han', text: piece.han }
  if (piece.arabic !== undefined) return { kind: 'arabic', text: piece.arabic }
  return { kind: 'words', words: (piece.words ?? '').split(new RegExp(`[${hyphens}]`)).map(wordOf) }
}

/** The tokens of a text in its order; what is neither letter nor digit separates. */
export const tokensOf = (text: string): Token[] =>
  Array.from(lowered(text).matchAll(preparedPieces), match => tokenOf(match.groups ?? {}))

/** Where in a text, as it is written, its tokens stand. */
export const piecesIn = (text: string): { readonly text: string; readonly index: number }[] =>
  Array.from(text.matchAll(writtenPieces), ({ 0: piece, index }) => ({ text: piece, index }))

/** `imt2020`: how a compound is found when it is typed without its hyphen. */
export const joined = (words: readonly Word[]): string => cut(words.map(word => word.folded).join(''))

/** The tokens between single blanks, with one before the first and after the last: what phrases are verified against. */
export const plainOf = (tokens: readonly Token[]): string =>
  ` ${tokens.map(token => (token.kind === 'words' ? token.words.map(word => word.folded).join(' ') : token.text)).join(' ')} `

const pairs = (characters: readonly string[]): string[] =>
  characters.slice(1).map((second, index) => `${characters[index]}${second}`)

/** What the index keeps of a token: Chinese characters and their pairs, pairs of Arabic letters (a lone letter as it is). */
export function gramsOf(token: Token): readonly string[] {
  if (token.kind === 'words') return []
  const characters = [...token.text]
  if (token.kind === 'han') return [...characters, ...pairs(characters)]
  return characters.length === 1 ? characters : pairs(characters)
}

/** Grams that must all be there when this token is: as few as possible. */
export function neededGrams(token: Token): readonly string[] {
  return token.kind === 'han' && [...token.text].length > 1 ? pairs([...token.text]) : gramsOf(token)
}
