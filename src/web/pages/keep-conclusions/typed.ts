import type { ConclusionContent } from '#modules/conclusions/index.ts'
import { filledLines, type Typed, textOrNull, typedWording, wordingIn } from '../../keeping/typed.ts'

/** Empty lines below what is there already, to add to. */
export const spareLines = { addressee: 2, topic: 1 } as const

export const emptyContent: Typed = { kind: 'ask', kindBasis: 'stated', original: 'en', textBasis: 'our-paraphrase' }

/** Fields: `text-en`, `addressee-1`, `addressee-1-basis`, …, `topic-1`, `topic-1-basis`. */
export function typedOf({ kind, kindBasis, wording, addressees, topics }: ConclusionContent): Typed {
  const lines = [
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
  return { kind, kindBasis, ...typedWording(wording), ...(Object.fromEntries(lines) as Typed) }
}

/** What was typed, as the verbs take it; whether it will do is theirs to say. */
export const contentIn = (typed: Typed): unknown => ({
  kind: typed.kind,
  kindBasis: typed.kindBasis,
  wording: wordingIn(typed),
  addressees: filledLines(typed, 'addressee').map(n => ({
    body: typed[`addressee-${n}`],
    basis: typed[`addressee-${n}-basis`] || 'inferred',
    purpose: textOrNull(typed[`addressee-${n}-purpose`]),
    recordedAs: textOrNull(typed[`addressee-${n}-recorded`]),
  })),
  topics: filledLines(typed, 'topic').map(n => ({
    slug: typed[`topic-${n}`],
    basis: typed[`topic-${n}-basis`] || 'inferred',
  })),
})
