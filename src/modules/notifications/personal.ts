import { sql } from 'kysely'
import { orThrow } from '#kernel/result.ts'
import { type Act, perform } from '#modules/access/index.ts'
import { mayName, type Someone, withoutSomeone } from '#modules/audit/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { buryLetter } from './commands.ts'
import { nobody } from './commands-upkeep.ts'
import { tables } from './store.ts'

const theirs = (db: Db, { person, email }: Someone) =>
  tables(db)
    .selectFrom('notifications.letter')
    .where(eb => eb.or([eb('address', '=', email), ...(person ? [eb('person_id', '=', person)] : [])]))

/** Letters to that person, whole: one plain row each. */
export async function personalDataOf(db: Db, who: Someone) {
  const rows = await theirs(db, who)
    .select([
      'id',
      'address',
      'name',
      'language',
      'kind',
      'subject',
      'body',
      'state',
      'queued_at as queuedAt',
      'sent_at as sentAt',
    ])
    .orderBy('id')
    .execute()
  return rows.map(row => ({ table: 'notifications.letter', ...row }))
}

/** Letters to them lose address, name and text, and those that wait are given up; letters about them lose the name. */
export async function erasePersonal(act: Act, who: Someone): Promise<readonly string[]> {
  const letters = await theirs(act.db, who).select(['id', 'state', 'person_id as person']).execute()
  for (const { id, state, person } of letters) {
    if (state === 'queued' || state === 'failed')
      orThrow(await perform(act, buryLetter, { letter: id, error: 'reader-gone' }))
    await tables(act.db)
      .updateTable('notifications.letter')
      .set({ name: null, subject: null, body: null, ...(person ? {} : { address: nobody }) })
      .where('id', '=', id)
      .execute()
  }
  const about = await tables(act.db)
    .selectFrom('notifications.letter')
    .select(['id', 'subject', 'body'])
    .where(mayName(sql`coalesce(subject, '') || ' ' || coalesce(body, '')`, who))
    .execute()
  for (const { id, subject, body } of about)
    await tables(act.db)
      .updateTable('notifications.letter')
      .set({ subject: subject && withoutSomeone(subject, who), body: body && withoutSomeone(body, who) })
      .where('id', '=', id)
      .execute()
  return [...letters, ...about].map(({ id }) => id)
}
