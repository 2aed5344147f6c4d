import { sql } from 'kysely'
import type { Language } from '#kernel/language.ts'
import { holdsOn } from '#kernel/period.ts'
import type { Act } from '#modules/access/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { tables } from './store.ts'

/** Somebody at an organization. Personal: row-level policies show it to the secretariat and the organization's focal point. */
export interface ContactView {
  readonly id: string
  readonly organizationId: string
  readonly name: string
  readonly function: string
  readonly email: string | null
  readonly language: Language
  readonly phone: string | null
  /** ISO days: from (inclusive) to (exclusive). */
  readonly from: string
  readonly to: string | null
  readonly version: number
  readonly erased: boolean
}

const contacts = (db: Db) =>
  tables(db)
    .selectFrom('members.contact')
    .select(['id', 'organization_id as organizationId', 'name', 'function', 'email', 'language', 'phone'])
    .select(['from_day as from', 'to_day as to', 'version'])
    .select(eb => eb('erased_at', 'is not', null).as('erased'))
    .orderBy('from_day')
    .orderBy('id')

type Row = Awaited<ReturnType<ReturnType<typeof contacts>['execute']>>[number]

const shaped = (row: Row): ContactView => ({ ...row, erased: Boolean(row.erased) })

/** Everybody of these organizations, past ones too, as far as the reader may see them. */
export async function contactsOf(db: Db, ...organizations: readonly string[]): Promise<readonly ContactView[]> {
  const chosen = contacts(db).where('organization_id', '=', sql<string>`any (${organizations}::uuid[])`)
  return (await chosen.execute()).map(shaped)
}

export async function contactById(db: Db, id: string): Promise<ContactView | undefined> {
  const row = await contacts(db).where('id', '=', id).executeTakeFirst()
  return row && shaped(row)
}

/** Contacts by their ids, as far as the reader may see them. */
export async function contactsByIds(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, ContactView>> {
  if (ids.length === 0) return new Map()
  const rows = await contacts(db)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(row => [row.id, shaped(row)]))
}

/** Was that person there on the ISO day? */
export const inOfficeOn = (contact: Pick<ContactView, 'from' | 'to'>, day: string): boolean => holdsOn(contact, day)

/** What this module holds of whoever has that e-mail address: one plain row each, for a person who asks what is known of them. */
export async function personalDataOf(db: Db, { email }: { readonly email: string }) {
  const rows = await contacts(db)
    .innerJoin('members.organization as o', 'o.id', 'members.contact.organization_id')
    .clearSelect()
    .select(['members.contact.id as id', 'o.name as organization', 'members.contact.name as name', 'function'])
    .select(['email', 'language', 'phone', 'from_day as from', 'to_day as to'])
    .clearOrderBy()
    .orderBy('members.contact.id')
    .where('email', '=', email.trim().toLowerCase())
    .execute()
  return rows.map(row => ({ table: 'members.contact', ...row }))
}

/** Ids of the contacts with that e-mail address: for stages that hold something of theirs. */
export const contactIdsOf = async (db: Db, { email }: { readonly email: string }): Promise<readonly string[]> =>
  (await contacts(db).where('email', '=', email.trim().toLowerCase()).execute()).map(({ id }) => id)

/**
 * Takes name, e-mail and telephone of whoever has that address away for good; function, organization and days stay, so that the record
 * still says "CTO of X, from that day". Returns the ids of the contacts. Nothing of the person is in the log, so every proof stays valid.
 */
export async function erasePersonal(act: Act, { email }: { readonly email: string }): Promise<readonly string[]> {
  const ids = await contactIdsOf(act.db, { email })
  if (ids.length > 0)
    await tables(act.db)
      .updateTable('members.contact')
      .set(eb => ({ name: '', email: null, phone: null, erased_at: act.now, version: eb('version', '+', 1) }))
      .where('id', 'in', [...ids])
      .execute()
  return ids
}
