import type { Language } from '#kernel/language.ts'
import type { Db } from '#platform/db/kysely.ts'
import { textIn } from '#platform/db/wording.ts'
import { type Eligibility, type Sector, tables } from './store.ts'

export interface ForumView {
  readonly code: string
  readonly slug: string
  readonly name: string
  readonly sector: Sector
  readonly eligibility: Eligibility | null
  readonly mandate: string | null
}

const forums = (db: Db, language: Language) =>
  tables(db)
    .selectFrom('forums.forum')
    .select(['code', 'slug', textIn('name', language).as('name'), 'sector', 'eligibility', 'mandate'])

export const listForums = (db: Db, language: Language): Promise<readonly ForumView[]> =>
  forums(db, language).orderBy('sector', 'desc').orderBy('code').execute()

export const forumBySlug = (db: Db, language: Language, slug: string): Promise<ForumView | undefined> =>
  forums(db, language).where('slug', '=', slug).executeTakeFirst()

export const forumByCode = (db: Db, language: Language, code: string): Promise<ForumView | undefined> =>
  forums(db, language).where('code', '=', code).executeTakeFirst()
