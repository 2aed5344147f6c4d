import { sql } from 'kysely'
import type { Act } from '#modules/access/index.ts'
import { inPlace, mayName, type Someone, withoutSomeone } from '#modules/audit/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { tables } from './store.ts'

/** A file's name with blanks where people write other marks: `Jane_Doe-CV` is read as `Jane Doe CV`. */
const spoken = sql`regexp_replace(name, '[_.+-]+', ' ', 'g')`

const named = (who: Someone) => {
  const said = { ...who, name: who.name?.replaceAll(/[_.+-]+/g, ' ') ?? null }
  return sql<boolean>`${mayName(sql`name`, who)} or ${mayName(spoken, said)}`
}

/** Files they uploaded, and files whose name names them; what is in a file is not searched. */
export async function personalDataOf(db: Db, who: Someone) {
  const rows = await tables(db)
    .selectFrom('documents.attachment')
    .select(['id', 'name', 'noun', 'noun_id as nounId', 'visibility', 'uploaded_at as uploadedAt'])
    .where(eb => eb.or([named(who), ...(who.person ? [eb('uploaded_by', '=', `person:${who.person}`)] : [])]))
    .orderBy('id')
    .execute()
  return rows.map(row => ({ table: 'documents.attachment', ...row }))
}

/** Takes the person out of the names of files; where only a spelling with other marks names them, the whole name goes. */
export async function erasePersonal({ db }: Pick<Act, 'db'>, who: Someone): Promise<readonly string[]> {
  const rows = await tables(db).selectFrom('documents.attachment').select(['id', 'name']).where(named(who)).execute()
  for (const { id, name } of rows) {
    const without = withoutSomeone(name, who)
    const ending = /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? ''
    await tables(db)
      .updateTable('documents.attachment')
      .set({ name: without === name ? `${inPlace}${ending}` : without })
      .where('id', '=', id)
      .execute()
  }
  return rows.map(({ id }) => id)
}

/**
 * Takes away, for good, everything attached to a noun, and each content nothing else is attached by: of a message whose sender is
 * erased. As the program; returns the ids of what was attached.
 */
export async function forgetAttachments(
  { db }: Pick<Act, 'db'>,
  noun: string,
  nounId: string,
): Promise<readonly string[]> {
  const own = tables(db)
  const gone = await own
    .deleteFrom('documents.attachment')
    .where('noun', '=', noun)
    .where('noun_id', '=', nounId)
    .returning(['id', 'sha256'])
    .execute()
  for (const sha256 of new Set(gone.map(row => row.sha256))) {
    // Held first: whoever attaches the same content at this moment is waited for, and then seen.
    await own.selectFrom('documents.file').select('sha256').where('sha256', '=', sha256).forUpdate().execute()
    const other = own.selectFrom('documents.attachment').select('id').where('sha256', '=', sha256).limit(1)
    if (await other.executeTakeFirst()) continue
    for (const table of ['documents.paragraph', 'documents.reading', 'documents.file'] as const)
      await own.deleteFrom(table).where('sha256', '=', sha256).execute()
  }
  return gone.map(({ id }) => id)
}
