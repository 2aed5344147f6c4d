import { type Generated, sql } from 'kysely'
import type { Language } from '#kernel/language.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { GrantableRole, TaskRole } from './model.ts'

type Instant = Temporal.Instant

export type IdentityTables = {
  'identity.person': {
    id: string
    email: string
    name: string
    language: Language
    created_at: Instant
    disabled_at: Instant | null
    erased_at: Generated<Instant | null>
  }
  'identity.role_grant': {
    id: string
    person_id: string
    role: GrantableRole
    scope: string
    from_at: Instant
    to_at: Instant | null
    granted_by: string
  }
  'identity.link_request': { id: string; email: string; at: Instant }
  'identity.sign_in_link': {
    id: string
    token_hash: Buffer
    person_id: string
    issued_at: Instant
    expires_at: Instant
    spent_at: Instant | null
  }
  'identity.session': {
    id: string
    token_hash: Buffer
    person_id: string
    created_at: Instant
    last_seen_at: Instant
    revoked_at: Instant | null
  }
  'identity.work_link': {
    id: string
    token_hash: Buffer
    person_id: string
    role: TaskRole
    task_kind: string
    task_id: string
    issued_at: Instant
    closes_at: Instant | null
    closed_at: Instant | null
    revoked_at: Instant | null
  }
  'identity.rate': { bucket: Buffer; empty_at: Instant }
}

export const tables = (db: Db) => db.withTables<IdentityTables>()

/** Decisions about who may administer are taken one after the other, so that two administrators cannot remove each other. */
export const oneAtATime = (db: Db) => sql`select pg_advisory_xact_lock(hashtext('identity.administrators'))`.execute(db)

const personColumns = ['id', 'email', 'name', 'language', 'disabled_at as disabledAt', 'erased_at as erasedAt'] as const

/** The account of an address, or undefined. Row-level policies decide who may know. */
export const personByEmail = (db: Db, email: string) =>
  tables(db).selectFrom('identity.person').select(personColumns).where('email', '=', email).executeTakeFirst()

export const personById = (db: Db, id: string) =>
  tables(db).selectFrom('identity.person').select(personColumns).where('id', '=', id).executeTakeFirst()

/** The person, held for this transaction: signing in and being disabled happen one after the other. */
export const holdPerson = (db: Db, id: string) =>
  tables(db).selectFrom('identity.person').select(personColumns).where('id', '=', id).forUpdate().executeTakeFirst()

/** Administrators everywhere, with an account in use, besides `except` (a person) or the grant `without`. */
export async function otherAdministrators(
  db: Db,
  now: Instant,
  besides: { person?: string; grant?: string },
): Promise<number> {
  const rows = await tables(db)
    .selectFrom('identity.role_grant as g')
    .innerJoin('identity.person as p', 'p.id', 'g.person_id')
    .select('g.id')
    .where('g.role', '=', 'administrator')
    .where('g.scope', '=', 'everywhere')
    .where('g.from_at', '<=', now)
    .where(eb => eb.or([eb('g.to_at', 'is', null), eb('g.to_at', '>', now)]))
    .where('p.disabled_at', 'is', null)
    .$if(besides.person !== undefined, q => q.where('p.id', '<>', besides.person ?? ''))
    .$if(besides.grant !== undefined, q => q.where('g.id', '<>', besides.grant ?? ''))
    .execute()
  return rows.length
}
