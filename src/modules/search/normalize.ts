/**
 * One form for everything that people write differently. What is stored and what is asked go through the same two steps,
 * so neither needs to know how the other was typed. Pure; any string is accepted.
 */

const arabicForms: Readonly<Record<string, string>> = { ٱ: 'ا', ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك', ہ: 'ه' }
const latinForms: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** NFKD takes hamza and madda off the letter; then every mark goes, and alef, ya and ta marbuta have one form each. */
const oneArabicForm = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ٱىیةکہ]/g, letter => arabicForms[letter] ?? letter)

/** Arabic-Indic and Persian digits as Latin ones. */
const latinDigit = (digit: string): string => String((digit.codePointAt(0) ?? 0) & 0xf)

/**
 * Lower case, compatible forms made one, invisible characters out, Latin digits, one form of Arabic letters.
 * Accents stay: the stemmers of French and Spanish read them.
 */
export const lowered = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Cc}\u200B]/gu, ' ')
    .replace(/[\p{Cf}\u0640]/gu, '')
    .replace(/[٠-٩۰-۹]/g, latinDigit)
    .replace(/\p{Script=Arabic}[\p{Script=Arabic}\p{M}]*/gu, oneArabicForm)
    .replaceAll('ё', 'е')

/** Accents off Latin letters (`réseau` → `reseau`); other scripts keep their marks, which are letters of their own. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .replace(/[ßæœøłđðþı]/g, letter => latinForms[letter] ?? letter)
    .normalize('NFC')

export const normalize = (text: string): string => folded(lowered(text))
