import type { Child } from 'hono/jsx'
import type { Actor } from '#kernel/actor.ts'
import type { Language } from '#kernel/language.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { Messages } from './messages/index.ts'

/** What a page is given: parsed, never raw. */
export interface PageRequest {
  readonly language: Language
  /** Common texts in the reader's language. */
  readonly t: Messages
  readonly db: Db
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** Path without language and query: `/conclusions/cto-05-2`. */
  readonly path: string
  readonly now: Temporal.Instant
  readonly actor: Actor
}

/** What a page answers; the layout does the rest. */
export interface PageAnswer {
  readonly title: string
  readonly body: Child
  readonly status?: 200 | 400 | 404 | 410 | 422 | 429 | 500
  /** One sentence for search engines and feeds. */
  readonly description?: string
  /** Feeds and calendars that belong to this page, addresses without language. */
  readonly feeds?: readonly {
    readonly href: string
    readonly type: 'application/atom+xml' | 'text/calendar'
    readonly title: string
  }[]
  /** Private pages are never stored by caches. */
  readonly privately?: boolean
}

/** A file instead of a page: a download of a list. */
export interface FileAnswer {
  readonly file: string
  readonly type: 'text/csv; charset=utf-8' | 'application/json; charset=utf-8'
  readonly content: string
}

/** Another address instead of a page (without language). */
export interface MovedAnswer {
  readonly movedTo: string
}

/** One page: load + validate + view, in one file. `null` means not found (or hidden: the same). */
export type Page = (request: PageRequest) => Promise<PageAnswer | FileAnswer | MovedAnswer | null>

/** A page and the addresses it answers, without language. A list also answers `.csv` and `.json`. */
export interface Route {
  readonly path: string
  readonly page: Page
  readonly list?: boolean
  /** Which item of the main navigation is marked. */
  readonly section?: Section
}

export const sections = ['conclusions', 'meetings', 'topics', 'follow-up', 'participation', 'mandates'] as const
export type Section = (typeof sections)[number]

/** An address in a language. */
export const address = (language: Language, path: string): string => `/${language}${path === '/' ? '/' : path}`
