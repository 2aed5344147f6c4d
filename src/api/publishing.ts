import type { Language } from '#kernel/language.ts'
import type { Db } from '#platform/db/kysely.ts'

/** What a feed or a calendar is made with. */
export interface Publishing {
  readonly db: Db
  readonly language: Language
  /** Who publishes: the body that has adopted the site, or the site itself. */
  readonly author: string
  /** The absolute address of a path without language. */
  readonly absolute: (path: string) => string
}
