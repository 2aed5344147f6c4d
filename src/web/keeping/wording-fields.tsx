import { type Language, languages, ownName } from '#kernel/language.ts'
import type { PageRequest } from '../page.ts'
import { Area, Line, Select } from '../parts/fields.tsx'
import { texts } from './messages/index.ts'
import type { Typed } from './typed.ts'

/** What every part of a form is given. */
export interface FormProps {
  readonly request: PageRequest
  readonly typed: Typed
  /** What is wrong, by the name of the field. */
  readonly faulty: Readonly<Record<string, string>>
}

interface WordingProps extends FormProps {
  /** As in `typedWording`. */
  readonly prefix?: string
  /** The words above each field, from the language's own name. */
  readonly label?: (language: string) => string
  /** What is said of the original language, where it need not be there. */
  readonly hint?: string
  /** One line each, for a title. */
  readonly short?: boolean
}

/**
 * A wording in six languages: its original language, whose words they are, and the text in each. The original stands first; the
 * others are folded away, where they can be without a script, and say how many there are.
 */
export function WordingFields({ request, typed, faulty, prefix = '', label, hint, short = false }: WordingProps) {
  const { fields, hints, inOthers, textBases } = texts[request.language]
  const bases = (['official', 'our-paraphrase', 'our-translation'] as const).map(value => ({
    value,
    label: textBases[value],
  }))
  const Text = short ? Line : Area
  const original = languages.find(language => language === typed[`${prefix}original`]) ?? request.language
  const others = languages.filter(language => language !== original)
  const nameOf = (language: Language) => `${prefix}text-${language}`
  const field = (language: Language) => (
    <Text
      name={nameOf(language)}
      label={(label ?? fields.text)(ownName[language])}
      lang={language}
      value={typed[nameOf(language)] ?? ''}
      fault={faulty[nameOf(language)]}
    />
  )
  return (
    <>
      <Select
        name={`${prefix}original`}
        label={fields.original}
        hint={hint ?? hints.texts}
        groups={[{ label: null, options: languages.map(value => ({ value, label: ownName[value], lang: value })) }]}
        value={original}
      />
      <Select
        name={`${prefix}textBasis`}
        label={fields.textBasis}
        groups={[{ label: null, options: bases }]}
        value={typed[`${prefix}textBasis`] ?? 'our-paraphrase'}
      />
      {field(original)}
      <details open={others.some(language => faulty[nameOf(language)] !== undefined)}>
        <summary>{inOthers(others.filter(language => (typed[nameOf(language)] ?? '') !== '').length)}</summary>
        {others.map(field)}
      </details>
    </>
  )
}
