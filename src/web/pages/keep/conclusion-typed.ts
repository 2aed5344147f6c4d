import { languages } from '#kernel/language.ts'
import type { ConclusionContent } from '#modules/conclusions/index.ts'

/** What stands in a form: one text per field. */
export type Typed = Readonly<Record<string, string>>

/** Empty lines below what is there already, to add to. */
export const spareLines = { addressee: 2, topic: 1 } as const

export const emptyContent: Typed = { kind: 'ask', kindBasis: 'stated', original: 'en', textBasis: 'our-paraphrase' }

/** Fields: `text-en`, `addressee-1`, `addressee-1-basis`, …, `topic-1`, `topic-1-basis`. */
export function typedOf({ kind, kindBasis, wording, addressees, topics }: ConclusionContent): Typed {
  const lines = [
    ...languages.map(language => [`text-${language}`, wording.texts[language] ?? '']),
    ...addressees.flatMap(({ body, basis, purpose, recordedAs }, index) => [
      [`addressee-${index + 1}`, body],
      [`addressee-${index + 1}-basis`, basis],
      [`addressee-${index + 1}-purpose`, purpose ?? ''],
      [`addressee-${index + 1}-recorded`, recordedAs ?? ''],
    ]),
    ...topics.flatMap(({ slug, basis }, index) => [
      [`topic-${index + 1}`, slug],
      [`topic-${index + 1}-basis`, basis],
    ]),
  ]
  return {
    kind,
    kindBasis,
    original: wording.original,
    textBasis: wording.basis,
    ...(Object.fromEntries(lines) as Typed),
  }
}

/** How many lines of a kind stand in a form, whether filled or not. */
export const linesOf = (typed: Typed, kind: 'addressee' | 'topic'): number =>
  Object.keys(typed).filter(name => new RegExp(`^${kind}-\\d+$`).test(name)).length

const filled = (typed: Typed, kind: 'addressee' | 'topic'): readonly string[] =>
  Object.keys(typed)
    .filter(name => new RegExp(`^${kind}-\\d{1,2}$`).test(name) && typed[name] !== '')
    .toSorted((a, b) => Number(a.slice(kind.length + 1)) - Number(b.slice(kind.length + 1)))

const textOrNull = (text: string | undefined): string | null => (text ?? '').trim() || null

/** What was typed, as the verbs take it; whether it will do is theirs to say. */
export function contentIn(typed: Typed): unknown {
  const texts = languages.flatMap(language => {
    const text = textOrNull(typed[`text-${language}`]?.replaceAll('\r\n', '\n'))
    return text === null ? [] : [[language, text]]
  })
  return {
    kind: typed.kind,
    kindBasis: typed.kindBasis,
    wording: { original: typed.original, basis: typed.textBasis, texts: Object.fromEntries(texts) },
    addressees: filled(typed, 'addressee').map(name => ({
      body: typed[name],
      basis: typed[`${name}-basis`] || 'inferred',
      purpose: textOrNull(typed[`${name}-purpose`]),
      recordedAs: textOrNull(typed[`${name}-recorded`]),
    })),
    topics: filled(typed, 'topic').map(name => ({ slug: typed[name], basis: typed[`${name}-basis`] || 'inferred' })),
  }
}

export const numberIn = (text: string | undefined): number | null | string => {
  const trimmed = (text ?? '').trim()
  if (trimmed === '') return null
  return /^\d+$/.test(trimmed) ? Number(trimmed) : trimmed
}
