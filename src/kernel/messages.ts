import { type Language, localeOf } from './language.ts'

/**
 * The shape of a message file, taken from the English one: strings stay strings, functions keep their parameters,
 * groups stay groups. A missing or extra key in another language is a compile error.
 */
export type TextsOf<T> = T extends string
  ? string
  : T extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : { readonly [K in keyof T]: TextsOf<T[K]> }

/** Forms of a counted noun. `other` is always there; Arabic uses all six, Russian four, Chinese one (CLDR plural rules). */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }

const rules = new Map<Language, Intl.PluralRules>()
const formats = new Map<Language, Intl.NumberFormat>()

const ruleOf = (language: Language): Intl.PluralRules => {
  const known = rules.get(language) ?? new Intl.PluralRules(localeOf(language))
  rules.set(language, known)
  return known
}

/** A number for the reader: grouped as the UN does in the language (blanks in French, Russian and Spanish), Latin digits everywhere. */
export function count(language: Language, n: number): string {
  const format = formats.get(language) ?? new Intl.NumberFormat(localeOf(language))
  formats.set(language, format)
  const text = format.format(n)
  return language === 'es' ? text.replaceAll('.', '\u00a0') : text
}

/** The counted form with `#` replaced by the number: `plural('en', 2, {one: '# person', other: '# persons'})`. */
export const plural = (language: Language, n: number, forms: Forms): string =>
  (forms[ruleOf(language).select(n)] ?? forms.other).replace('#', count(language, n))
