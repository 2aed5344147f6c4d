import { type Language, languages, type Wording } from '#kernel/language.ts'

/** What stands in a form: one text per field. */
export type Typed = Readonly<Record<string, string>>

export const textOrNull = (text: string | undefined): string | null =>
  (text ?? '').replaceAll('\r\n', '\n').trim() || null

/** A number as the verbs take it; null for an empty field, and what is no number as it was typed, for the verb to refuse. */
export const numberIn = (text: string | undefined): number | null | string => {
  const trimmed = (text ?? '').trim()
  if (trimmed === '') return null
  return /^\d+$/.test(trimmed) ? Number(trimmed) : trimmed
}

/** Fields of a wording in six languages: `original`, `textBasis`, `text-ar` … `text-zh`; under a prefix where a form has several. */
export const typedWording = ({ original, basis, texts }: Wording, prefix = ''): Typed => ({
  [`${prefix}original`]: original,
  [`${prefix}textBasis`]: basis,
  ...Object.fromEntries(languages.map(language => [`${prefix}text-${language}`, texts[language] ?? ''])),
})

/** What was typed into those fields; whether it will do is the verb's to say. */
export function wordingIn(typed: Typed, prefix = ''): unknown {
  const texts = languages.flatMap(language => {
    const text = textOrNull(typed[`${prefix}text-${language}`])
    return text === null ? [] : [[language, text]]
  })
  return {
    original: typed[`${prefix}original`],
    basis: typed[`${prefix}textBasis`],
    texts: Object.fromEntries(texts),
  }
}

/** How many wordings in other languages stand as they were although the original was changed. */
export function translationsBehind(before: Wording, typed: Typed, prefix = ''): number {
  const textIn = (language: Language) => textOrNull(typed[`${prefix}text-${language}`])
  const same = (language: Language) => textIn(language) === textOrNull(before.texts[language])
  const { original } = before
  if (typed[`${prefix}original`] !== original || same(original)) return 0
  return languages.filter(language => language !== original && textIn(language) !== null && same(language)).length
}

const linePattern = (kind: string) => new RegExp(`^${kind}-(\\d{1,2})$`)

/** Numbers of the lines of a kind (`addressee-1`, `addressee-2`) that stand in a form and are filled, in their order. */
export const filledLines = (typed: Typed, kind: string): readonly number[] =>
  Object.keys(typed)
    .filter(name => typed[name] !== '')
    .flatMap(name => linePattern(kind).exec(name)?.slice(1).map(Number) ?? [])
    .toSorted((a, b) => a - b)

/** Numbers of the lines a form shows: those it had, and `spare` empty ones below what is filled. */
export function shownLines(typed: Typed, kind: string, spare: number): readonly number[] {
  const standing = Object.keys(typed).filter(name => linePattern(kind).test(name)).length
  const wanted = Math.max(standing, filledLines(typed, kind).length + spare)
  return Array.from({ length: wanted }, (_, index) => index + 1)
}
