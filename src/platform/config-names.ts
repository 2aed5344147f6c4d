/**
 * The known name that `name` was probably meant to be, or undefined. Two slips of the finger are allowed, one in short names:
 * HOME is two letters away from HOST and everybody has it.
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const upper = name.toUpperCase()
  return known
    .map(candidate => ({ candidate, far: slips(upper, candidate) }))
    .filter(({ candidate, far }) => far <= (candidate.length <= 5 ? 1 : 2))
    .sort((a, b) => a.far - b.far)[0]?.candidate
}

/** Letters inserted, dropped, replaced or swapped with their neighbour on the way from one word to the other. */
export function slips(from: string, to: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, j) => j)
  for (let i = 1; i <= from.length; i++) {
    const row = [i]
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1]
      const swapped = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      row[j] = Math.min(
        at(last, j) + 1,
        at(row, j - 1) + 1,
        at(last, j - 1) + (same ? 0 : 1),
        swapped ? at(beforeLast, j - 2) + 1 : Infinity,
      )
    }
    beforeLast = last
    last = row
  }
  return at(last, to.length)
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity
