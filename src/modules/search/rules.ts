import type { Language } from '#kernel/language.ts'
import { parseRef } from '#kernel/ref.ts'
import { joined, neededGrams, plainOf, type Token, tokensOf, type Word } from './grams.ts'
import { longestQuestion, mostTokens } from './model.ts'

/** The PostgreSQL dictionary of each language; Arabic and Chinese have none that works (PLATFORM 5). */
export const dictionaries = { en: 'english', fr: 'french', es: 'spanish', ru: 'russian' } as const
export type Stemmed = keyof typeof dictionaries
export const stemmed = Object.keys(dictionaries) as Stemmed[]
export const isStemmed = (language: Language): language is Stemmed => language in dictionaries

/** Stems of words per dictionary. No stems: the dictionary calls it a stop word (`the`, `de`). */
export type Stems = ReadonlyMap<Stemmed, ReadonlyMap<string, readonly string[]>>

/** A question as it was understood. All tokens must be found; what matches only the reference or an alias is found as well. */
export interface Question {
  readonly ref: string | null
  readonly tokens: readonly Token[]
  /** The question between blanks, to see whether a text has it word by word. */
  readonly phrase: string
}

/** Reads what somebody typed. Everything is a question, if perhaps one without an answer. */
export function understand(typed: string): Question {
  const text = typed.slice(0, longestQuestion)
  const tokens = tokensOf(text).slice(0, mostTokens).flatMap(chineseWords)
  const ref = parseRef(text.toWellFormed().replace(/\p{Cc}/gu, ' '))?.ref ?? null
  return { ref, tokens, phrase: phraseOf(tokensOf(text).slice(0, mostTokens)) }
}

/** Open at its end, as words may go on; at its beginning only where no alphabet shows it. */
function phraseOf(tokens: readonly Token[]): string {
  const plain = plainOf(tokens).trimEnd()
  return tokens[0]?.kind === 'han' ? plain.trimStart() : plain
}

const chinese = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * A long row of characters asks for its words, which need not follow each other: 标准化差距 finds 标准化工作差距.
 * A single character says too little: it stays with the word before it, or else with the one after.
 */
function chineseWords(token: Token): readonly Token[] {
  if (token.kind !== 'han') return [token]
  const words: string[] = []
  for (const { segment } of chinese.segment(token.text))
    if (words.length > 0 && [segment, words.at(-1) ?? ''].some(isSingle)) words.push(`${words.pop()}${segment}`)
    else words.push(segment)
  return words.map(text => ({ kind: 'han', text }))
}
const isSingle = (text: string): boolean => [...text].length === 1

/** Every form of the words of a question that a dictionary must be asked about. */
export const formsOf = (tokens: readonly Token[]): readonly string[] => [
  ...new Set(
    tokens.flatMap(token => (token.kind === 'words' ? token.words.flatMap(({ text, folded }) => [text, folded]) : [])),
  ),
]

/** Stems of a word in one language, marked with it so that languages never meet: `fr=réseau`. */
export const stemsOf = (word: Word, language: Stemmed, stems: Stems): readonly string[] => [
  ...new Set(
    [word.text, word.folded].flatMap(form => stems.get(language)?.get(form) ?? []).map(stem => `${language}=${stem}`),
  ),
]

/** A lexeme of a tsquery or tsvector: quoted, so that nothing in it is an operator. */
export const quoted = (lexeme: string): string => `'${lexeme.replace(/['\\]/g, sign => sign + sign)}'`

/** Words of one or two signs are asked for as they are (`IT` is not the beginning of `item`), longer ones may go on. */
const begins = (word: string): string => `${quoted(word)}${[...word].length > 2 ? ':*' : ''}`

const anyOf = (alternatives: readonly string[]): string => `(${alternatives.join(' | ')})`
const allOf = (needed: readonly string[]): string => `(${needed.join(' & ')})`

const queryOfWord = (word: Word, stems: Stems): string =>
  anyOf([begins(word.folded), ...stemmed.flatMap(language => stemsOf(word, language, stems)).map(quoted)])

function queryOfToken(words: readonly Word[], stems: Stems): string {
  const apart = allOf(words.map(word => queryOfWord(word, stems)))
  return words.length === 1 ? apart : anyOf([apart, begins(joined(words))])
}

/** The words of tokens as a tsquery, or null when there are none. */
export function wordQuery(tokens: readonly Token[], stems: Stems): string | null {
  const asked = tokens.flatMap(token => (token.kind === 'words' ? [queryOfToken(token.words, stems)] : []))
  return asked.length === 0 ? null : asked.join(' & ')
}

const isStop = (word: Word, languages: readonly Language[], stems: Stems): boolean =>
  languages.some(language => isStemmed(language) && stems.get(language)?.get(word.text)?.length === 0)

/** The tokens without the stop words of these languages; a question of nothing but stop words is kept as it is. */
export function telling(tokens: readonly Token[], languages: readonly Language[], stems: Stems): readonly Token[] {
  const kept = tokens.flatMap((token): Token[] => {
    if (token.kind !== 'words') return [token]
    const words = token.words.filter(word => !isStop(word, languages, stems))
    return words.length === 0 ? [] : [{ kind: 'words', words }]
  })
  return kept.length === 0 ? tokens : kept
}

/** Letters that Arabic writes before a noun as part of the word: and, so, with, as, to, and the article. */
const before = '(?:[وف])?(?:[بك]?ال|لل|[بكل])?'
const article = /^[وف]?(?:[بك]?ال|لل)(?=.{3})/u
const ending = /(?<=.{3})(?:ات|ون|ين|ان|يه|ه|ي)$/u

/** An Arabic word without article and plural: الشبكات and شبكة both ask for شبك. */
export const arabicStem = (word: string): string => word.replace(article, '').replace(ending, '')

/** The pattern that verifies a token against plain words: Chinese anywhere in its row, Arabic where a word begins. */
export const patternOf = (token: Token): string | null => {
  if (token.kind === 'words') return null
  return token.kind === 'han' ? token.text : ` ${before}${arabicStem(token.text)}`
}

export const patternsOf = (tokens: readonly Token[]): readonly string[] =>
  tokens.map(patternOf).filter(pattern => pattern !== null)

/** The grams every text that answers must have. */
export const gramQuery = (tokens: readonly Token[]): readonly string[] => [
  ...new Set(
    tokens.flatMap(token =>
      neededGrams(token.kind === 'arabic' ? { kind: 'arabic', text: arabicStem(token.text) } : token),
    ),
  ),
]
