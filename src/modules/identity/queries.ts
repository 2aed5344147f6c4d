import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { type Actor, type HeldRole, system } from '#kernel/actor.ts'
import type { Language } from '#kernel/language.ts'
import { type Act, type Ground, inTransaction } from '#modules/access/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { SessionState } from './lifecycle.ts'
import { hashOfToken, isToken, type Task } from './model.ts'
import { type SessionFacts, seenEveryMinutes, sessionEnd, sessionState, workLinkState } from './rules.ts'
import { personByEmail, personById, tables } from './store.ts'

/** Who is at the other end of a cookie. */
export interface SignedIn {
  readonly actor: Actor
  readonly session: string
  readonly person: string
  readonly name: string
  readonly language: Language
}

/** A person's roles in force at `now`, as an array beside the row of `person_id`. */
const rolesOf = (db: Db, person: string, now: Temporal.Instant) =>
  tables(db)
    .selectFrom('identity.role_grant as g')
    .select(['g.role', 'g.scope'])
    .where('g.person_id', '=', person)
    .where('g.from_at', '<=', now)
    .where(eb => eb.or([eb('g.to_at', 'is', null), eb('g.to_at', '>', now)]))
    .orderBy('g.id')

const sessionByToken = (db: Db, token: string, now: Temporal.Instant) =>
  tables(db)
    .selectFrom('identity.session as s')
    .innerJoin('identity.person as p', 'p.id', 's.person_id')
    .select(['s.id', 's.person_id as person', 's.created_at as createdAt', 's.last_seen_at as lastSeenAt'])
    .select(['s.revoked_at as revokedAt', 'p.disabled_at as disabledAt', 'p.name', 'p.language'])
    .select(eb =>
      jsonArrayFrom(
        eb
          .selectFrom('identity.role_grant as g')
          .select(['g.role', 'g.scope'])
          .whereRef('g.person_id', '=', 's.person_id')
          .where('g.from_at', '<=', now)
          .where(or => or.or([or('g.to_at', 'is', null), or('g.to_at', '>', now)]))
          .orderBy('g.id'),
      ).as('held'),
    )
    .where('s.token_hash', '=', hashOfToken(token))
    .executeTakeFirst()

type SessionRow = NonNullable<Awaited<ReturnType<typeof sessionByToken>>>

const factsOf = (row: SessionRow): SessionFacts => ({ ...row, roles: row.held.map(({ role }) => role) })

/** Remember that somebody is there; once a minute is enough. */
async function touch({ db, now }: Act, row: SessionRow): Promise<void> {
  const stale = now.subtract({ minutes: seenEveryMinutes })
  if (Temporal.Instant.compare(row.lastSeenAt, stale) > 0) return
  await tables(db).updateTable('identity.session').set({ last_seen_at: now }).where('id', '=', row.id).execute()
}

/** The live session of a cookie's token, or null: absent, ended, left alone too long, revoked and of a disabled person are the same. */
export async function currentSession(ground: Ground, token: string): Promise<SignedIn | null> {
  if (!isToken(token)) return null
  return inTransaction(ground, system('session'), async act => {
    const row = await sessionByToken(act.db, token, act.now)
    if (!row || sessionState(factsOf(row), act.now) !== 'live') return null
    await touch(act, row)
    const { id: session, person, name, language, held } = row
    return { actor: personActor(person, held), session, person, name, language }
  })
}

const personActor = (person: string, held: readonly HeldRole[]): Actor => ({ label: `person:${person}`, person, held })

/** The id of the account with that e-mail address, for the command line; null where there is none. */
export const personWithEmail = (ground: Ground, email: string): Promise<string | null> =>
  inTransaction(ground, system('command-line'), async ({ db }) => (await personByEmail(db, email))?.id ?? null)

