/** A stretch of a text: in both texts, or in this one only. Put together, the stretches are the text. */
export interface Stretch {
  readonly text: string
  readonly differs: boolean
}

/** Above this many pairs of words the middle is not compared word by word: the table of a comparison grows with their product. */
const mostPairs = 4_000_000

const wordPattern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu

/** Words, what stands between them, and Han and kana one by one. */
const piecesOf = (text: string): readonly string[] => text.match(wordPattern) ?? []

const alike = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.normalize('NFKC').toLowerCase() === other.normalize('NFKC').toLowerCase()

/** For each piece whether it is left out of the longest row of pieces that both have in the same order. */
function differingIn(one: readonly string[], other: readonly string[]): readonly [boolean[], boolean[]] {
  const width = other.length + 1
  const longest = new Uint32Array((one.length + 1) * width)
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0
  for (let i = one.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = alike(one[i], other[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const differs = [one.map(() => true), other.map(() => true)] as const
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    if (alike(one[i], other[j])) {
      differs[0][i] = false
      differs[1][j] = false
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return differs
}

/** Neighbours of the same kind become one stretch; blanks between two differing words differ too. */
function stretches(pieces: readonly string[], differs: readonly boolean[]): readonly Stretch[] {
  const found: { text: string; differs: boolean }[] = []
  for (const [index, text] of pieces.entries()) {
    const between = /^\s+$/u.test(text) && differs[index - 1] === true && differs[index + 1] === true
    const kind = between || (differs[index] ?? true)
    const last = found.at(-1)
    if (last?.differs === kind) last.text += text
    else found.push({ text, differs: kind })
  }
  return found
}

/**
 * Two texts with the words in which they differ marked: what is not in the longest row of words they share. Case, and how letters are
 * put together, make no difference. Time and room grow with the product of their words; where that is over 4 million everything
 * between their common beginning and end is marked.
 */
export function differingWords(one: string, other: string): readonly [readonly Stretch[], readonly Stretch[]] {
  const [a, b] = [piecesOf(one), piecesOf(other)]
  let head = 0
  while (head < a.length && head < b.length && alike(a[head], b[head])) head += 1
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && alike(a.at(-1 - tail), b.at(-1 - tail))) tail += 1
  const [middleOfA, middleOfB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  const [inA, inB] =
    middleOfA.length * middleOfB.length > mostPairs
      ? [middleOfA.map(() => true), middleOfB.map(() => true)]
      : differingIn(middleOfA, middleOfB)
  const around = (differs: readonly boolean[]): boolean[] => [
    ...Array<boolean>(head).fill(false),
    ...differs,
    ...Array<boolean>(tail).fill(false),
  ]
  return [stretches(a, around(inA)), stretches(b, around(inB))]
}
