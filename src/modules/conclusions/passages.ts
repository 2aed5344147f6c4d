import type { Paragraph } from '#modules/documents/index.ts'

/** A paragraph that reads like an entry: where it is, and how much of the entry's words it has, from 0 to 1. */
export interface Passage {
  readonly page: number
  readonly number: number
  readonly likeness: number
}

/** An entry to look for: its wording in whatever languages it has. */
export interface Sought {
  readonly id: string
  readonly texts: readonly string[]
}

export interface Found {
  /** The passage most like each entry, by its id; entries that none is like are left out. */
  readonly passages: ReadonlyMap<string, Passage>
  /** Paragraphs long enough to say something that no entry is found in. */
  readonly unmatched: readonly Paragraph[]
}

/** Below that, what the two share are words that everybody uses. */
const leastLikeness = 0.34
/** Words of a paragraph that could be a conclusion, not a heading or a page number. */
const leastWords = 8

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** Endings differ by number and case: letters after the sixth count only where a word has no such endings. */
const stem = (word: string): string => (/\p{Script=Han}/u.test(word) ? word : word.slice(0, 6))

const bare = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Words of a text in its own order, each with where it stands. Very short ones say nothing. */
function wordsOf(text: string): readonly { readonly stem: string; readonly from: number; readonly to: number }[] {
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .flatMap(({ segment, index }) => {
      const word = bare(segment)
      const tells = word.length > 2 || /\p{Script=Han}|\d/u.test(word)
      return tells ? [{ stem: stem(word), from: index, to: index + segment.length }] : []
    })
}

const stemsOf = (text: string): ReadonlySet<string> => new Set(wordsOf(text).map(word => word.stem))

/** How much a word tells: those of every second paragraph tell little. */
function weigher(paragraphs: readonly ReadonlySet<string>[]): (stem: string) => number {
  const seen = new Map<string, number>()
  for (const stems of paragraphs) for (const one of stems) seen.set(one, (seen.get(one) ?? 0) + 1)
  return one => Math.log(1 + paragraphs.length / (1 + (seen.get(one) ?? 0)))
}

function likenessOf(
  entry: ReadonlySet<string>,
  paragraph: ReadonlySet<string>,
  weigh: (stem: string) => number,
): number {
  let [shared, whole] = [0, 0]
  for (const one of entry) {
    const weight = weigh(one)
    whole += weight
    if (paragraph.has(one)) shared += weight
  }
  // A long paragraph has many words by chance.
  const breadth = Math.min(1, (entry.size * 6) / Math.max(1, paragraph.size))
  return whole === 0 ? 0 : (shared / whole) * breadth
}

/**
 * Which passage of a document each entry may have been taken from, by the words they share in any of its languages. A guess for an
 * officer to confirm: our wording is a paraphrase.
 */
export function findPassages(entries: readonly Sought[], paragraphs: readonly Paragraph[]): Found {
  const stems = paragraphs.map(({ text }) => stemsOf(text))
  const weigh = weigher(stems)
  const passages = new Map<string, Passage>()
  for (const { id, texts } of entries) {
    const wordings = texts.map(stemsOf).filter(({ size }) => size > 1)
    for (const [index, { page, number }] of paragraphs.entries()) {
      const likeness = Math.max(0, ...wordings.map(one => likenessOf(one, stems[index] ?? new Set(), weigh)))
      if (likeness >= leastLikeness && likeness > (passages.get(id)?.likeness ?? 0))
        passages.set(id, { page, number, likeness })
    }
  }
  const taken = new Set([...passages.values()].map(({ page, number }) => `${page}/${number}`))
  const unmatched = paragraphs.filter(
    ({ page, number }, index) => !taken.has(`${page}/${number}`) && (stems[index]?.size ?? 0) >= leastWords,
  )
  return { passages, unmatched }
}

/** A text in pieces, those marked that have a word of any of the wordings: to be read beside them. */
export function withShared(
  text: string,
  wordings: readonly string[],
): readonly { readonly text: string; readonly shared: boolean }[] {
  const known = new Set(wordings.flatMap(wording => [...stemsOf(wording)]))
  const pieces: { text: string; shared: boolean }[] = []
  let at = 0
  for (const { stem: one, from, to } of wordsOf(text)) {
    if (!known.has(one)) continue
    if (from > at) pieces.push({ text: text.slice(at, from), shared: false })
    pieces.push({ text: text.slice(from, to), shared: true })
    at = to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), shared: false })
  return pieces
}