/** Somebody with the roles held at this moment, for what goes on after they left; null for who is disabled or unknown. */
export const personActorNow = (ground: Ground, person: string): Promise<Actor | null> =>
  inTransaction(ground, system('session'), async ({ db, now }) => {
    const found = await personById(db, person)
    if (!found || found.disabledAt !== null) return null
    return personActor(person, await rolesOf(db, person, now).execute())
  })

/** The actor of a session, where nothing else about it is needed. */
export const sessionActor = async (ground: Ground, token: string): Promise<Actor | null> =>
  (await currentSession(ground, token))?.actor ?? null

/** Who is at the other end of a work link, and for what. */
export interface AtTask {
  /**
   * Holds one role in one scope, the task. `person` is null, so no row-level policy opens the person's own rows and no verb
   * takes the link for its owner: an assistant may be the one who opened the letter.
   */
  readonly actor: Actor
  /** For whom something is done, when the task's module writes it down. */
  readonly person: string
  readonly task: Task
}

/** The actor of an open work link, or null: absent, closed, revoked and of a disabled person are the same. */
export async function workLinkActor(ground: Ground, token: string): Promise<AtTask | null> {
  if (!isToken(token)) return null
  return inTransaction(ground, system('work-link'), async ({ db, now }) => {
    const row = await tables(db)
      .selectFrom('identity.work_link as w')
      .innerJoin('identity.person as p', 'p.id', 'w.person_id')
      .select(['w.id', 'w.person_id as person', 'w.role', 'w.task_kind as kind', 'w.task_id as taskId'])
      .select(['w.closes_at as closesAt', 'w.closed_at as closedAt', 'w.revoked_at as revokedAt'])
      .select('p.disabled_at as disabledAt')
      .where('w.token_hash', '=', hashOfToken(token))
      .executeTakeFirst()
    if (!row || workLinkState(row, now) !== 'open') return null
    const held = [{ role: row.role, scope: row.taskId }]
    return {
      actor: { label: `link:${row.id}`, person: null, held },
      person: row.person,
      task: { kind: row.kind, id: row.taskId },
    }
  })
}

/** A session as its owner sees it in the list. */
export interface SessionView {
  readonly id: string
  readonly createdAt: Temporal.Instant
  readonly lastSeenAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  readonly state: SessionState
}

/** The sessions of a person, newest first. Row-level policies show the actor their own, and an administrator everybody's. */
export const listSessions = (ground: Ground, actor: Actor, person: string): Promise<readonly SessionView[]> =>
  inTransaction(ground, actor, async ({ db, now }) => {
    const roles = (await rolesOf(db, person, now).execute()).map(({ role }) => role)
    const disabledAt = (await personById(db, person))?.disabledAt ?? null
    const rows = await tables(db)
      .selectFrom('identity.session')
      .select(['id', 'created_at as createdAt', 'last_seen_at as lastSeenAt', 'revoked_at as revokedAt'])
      .where('person_id', '=', person)
      .orderBy('id', 'desc')
      .execute()
    return rows.map(({ revokedAt, ...row }) => {
      const facts = { ...row, revokedAt, disabledAt, roles }
      return { ...row, endsAt: sessionEnd(facts), state: sessionState(facts, now) }
    })
  })

/** A person as a reader of letters. */
export interface Reader {
  readonly email: string
  readonly name: string
  readonly language: Language
}

/** Where a person gets letters, or null when there is no account in use. For the system and the secretariat. */
export async function readerOf(db: Db, person: string): Promise<Reader | null> {
  const found = await personById(db, person)
  if (!found || found.disabledAt !== null) return null
  const { email, name, language } = found
  return { email, name, language }
}

/** Names and addresses of people by their ids, accounts in use or not: as far as row-level policies show them to who asks. */
export async function readersOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Reader>> {
  if (ids.length === 0) return new Map()
  const rows = await tables(db)
    .selectFrom('identity.person')
    .select(['id', 'email', 'name', 'language'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, ...reader }) => [id, reader]))
}
