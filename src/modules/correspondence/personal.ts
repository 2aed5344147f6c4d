import { sql } from 'kysely'
import type { Act } from '#modules/access/index.ts'
import { mayName, type Someone, withoutSomeone } from '#modules/audit/index.ts'
import { forgetAttachments } from '#modules/documents/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { tables } from './store.ts'

const said = sql`coalesce(from_name, '') || ' ' || coalesce(subject, '') || ' ' || coalesce(text, '')`

/** Messages that came from that address, whole: one plain row each. */
export async function personalDataOf(db: Db, { email }: Someone) {
  const rows = await tables(db)
    .selectFrom('correspondence.message')
    .select([
      'id',
      'from_address as fromAddress',
      'from_name as fromName',
      'subject',
      'text',
      'received_at as receivedAt',
    ])
    .where(sql`lower(from_address)`, '=', email)
    .orderBy('id')
    .execute()
  return rows.map(row => ({ table: 'correspondence.message', ...row }))
}

/** Of these the whole message is somebody's own, or is about a letter to them and nothing else. */
const reports: readonly string[] = ['returned', 'delayed', 'delivered']

/**
 * A message loses its sender, and the name wherever it stands in it; what was said stays with the letter it answers. The whole message
 * as it came goes, with what was attached to it, where it is theirs or reports on a letter to them: it is full of the address.
 */
export async function erasePersonal({ db }: Pick<Act, 'db'>, who: Someone): Promise<readonly string[]> {
  const rows = await tables(db)
    .selectFrom('correspondence.message')
    .select(['id', 'from_address as address', 'from_name as name', 'subject', 'text', 'kind'])
    .where(eb => eb.or([eb(sql`lower(from_address)`, '=', who.email), mayName(said, who)]))
    .execute()
  const without = (text: string | null) => text && withoutSomeone(text, who)
  for (const { id, address, name, subject, text, kind } of rows) {
    const theirs = address?.toLowerCase() === who.email
    if (theirs || reports.includes(kind)) await forgetAttachments({ db }, 'message', id)
    await tables(db)
      .updateTable('correspondence.message')
      .set({
        ...(theirs ? { from_address: null, from_name: null } : { from_name: without(name) }),
        subject: without(subject),
        text: without(text),
      })
      .where('id', '=', id)
      .execute()
  }
  return rows.map(({ id }) => id)
}
