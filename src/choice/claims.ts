/**
 * Words that turn a text into its opposite, in the six languages. Those that are as often something else (Arabic ما, French
 * personne) are left out: a missed suggestion costs more than one a person declines.
 */
const negations: ReadonlySet<string> = new Set(
  [
    'no not never none neither nor without cannot nothing nobody',
    'ne n pas non jamais aucun aucune sans ni rien',
    'nunca jamás ningún ninguno ninguna sin nada tampoco',
    'не нет ни никогда без нельзя',
    'لا لم لن ليس ليست غير دون بدون بلا عدم',
  ].flatMap(words => words.split(' ')),
)

/** Han signs of the same kind, but not in the words for Africa, wireless and future. */
const hanNegations = /[不没勿莫]|非(?!洲)|无(?!线)|未(?!来)/gu

const digitOf = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  // The ten digits of a script stand in a row, so the first of the row is its zero.
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String(code - zero)
}

/** `4`, `2020`: in whatever script, each once, in order. */
function numbersIn(text: string): readonly string[] {
  const numbers = text.match(/\p{Nd}+/gu) ?? []
  return [...new Set(numbers.map(number => number.replace(/\p{Nd}/gu, digitOf)))].toSorted()
}

/** `Y.3011`: how the field names a Recommendation. */
const recommendationsIn = (text: string): readonly string[] => [...new Set(text.match(/[A-Z]\.\d+/g) ?? [])].toSorted()

/** Every one that stands there: twice is not the same as once. English contractions count as `not`. */
function negationsIn(text: string): readonly string[] {
  const words = text
    .toLowerCase()
    .replace(/\b(\p{L}+)n[’'ʼ]t\b/gu, '$1 not')
    .match(/[\p{L}\p{M}]+/gu)
  return [
    ...(words ?? []).filter(word => negations.has(word)),
    ...[...text.matchAll(hanNegations)].map(([sign]) => sign),
  ].toSorted()
}

/**
 * What a few letters of a text turn around: the numbers it names, the Recommendations, and what it denies, as one string. Texts of
 * which these differ are never taken for each other, however alike they look.
 */
export function claimsOf(text: string): string {
  const read = text.toWellFormed().normalize('NFKC')
  return JSON.stringify([numbersIn(read), recommendationsIn(read), negationsIn(read)])
}
