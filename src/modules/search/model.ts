import type { Language } from '#kernel/language.ts'

/** Who may find it: everybody, or the secretariat (director, officer, auditor). */
export type Visibility = 'public' | 'staff'

/** What of a noun can be found, in one language. */
export interface Entry {
  readonly language: Language
  readonly visibility: Visibility
  /** Our reference, where the noun has one: `CTO-05/2`. */
  readonly ref: string | null
  /** Other references that mean the same: `68-09` for `68-E1`. */
  readonly aliases?: readonly string[]
  readonly title: string
  /** May be empty. What goes beyond `longestBody` is shown to nobody and cannot be found. */
  readonly body: string
  /** Path without the language: `/conclusions/cto-05-2`. */
  readonly address: string
  /** ISO day, for the order among equals: the newest first. */
  readonly day?: string | null
}

/** Everything to be found of one noun; no entries: it can no longer be found. */
export interface Findable {
  readonly noun: string
  readonly nounId: string
  readonly entries: readonly Entry[]
}

/** A piece of a text; `hit` when it is what was looked for. */
export interface Part {
  readonly text: string
  readonly hit: boolean
}

export interface Hit {
  readonly noun: string
  readonly nounId: string
  readonly ref: string | null
  readonly title: string
  /** The title in pieces; together they are the title. */
  readonly titleParts: readonly Part[]
  /** The passage of the body around the first hit, in pieces; empty when there is no body. */
  readonly snippet: readonly Part[]
  readonly address: string
  /** The language of the entry: the reader's own, or another one when only that has it. */
  readonly language: Language
  readonly day: string | null
}

export interface Found {
  /** How many nouns were found in all: exactly, and only of what this reader may see. */
  readonly total: number
  readonly hits: readonly Hit[]
}

/** Characters of a body that are stored and searched: about eight pages. */
export const longestBody = 20_000
/** Characters and words of a question that are looked at; the rest is ignored. */
export const longestQuestion = 200
export const mostTokens = 12
/** Letters kept of one word, in the index and in questions alike. */
export const longestWord = 60
