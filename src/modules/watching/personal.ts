import type { Act } from '#modules/access/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { tables } from './store.ts'

interface Whose {
  /** In lower case, as it is stored. */
  readonly email: string
}

/** What that mailbox follows or asked to follow: one plain row each. */
export async function personalDataOf(db: Db, { email }: Whose) {
  const rows = await tables(db)
    .selectFrom('watching.following')
    .select(['id', 'noun', 'slug', 'email', 'language', 'state', 'asked_at as askedAt', 'confirmed_at as confirmedAt'])
    .where('email', '=', email)
    .orderBy('id')
    .execute()
  return rows.map(row => ({ table: 'watching.following', ...row }))
}

/** Ends what that mailbox follows and forgets its address; links in older letters lead nowhere. Returns the ids of the followings. */
export async function erasePersonal(act: Act, { email }: Whose): Promise<readonly string[]> {
  const ended = await tables(act.db)
    .updateTable('watching.following')
    .set({ state: 'ended', email: null, ended_at: act.now })
    .where('email', '=', email)
    .returning('id')
    .execute()
  const ids = ended.map(({ id }) => id)
  if (ids.length === 0) return []
  await tables(act.db).deleteFrom('watching.link').where('following_id', 'in', ids).execute()
  await tables(act.db).deleteFrom('watching.news').where('following_id', 'in', ids).execute()
  return ids
}
