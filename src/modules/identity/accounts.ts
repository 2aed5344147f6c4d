import { sql } from 'kysely'
import { type Actor, rolesIn } from '#kernel/actor.ts'
import { isId } from '#kernel/id.ts'
import type { Language } from '#kernel/language.ts'
import { permits } from '#kernel/policy.ts'
import { type Ground, inTransaction } from '#modules/access/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { inOrderOf } from '#platform/db/wording.ts'
import type { PersonState } from './lifecycle.ts'
import type { GrantableRole } from './model.ts'
import { identityPolicy } from './policy.ts'
import { type Reader, readersOf } from './queries.ts'
import { type GrantState, grantState } from './rules.ts'
import { tables } from './store.ts'

/** A role given to a person. */
export interface GrantView {
  readonly id: string
  readonly role: GrantableRole
  readonly scope: string
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant | null
  readonly state: GrantState
  /** Name of the person who gave it; null when the program itself did. */
  readonly givenBy: string | null
}

/** An account as its administrators see it. */
export interface PersonView {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly language: Language
  readonly createdAt: Temporal.Instant
  readonly state: PersonState
  /** There is a session, of now or of the last weeks. */
  readonly hasSignedIn: boolean
  /** In the order in which they begin; what has ended is among them. */
  readonly grants: readonly GrantView[]
}

/** Has come in and may do nothing yet: somebody has to decide what they are here for. Contacts of bodies never sign in. */
export const withoutRole = ({ state, hasSignedIn, grants }: PersonView): boolean =>
  state === 'active' && hasSignedIn && !grants.some(grant => grant.state !== 'ended')

/**
 * Whose the accounts are to see: those who hand out roles. Row-level policies would let an officer read names, so that letters can be
 * queued; no row of the policy gives an officer the list.
 */
export const administers = (actor: Actor): boolean => permits(identityPolicy, rolesIn(actor), 'grant-role')

const grantsOf = (db: Db, person: string | null) =>
  tables(db)
    .selectFrom('identity.role_grant as g')
    .leftJoin('identity.person as giver', join =>
      join.on(eb => eb('g.granted_by', '=', sql<string>`'person:' || giver.id`)),
    )
    .select(['g.id', 'g.person_id as person', 'g.role', 'g.scope', 'g.from_at as from', 'g.to_at as to'])
    .select('giver.name as givenBy')
    .$if(person !== null, q => q.where('g.person_id', '=', person))
    .orderBy('g.from_at')
    .orderBy('g.role')
    .orderBy('g.id')
    .execute()

async function accounts(db: Db, now: Temporal.Instant, language: Language, one: string | null): Promise<PersonView[]> {
  const people = await tables(db)
    .selectFrom('identity.person')
    .select(['id', 'email', 'name', 'language', 'created_at as createdAt', 'disabled_at as disabledAt'])
    .select(sql<boolean>`exists (select from identity.session s where s.person_id = person.id)`.as('hasSignedIn'))
    .$if(one !== null, q => q.where('id', '=', one))
    .orderBy(inOrderOf(sql<string>`name`, language))
    .orderBy('id')
    .execute()
  const grants = Map.groupBy(await grantsOf(db, one), grant => grant.person)
  return people.map(({ disabledAt, ...person }) => ({
    ...person,
    state: disabledAt === null ? 'active' : 'disabled',
    grants: (grants.get(person.id) ?? []).map(({ person: _, ...grant }) => ({
      ...grant,
      state: grantState(grant, now),
    })),
  }))
}

/** Everybody with an account, by name as the language orders names; null for whoever does not administer them. */
export const listPeople = async (
  ground: Ground,
  actor: Actor,
  language: Language,
): Promise<readonly PersonView[] | null> =>
  administers(actor) ? inTransaction(ground, actor, ({ db, now }) => accounts(db, now, language, null)) : null

/** One account; null when there is none, and for whoever does not administer accounts. */
export async function personSeen(ground: Ground, actor: Actor, id: string): Promise<PersonView | null> {
  if (!administers(actor) || !isId(id)) return null
  const [person] = await inTransaction(ground, actor, ({ db, now }) => accounts(db, now, 'en', id))
  return person ?? null
}

/** Names behind ids, as far as row-level policies show them to the actor. */
export const readersSeen = (
  ground: Ground,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Reader>> => inTransaction(ground, actor, ({ db }) => readersOf(db, ids))
