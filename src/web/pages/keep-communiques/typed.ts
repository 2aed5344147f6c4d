import { languages } from '#kernel/language.ts'
import type { PublicationContent } from '#modules/communiques/index.ts'
import { type Typed, textOrNull, typedWording, wordingIn } from '../../keeping/typed.ts'

const numberOf = (ref: string): string => ref.replace(/^.*\//, '')

/** Fields: `title-text-en`, `language-fr`, `link-2` (how we know that it carries the second conclusion). */
export const typedOf = (content: PublicationContent): Typed => ({
  type: content.type,
  ...(content.title ? typedWording(content.title, 'title-') : {}),
  reference: content.reference ?? '',
  day: content.day ?? '',
  ...Object.fromEntries(content.languages.map(language => [`language-${language}`, 'yes'])),
  url: content.url,
  read: content.read ? 'yes' : 'no',
  note: content.note ?? '',
  noteLanguage: content.noteLanguage ?? '',
  ...Object.fromEntries(content.conclusions.map(({ ref, basis }) => [`link-${numberOf(ref)}`, basis])),
})

/** As a form begins: a communiqué that was read, carrying every conclusion of its meeting as far as we can tell. */
export const beginning = (refs: readonly string[]): Typed => ({
  type: 'communique',
  'title-textBasis': 'official',
  read: 'yes',
  ...Object.fromEntries(refs.map(ref => [`link-${numberOf(ref)}`, 'inferred'])),
})

function titleIn(typed: Typed): unknown {
  const empty = languages.every(language => textOrNull(typed[`title-text-${language}`]) === null)
  return empty ? null : wordingIn({ ...typed, 'title-original': typed['title-original'] || 'en' }, 'title-')
}

/** What was typed, as the verbs take it; whether it will do is theirs to say. `refs`: the conclusions of the meeting. */
export const contentIn = (typed: Typed, refs: readonly string[]): unknown => ({
  type: typed.type,
  title: titleIn(typed),
  reference: textOrNull(typed.reference),
  day: textOrNull(typed.day),
  languages: languages.filter(language => typed[`language-${language}`] === 'yes'),
  url: (typed.url ?? '').trim(),
  read: typed.read === 'yes',
  note: textOrNull(typed.note),
  noteLanguage: textOrNull(typed.noteLanguage),
  conclusions: refs.flatMap(ref => {
    const basis = typed[`link-${numberOf(ref)}`]
    return basis ? [{ ref, basis }] : []
  }),
})

/** The name of the field that says how we know that it carries this conclusion. */
export const linkField = (ref: string): string => `link-${numberOf(ref)}`
