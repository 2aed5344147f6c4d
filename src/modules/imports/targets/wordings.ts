import type { Language, Wording } from '#kernel/language.ts'

/** The language a list means: the one it names, else the one in which what is on record says the same, else that one's original. */
export function languageMeant(named: string | undefined, text: string, kept: Wording | undefined): Language {
  if (named) return named as Language
  const same = Object.entries(kept?.texts ?? {}).find(([, known]) => known?.toLowerCase() === text.toLowerCase())
  return (same?.[0] as Language | undefined) ?? kept?.original ?? 'en'
}

/** The wording with this text in that language; a new one is the secretariat's own paraphrase. */
export const wordingWith = (before: Wording | null | undefined, language: Language, text: string): Wording =>
  before
    ? { ...before, texts: { ...before.texts, [language]: text } }
    : { original: language, basis: 'our-paraphrase', texts: { [language]: text } }

/** Whether a wording says this in any language. */
export const says = ({ texts }: Wording, text: string): boolean =>
  Object.values(texts).some(known => known.toLowerCase() === text.toLowerCase())
