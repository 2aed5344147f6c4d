import { type Actor, rolesIn } from '#kernel/actor.ts'
import type { Role } from '#kernel/policy.ts'
import { readersOf } from '#modules/identity/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { TaskKind, TaskParts } from './model.ts'
import { tables } from './store.ts'

/** Something that waits. */
export interface WaitingTask {
  readonly id: string
  readonly kind: TaskKind
  readonly noun: string
  readonly nounId: string
  readonly parts: TaskParts
  readonly role: Role | null
  readonly scope: string | null
  readonly person: string | null
  readonly raisedAt: Temporal.Instant
  readonly due: string | null
  readonly takenBy: string | null
}

const waiting = (db: Db) =>
  tables(db)
    .selectFrom('tasks.task')
    .select(['id', 'kind', 'noun', 'noun_id as nounId', 'parts', 'scope', 'person_id as person', 'due'])
    .select(eb => eb.ref('role').$castTo<Role | null>().as('role'))
    .select(['raised_at as raisedAt', 'taken_by as takenBy'])
    .where('state', '=', 'open')
    .orderBy('due', eb => eb.asc().nullsLast())
    .orderBy('raised_at')
    .orderBy('id')

/** What waits for this person: by their name, or by a role they hold in its scope. Soonest due first, then the oldest. */
export async function tasksFor(db: Db, actor: Actor): Promise<readonly WaitingTask[]> {
  const all = await waiting(db).execute()
  return all.filter(({ role, scope, person }) =>
    role === null ? person !== null && person === actor.person : rolesIn(actor, scope ?? '').has(role),
  )
}

/** Every open task about one noun, as far as row-level policies show them. */
export const tasksAbout = (db: Db, noun: string, nounId: string): Promise<readonly WaitingTask[]> =>
  waiting(db).where('noun', '=', noun).where('noun_id', '=', nounId).execute()

/** Names of those who took tasks, by their ids, as far as row-level policies show them. */
export async function takers(db: Db, tasks: readonly WaitingTask[]): Promise<ReadonlyMap<string, string>> {
  const people = await readersOf(
    db,
    tasks.flatMap(({ takenBy }) => takenBy ?? []),
  )
  return new Map([...people].map(([id, { name }]) => [id, name]))
}
