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
const letter = String.raw`[[\p{L}\p{N}]--[${han}\p{Script=Arabic}]]`
const word = String.raw`${letter}(?:${letter}|\p{M})*`
/** What joins words to one: IMT-2020. */
export const hyphen = /[-‐‑–−_]/
const pieces = new RegExp(
  String.raw`(?<han>[${han}]+)|(?<arabic>[\p{Script=Arabic}&&\p{L}]+)|(?<words>${word}(?:[\-‐‑–−_]${word})*)`,
  'gv',
)

const wordOf = (text: string): Word => ({ text: cut(text), folded: cut(folded(text)) })
const cut = (word: string): string => word.slice(0, longestWord).toWellFormed()

const tokenOf = ({ han, arabic, words = '' }: Readonly<Record<string, string | undefined>>): Token => {
  if (han !== undefined) return { kind: 'han', text: han }
  if (arabic !== undefined) return { kind: 'arabic', text: arabic }
  return { kind: 'words', words: words.split(hyphen).map(wordOf) }
}

/** A token and where it stands in the text it was cut from. */
export interface Placed {
  readonly token: Token
  readonly text: string
  readonly index: number
}

/** The tokens of a text that `lowered` has prepared, in its order; what is neither letter nor digit separates. */
export const tokensIn = (prepared: string): Placed[] =>
  Array.from(prepared.matchAll(pieces), match => ({
    token: tokenOf(match.groups ?? {}),
    text: match[0],
    index: match.index,
  }))

/** The tokens of any text. */
export const tokensOf = (text: string): Token[] => tokensIn(lowered(text)).map(({ token }) => token)

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
