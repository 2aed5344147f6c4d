import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { DomainEvent } from '#kernel/event.ts'
import { type Id, newId, type Random } from '#kernel/id.ts'
import type { Clock } from '#platform/clock.ts'
import { standardTerms, type Terms } from '#platform/config.ts'
import type { Db } from '#platform/db/kysely.ts'
import { concerns, type Subscriptions } from '#platform/events.ts'

/** What every change stands on. Built once, in the application. */
export interface Ground {
  readonly db: Db
  readonly clock: Clock
  readonly random: Random
  readonly subscriptions: Subscriptions<Act>
  /** Queue a job in the given transaction (the outbox): nothing runs unless it commits. */
  readonly enqueue: (db: Db, job: string, data: object) => Promise<void>
  /** Periods an operator may set; the standard ones when left out. */
  readonly terms?: Terms
}

/** One change in the making: a transaction with an actor, a moment and a way to announce. */
export interface Act {
  readonly db: Db
  readonly actor: Actor
  readonly now: Temporal.Instant
  /** Why, in the actor's words; stands in the audit. */
  readonly reason: string | null
  newId<Noun extends string>(): Id<Noun>
  /** Injected randomness, for tokens and salts. */
  readonly random: Random
  announce(event: DomainEvent): Promise<void>
  readonly enqueue: (job: string, data: object) => Promise<void>
  readonly terms: Terms
}

/** PostgreSQL: serialization failure, deadlock. Nothing was committed, so the whole change may be tried again. */
const retriable = (error: unknown): boolean =>
  ['40001', '40P01'].includes((error as { code?: string } | null)?.code ?? '')

async function announceIn(ground: Ground, act: Act, event: DomainEvent): Promise<void> {
  for (const { to, react } of ground.subscriptions.together) if (concerns(to, event.type)) await react(act, event)
  for (const { to, job } of ground.subscriptions.after) if (concerns(to, event.type)) await act.enqueue(job, event)
}

function actIn(ground: Ground, db: Db, actor: Actor, reason: string | null): Act {
  const now = ground.clock.now()
  const act: Act = {
    db,
    actor,
    now,
    reason,
    newId: () => newId(now.epochMilliseconds, ground.random),
    random: ground.random,
    announce: event => announceIn(ground, act, event),
    enqueue: (job, data) => ground.enqueue(db, job, data),
    terms: ground.terms ?? standardTerms,
  }
  return act
}

/** `focal-point@<id>` for each role in one scope; what could be read as two is left out. */
const heldIn = ({ held }: Actor): string =>
  held
    .filter(({ scope }) => scope !== 'everywhere' && /^[\w-]+$/.test(scope))
    .map(({ role, scope }) => `${role}@${scope}`)
    .join(',')

/** Row-level policies read these three settings, for this transaction only. */
const identify = (db: Db, actor: Actor) =>
  sql`select set_config('app.person', ${actor.person ?? ''}, true),
             set_config('app.roles', ${actor.held.map(h => h.role).join(',')}, true),
             set_config('app.held', ${heldIn(actor)}, true)`.execute(db)

/** A refusal inside a transaction undoes it: carried out of Kysely's callback as this. */
class Undo extends Error {
  readonly answer: unknown
  constructor(answer: unknown) {
    super('undo')
    this.answer = answer
  }
}

/**
 * Run `work` in one transaction as `actor`. When `keep(answer)` is false everything is undone and the answer is given all the same.
 * Deadlocks and serialization failures are tried again, three times in all.
 */
export async function inTransaction<T>(
  ground: Ground,
  actor: Actor,
  work: (act: Act) => Promise<T>,
  { reason = null, keep = () => true }: { reason?: string | null; keep?: (answer: T) => boolean } = {},
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ground.db.transaction().execute(async (transaction: Kysely<Record<never, never>>) => {
        await identify(transaction, actor)
        const answer = await work(actIn(ground, transaction, actor, reason))
        if (!keep(answer)) throw new Undo(answer)
        return answer
      })
    } catch (error) {
      if (error instanceof Undo) return error.answer as T
      if (attempt >= 3 || !retriable(error)) throw error
    }
  }
}
