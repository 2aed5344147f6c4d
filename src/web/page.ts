import type { Child } from 'hono/jsx'
import type { Actor } from '#kernel/actor.ts'
import type { Language } from '#kernel/language.ts'
import type { Ground } from '#modules/access/index.ts'
import type { PreviewRole, SignedIn } from '#modules/identity/index.ts'
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
  /** Origin of the site as people know it, for links that leave it (in a file). */
  readonly publicUrl: string
  /** For pages that change something, or show what not everybody may see. */
  readonly ground: Ground
  /** Whose requests count together (RELIABILITY 2, rate limits). */
  readonly network: string
  /** Who has signed in; asked only where the answer is then stored by no cache. */
  readonly signedIn: () => Promise<SignedIn | null>
  /** An officer looks at the page as somebody with fewer rights: `signedIn` gives that somebody, and nothing can be sent. */
  readonly previewAs?: PreviewRole
  /** Nothing on the pages is real: they belong to a rehearsal. */
  readonly rehearsal?: boolean
}

/** A form that was sent: one text per field. */
export interface FormRequest extends PageRequest {
  readonly form: Readonly<Record<string, string>>
}

/** A file that came with a form: under the name its sender gave it, not believed yet. */
export interface SentFile {
  readonly name: string
  readonly content: Uint8Array
}

/** What a page answers; the layout does the rest. */
export interface PageAnswer {
  readonly title: string
  readonly body: Child
  readonly status?: 200 | 400 | 403 | 404 | 410 | 413 | 422 | 429 | 500
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
  /** Where the secretariat keeps what this page shows. Who may keep it gets the page privately, with the way there. */
  readonly keptAt?: KeptAt
}

/** The page where a noun is kept, without language, and for whom it is there. */
export interface KeptAt {
  readonly path: string
  readonly for: (actor: Actor) => boolean
}

/** A file instead of a page: a download of a list. */
export interface FileAnswer {
  readonly file: string
  readonly type: 'text/csv; charset=utf-8' | 'application/json; charset=utf-8'
  readonly content: string
  /** Of a private list: never stored by caches, nor kept by us. */
  readonly privately?: boolean
}

/** A workbook: for those who keep the record, so never stored by caches, nor kept by us. */
export interface WorkbookAnswer {
  readonly file: string
  readonly type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  readonly content: Uint8Array
  readonly privately: true
}

/** Another address instead of a page (without language). */
export interface MovedAnswer {
  readonly movedTo: string
  /** A session begins (its token) or ends (null). */
  readonly session?: string | null
}

/** One page: load + validate + view, in one file. `null` means not found (or hidden: the same). */
export type Page = (request: PageRequest) => Promise<PageAnswer | FileAnswer | WorkbookAnswer | MovedAnswer | null>

/** What a form does: the page again with its faults (422), or on to another page (303). */
export type Action = (request: FormRequest) => Promise<PageAnswer | MovedAnswer | null>

/** What a form with a file does. Called without a file when none was chosen. */
export type UploadAction = (request: FormRequest, file: SentFile | null) => Promise<PageAnswer | MovedAnswer | null>

/** A page and the addresses it answers, without language. A list also answers `.csv` and `.json`. */
export interface Route {
  readonly path: string
  readonly page?: Page
  readonly post?: Action
  /** Instead of `post`: for those who are signed in only, so that nobody else can make us read 25 MB. */
  readonly upload?: UploadAction
  readonly list?: boolean
  /** Its form is taken from anywhere, a mail program for instance: a token in it is the permission, and no cookie is looked at. */
  readonly fromAnywhere?: boolean
  /** For those who have signed in: search engines are not told of it. */
  readonly signedIn?: boolean
  /** Which item of the main navigation is marked. */
  readonly section?: Section
}

export const sections = ['conclusions', 'meetings', 'topics', 'follow-up', 'participation', 'mandates'] as const
export type Section = (typeof sections)[number]

/** An address in a language. */
export const address = (language: Language, path: string): string => `/${language}${path === '/' ? '/' : path}`
