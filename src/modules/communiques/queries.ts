import type { Language, Wording } from '#kernel/language.ts'
import type { Db } from '#platform/db/kysely.ts'
import { type PublicationType, tables } from './store.ts'

export interface PublicationView {
  readonly id: string
  readonly slug: string
  readonly meetingId: string
  readonly type: PublicationType
  readonly reference: string | null
  readonly day: string | null
  readonly url: string
  readonly read: boolean
  readonly lagDays: number | null
  readonly note: string | null
  readonly noteLanguage: string | null
  /** The publisher's own title, where it has one. */
  readonly title: Wording | null
  /** In which it was published; empty: not recorded. */
  readonly languages: readonly Language[]
}

const publications = (db: Db) =>
  tables(db)
    .selectFrom('communiques.publication')
    .select([
      'id',
      'slug',
      'meeting_id as meetingId',
      'type',
      'reference',
      'day',
      'url',
      'was_read as read',
      'lag_days as lagDays',
      'note',
      'note_language as noteLanguage',
      'title',
      'languages',
    ])
    // The row-level policy, said again: the one lock holds should the other fail.
    .where('state', '=', 'on-record')

export const listPublications = (db: Db): Promise<readonly PublicationView[]> =>
  publications(db).orderBy('slug').execute()

export const publicationsOfMeeting = (db: Db, meetingId: string): Promise<readonly PublicationView[]> =>
  publications(db).where('meeting_id', '=', meetingId).orderBy('ordinal').execute()

export const publicationBySlug = (db: Db, slug: string): Promise<PublicationView | undefined> =>
  publications(db).where('slug', '=', slug).executeTakeFirst()

export const publicationsByIds = (db: Db, ids: readonly string[]): Promise<readonly PublicationView[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : publications(db)
        .where('id', 'in', [...ids])
        .orderBy('slug')
        .execute()
