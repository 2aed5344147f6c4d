import { type Attachment, unpublishedAttachments } from '#modules/documents/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { type KeptPublication, loadPublication } from './content.ts'
import { type PublicationView, publicationsByIds } from './queries.ts'
import { tables } from './store.ts'

/** Reading for those who keep the record: what was struck too. Row-level policies show the others what is on record, and no more. */

/** One publication as its editor sees it. */
export async function keptPublicationBySlug(db: Db, slug: string): Promise<KeptPublication | undefined> {
  const row = await tables(db)
    .selectFrom('communiques.publication')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row && loadPublication(db, row.id, { hold: false })
}

/** Everything registered of a meeting, in the order of its registration. */
export const keptPublicationsOf = (db: Db, meetingId: string) =>
  tables(db)
    .selectFrom('communiques.publication')
    .select(['id', 'slug', 'type', 'reference', 'day', 'state'])
    .where('meeting_id', '=', meetingId)
    .orderBy('ordinal')
    .execute()

/** Whether this reader sees a publication: everybody what is on record, the secretariat what was struck too. */
export const seesPublication = async (db: Db, id: string): Promise<boolean> =>
  (await tables(db).selectFrom('communiques.publication').select('id').where('id', '=', id).executeTakeFirst()) !==
  undefined

/** A file of a publication on record that was attached and not let out to everybody yet. */
export interface FileToPublish {
  readonly publication: PublicationView
  readonly file: Attachment
}

/** Every file that waits to be published, oldest first; none for whoever does not see them. */
export async function filesToPublish(db: Db): Promise<readonly FileToPublish[]> {
  const files = await unpublishedAttachments(db, 'publication')
  const publications = await publicationsByIds(
    db,
    files.map(({ nounId }) => nounId),
  )
  const byId = new Map(publications.map(publication => [publication.id, publication]))
  return files.flatMap(file => {
    const publication = byId.get(file.nounId)
    return publication ? [{ publication, file }] : []
  })
}
