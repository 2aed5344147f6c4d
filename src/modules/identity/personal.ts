import type { Someone } from '#modules/audit/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { tables } from './store.ts'

/** Who is meant by an address or by an account's id; null for an id nobody has. An address without an account is somebody, too. */
export async function accountOf(db: Db, emailOrId: string): Promise<Someone | null> {
  const isAddress = emailOrId.includes('@')
  const wanted = emailOrId.trim().toLowerCase()
  const found = await tables(db)
    .selectFrom('identity.person')
    .select(['id', 'email', 'name', 'erased_at as erasedAt'])
    .where(isAddress ? 'email' : 'id', '=', wanted)
    .executeTakeFirst()
  if (found) return { person: found.id, email: found.email, name: found.erasedAt ? null : found.name }
  return isAddress ? { person: null, email: wanted, name: null } : null
}

/** The account, its roles, sessions and links without their secrets: one plain row each. */
export async function personalDataOf(db: Db, { person, email }: Someone) {
  const requests = await tables(db)
    .selectFrom('identity.link_request')
    .select(['at'])
    .where('email', '=', email)
    .execute()
  const asked = requests.map(row => ({ table: 'identity.link_request', ...row }))
  if (!person) return asked
  const accounts = await tables(db)
    .selectFrom('identity.person')
    .select([
      'id',
      'email',
      'name',
      'language',
      'created_at as createdAt',
      'disabled_at as disabledAt',
      'erased_at as erasedAt',
    ])
    .where('id', '=', person)
    .execute()
  const roles = await tables(db)
    .selectFrom('identity.role_grant')
    .where('person_id', '=', person)
    .select(['role', 'scope', 'from_at as from', 'to_at as to', 'granted_by as grantedBy'])
    .execute()
  const sessions = await tables(db)
    .selectFrom('identity.session')
    .where('person_id', '=', person)
    .select(['created_at as createdAt', 'last_seen_at as lastSeenAt', 'revoked_at as revokedAt'])
    .execute()
  const links = await tables(db)
    .selectFrom('identity.sign_in_link')
    .where('person_id', '=', person)
    .select(['issued_at as issuedAt', 'spent_at as spentAt'])
    .execute()
  const tasks = await tables(db)
    .selectFrom('identity.work_link')
    .where('person_id', '=', person)
    .select(['role', 'task_kind as kind', 'task_id as task', 'issued_at as issuedAt', 'closed_at as closedAt'])
    .execute()
  return [
    ...accounts.map(row => ({ table: 'identity.person', ...row })),
    ...roles.map(row => ({ table: 'identity.role_grant', ...row })),
    ...sessions.map(row => ({ table: 'identity.session', ...row })),
    ...links.map(row => ({ table: 'identity.sign_in_link', ...row })),
    ...tasks.map(row => ({ table: 'identity.work_link', ...row })),
    ...asked,
  ]
}
