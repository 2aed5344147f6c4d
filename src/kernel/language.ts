/** The six official languages, in the alphabetical order of their own names used in UN documents. */
export const languages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const
export type Language = (typeof languages)[number]

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language)

/** Each language by its own name. */
export const ownName: Readonly<Record<Language, string>> = {
  ar: 'العربية',
  zh: '中文',
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  es: 'Español',
}

export const directionOf = (language: Language): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr')

/** British dates in English, as the UN writes them; Latin digits in Arabic, so that ids and numbers agree on a page. */
const locales: Readonly<Record<Language, string>> = {
  ar: 'ar-u-nu-latn',
  zh: 'zh',
  en: 'en-GB',
  fr: 'fr',
  ru: 'ru',
  es: 'es',
}

/** Intl locale of a language. */
export const localeOf = (language: Language): string => locales[language]

/** A text per language; every language is present. */
export type InSix<T> = Readonly<Record<Language, T>>

/**
 * Content in an original language with translations.
 * `texts` holds at least the original; `basis` says whose words the others are.
 */
export interface Wording {
  readonly original: Language
  readonly texts: Readonly<Partial<Record<Language, string>>>
  readonly basis: 'our-paraphrase' | 'our-translation' | 'official'
}

/** What a reader of `language` is shown: the text, its language, and whether it is a translation made by us. */
export function read(wording: Wording, language: Language): { text: string; language: Language; translated: boolean } {
  const own = wording.texts[language]
  if (own !== undefined)
    return { text: own, language, translated: language !== wording.original && wording.basis !== 'official' }
  return { text: wording.texts[wording.original] ?? '', language: wording.original, translated: false }
}

/**
 * The best of the six for an `Accept-Language` header (RFC 9110 12.5.4); English when nothing fits.
 * Malformed parts are skipped, never refused.
 */
export function preferredLanguage(header: string | null | undefined): Language {
  const wishes = (header ?? '')
    .split(',', 40)
    .map(part => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      // Cut off before it is looked at: a header is a stranger's, and blanks of 15 kB held everybody up for a second.
      const q = parameters.map(p => /^q=(.*)$/s.exec(p.trim())?.[1]).find(value => value !== undefined)
      return { base: tag.split('-')[0] ?? '', q: q === undefined ? 1 : /^[01](\.\d{0,3})?$/.test(q) ? Number(q) : 0 }
    })
    .filter(wish => wish.q > 0)
    .sort((a, b) => b.q - a.q)
  for (const wish of wishes) if (isLanguage(wish.base)) return wish.base
  return 'en'
}
