import type { Act } from '#modules/access/index.ts'
import { contactIdsOf } from '#modules/members/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { tables } from './store.ts'

/** The seats whoever has that e-mail address holds or held: one plain row each, for a person who asks what is known of them. */
export async function personalDataOf(db: Db, { email }: { readonly email: string }) {
  const contacts = await contactIdsOf(db, { email })
  if (contacts.length === 0) return []
  const rows = await tables(db)
    .selectFrom('forums.holding as h')
    .innerJoin('forums.seat as s', 's.id', 'h.seat_id')
    .select(['h.id', 's.slug as seat', 's.office', 'h.place', 'h.from_day as from', 'h.to_day as to'])
    .select('h.public_name as publicName')
    .where('h.contact_id', 'in', [...contacts])
    .orderBy('h.id')
    .execute()
  return rows.map(row => ({ table: 'forums.holding', ...row }))
}

/**
 * Takes the public name of whoever has that address away for good; seat, office and days stay. To be called before the erasing of
 * `members`, which forgets the address. Returns the ids of the holdings that had a name.
 */
export async function erasePersonal(act: Act, { email }: { readonly email: string }): Promise<readonly string[]> {
  const contacts = await contactIdsOf(act.db, { email })
  if (contacts.length === 0) return []
  const named = await tables(act.db)
    .updateTable('forums.holding')
    .set({ public_name: null })
    .where('contact_id', 'in', [...contacts])
    .where('public_name', 'is not', null)
    .returning('id')
    .execute()
  return named.map(({ id }) => id)
}
