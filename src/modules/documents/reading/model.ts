import { unsteered } from '#kernel/plain-text.ts'

/** A document's text as the secretariat reads it beside the record: pages of paragraphs, both counted from 1. */
export interface Paragraph {
  readonly page: number
  readonly number: number
  readonly text: string
}

/** `no-text`: it can be read, and holds pictures of pages only; `unreadable`: damaged, locked, or more than we take on. */
export const readingOutcomes = ['read', 'no-text', 'unreadable'] as const
export type ReadingOutcome = (typeof readingOutcomes)[number]

export interface Reading {
  readonly outcome: ReadingOutcome
  readonly pages: number
  readonly paragraphs: readonly Paragraph[]
}

/** What a document may cost us. Whoever wants more of it than this gets `unreadable`. */
export const readingLimits = {
  milliseconds: 20_000,
  /** Above what the reader itself needs, whether on its heap or beside it. */
  megabytes: 384,
  pages: 500,
  paragraphs: 20_000,
  characters: 2_000_000,
} as const

/** Thrown inside the reader: the document is beyond the limits, or not what it says it is. */
export class Unreadable extends Error {}

/** One text as we keep it: one kind of blank, no controls (PostgreSQL has no NUL), letters composed. */
export const cleaned = (text: string): string =>
  unsteered(text.toWellFormed())
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Zs}]+/gu, ' ')
    .replaceAll(/[\u00AD\uFFFE\uFEFF]/g, '')
    .trim()

/** Counts what is read, and stops where it gets too much. */
export function collecting() {
  const paragraphs: Paragraph[] = []
  let characters = 0
  let [page, number] = [1, 0]
  return {
    paragraphs,
    /** Further paragraphs stand on that page. */
    turnTo(next: number): void {
      if (next > readingLimits.pages) throw new Unreadable('pages')
      if (next !== page) number = 0
      page = next
    },
    page: () => page,
    add(raw: string): void {
      const text = cleaned(raw)
      if (text === '') return
      characters += text.length
      number += 1
      if (characters > readingLimits.characters || paragraphs.length >= readingLimits.paragraphs)
        throw new Unreadable('length')
      paragraphs.push({ page, number, text })
    },
  }
}
