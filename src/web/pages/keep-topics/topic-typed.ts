import type { Wording } from '#kernel/language.ts'
import type { TopicContent } from '#modules/topics/index.ts'
import { filledLines, type Typed, textOrNull, typedWording, wordingIn } from '../../keeping/typed.ts'

/** Empty lines below what is there already, to add to. */
export const spareLines = { elsewhere: 1, sponsor: 2 } as const

const termField = (name: string): string => `term:${name}`

export const emptyContent: Typed = {
  'title-original': 'en',
  'title-textBasis': 'our-paraphrase',
  'why-original': 'en',
  'why-textBasis': 'our-paraphrase',
  'expected-original': 'en',
  'expected-textBasis': 'our-paraphrase',
}

const nothingYet: Wording = { original: 'en', basis: 'our-paraphrase', texts: {} }

/** Fields: `title-text-en`, `why-original`, `elsewhere-1`, `elsewhere-1-link`, `sponsor-1`, `term:sdg/9`. */
export function typedOf(content: TopicContent): Typed {
  const { title, why, expected, studyGroup, question, elsewhere, sponsors, terms } = content
  return {
    ...typedWording(title, 'title-'),
    ...typedWording(why ?? nothingYet, 'why-'),
    ...typedWording(expected ?? nothingYet, 'expected-'),
    studyGroup: studyGroup ?? '',
    question: question ?? '',
    ...Object.fromEntries(
      elsewhere.flatMap(({ sdo, link, state }, index) => [
        [`elsewhere-${index + 1}`, sdo],
        [`elsewhere-${index + 1}-link`, link ?? ''],
        [`elsewhere-${index + 1}-state`, state ?? ''],
      ]),
    ),
    ...Object.fromEntries(sponsors.map((key, index) => [`sponsor-${index + 1}`, key])),
    ...Object.fromEntries(terms.map(name => [termField(name), 'yes'])),
  }
}

/** A wording of which no text was typed is none. */
const optionalWording = (typed: Typed, prefix: string): unknown => {
  const wording = wordingIn(typed, prefix) as Wording
  return Object.keys(wording.texts).length === 0 ? null : wording
}

const termsIn = (typed: Typed): string[] =>
  Object.keys(typed)
    .filter(name => name.startsWith(termField('')))
    .map(name => name.slice(termField('').length))

/** What was typed, as the verbs take it; whether it will do is theirs to say. Terms stand in the order in which they are offered. */
export const contentIn = (typed: Typed, offered: readonly string[]): unknown => ({
  title: wordingIn(typed, 'title-'),
  why: optionalWording(typed, 'why-'),
  expected: optionalWording(typed, 'expected-'),
  studyGroup: textOrNull(typed.studyGroup),
  question: textOrNull(typed.question),
  elsewhere: filledLines(typed, 'elsewhere').map(n => ({
    sdo: typed[`elsewhere-${n}`],
    link: textOrNull(typed[`elsewhere-${n}-link`]),
    state: textOrNull(typed[`elsewhere-${n}-state`]),
  })),
  sponsors: filledLines(typed, 'sponsor').map(n => typed[`sponsor-${n}`]),
  terms: termsIn(typed).toSorted((a, b) => offered.indexOf(a) - offered.indexOf(b)),
})

/** The title that was typed so far, to look for similar ones; null where none was. */
export function titleIn(typed: Typed): Wording | null {
  const title = wordingIn(typed, 'title-') as Wording
  return Object.keys(title.texts).length === 0 ? null : title
}

/** Every text that was typed, in one language: what earlier conclusions are compared with. */
export const textsIn = (typed: Typed, language: string): readonly string[] =>
  ['title', 'why', 'expected'].flatMap(part => textOrNull(typed[`${part}-text-${language}`]) ?? [])
