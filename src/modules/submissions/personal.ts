import { sql } from 'kysely'
import type { Act } from '#modules/access/index.ts'
import { mayName, type Someone, withoutSomeone } from '#modules/audit/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { tables } from './store.ts'

/** What they told us, whole: one plain row each. */
export async function personalDataOf(db: Db, { email }: Someone) {
  const rows = await tables(db)
    .selectFrom('submissions.submission')
    .select(['id', 'ref', 'body', 'source', 'name', 'email', 'language', 'state', 'written_at as writtenAt'])
    .where('email', '=', email)
    .orderBy('id')
    .execute()
  return rows.map(row => ({ table: 'submissions.submission', ...row }))
}

/** What they told us stays, as told by nobody; their name goes out of what others told us. */
export async function erasePersonal({ db }: Pick<Act, 'db'>, who: Someone): Promise<readonly string[]> {
  const rows = await tables(db)
    .selectFrom('submissions.submission')
    .select(['id', 'email', 'body', 'source'])
    .where(eb =>
      eb.or([eb('email', '=', who.email), mayName(sql`coalesce(body, '') || ' ' || coalesce(source, '')`, who)]),
    )
    .execute()
  for (const { id, email, body, source } of rows)
    await tables(db)
      .updateTable('submissions.submission')
      .set({
        // The digest is of the address too: whoever guesses the address could prove it by that.
        ...(email === who.email ? { name: null, email: null, digest: null } : {}),
        body: body && withoutSomeone(body, who),
        source: source && withoutSomeone(source, who),
      })
      .where('id', '=', id)
      .execute()
  return rows.map(({ id }) => id)
}
