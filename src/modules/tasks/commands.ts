import { z } from 'zod'
import { type Actor, rolesIn } from '#kernel/actor.ts'
import { next } from '#kernel/lifecycle.ts'
import type { Role } from '#kernel/policy.ts'
import { notFound, ok, type Result, refused } from '#kernel/result.ts'
import { slugShape } from '#kernel/shapes.ts'
import { type Act, type Done, type Standing, verb } from '#modules/access/index.ts'
import { taskLifecycle } from './lifecycle.ts'
import { byHand, doneElsewhere, newTaskShape } from './model.ts'
import { taskPolicy as policy } from './policy.ts'
import { tables } from './store.ts'

const module = 'tasks'

/**
 * Whoever cannot know whether a task was raised before just raises it: for the same kind and cause there is one, and the answer is
 * its id, whatever became of it since.
 */
export const raiseTask = verb({
  module,
  name: 'raise-task',
  does: 'Have something wait for a person or for whoever holds a role; the same cause raises one task, however often it is told.',
  input: newTaskShape,
  refusals: [],
  policy,
  async run(act, { kind, cause, noun, nounId, parts, for: whom, due }) {
    const id = act.newId<'task'>()
    const [role, scope, person] = 'role' in whom ? [whom.role, whom.scope, null] : [null, null, whom.person]
    const inserted = await tables(act.db)
      .insertInto('tasks.task')
      .values({
        ...{ id, kind, cause, noun, noun_id: nounId, parts: JSON.stringify(parts) as never, role, scope, due },
        ...{ person_id: person, raised_at: act.now, taken_by: null, taken_at: null },
        ...{ state: 'open', settled_at: null, settled_by: null, outcome: null },
      })
      .onConflict(conflict => conflict.columns(['kind', 'cause']).doNothing())
      .executeTakeFirst()
    const before =
      inserted.numInsertedOrUpdatedRows === 0n
        ? await tables(act.db)
            .selectFrom('tasks.task')
            .select('id')
            .where('kind', '=', kind)
            .where('cause', '=', cause)
            .executeTakeFirst()
        : undefined
    const values = { kind, noun, of: nounId, role, scope, person, due, again: before !== undefined }
    return ok({ answer: { id: before?.id ?? id }, noun: 'task', nounId: before?.id ?? id, values })
  },
})

const held = ({ db }: Act, id: string) =>
  tables(db)
    .selectFrom('tasks.task')
    .select(['id', 'kind', 'noun', 'noun_id as nounId', 'role', 'scope', 'person_id as person', 'state'])
    .select('taken_by as takenBy')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

type Held = NonNullable<Awaited<ReturnType<typeof held>>>

const isFor = (actor: Actor, { role, scope, person }: Pick<Held, 'role' | 'scope' | 'person'>): boolean =>
  person === null ? rolesIn(actor, scope ?? '').has(role as Role) : person === actor.person

async function standing(act: Act, { task: id }: { readonly task: string }): Promise<Standing | null> {
  const task = await held(act, id)
  return task ? { facts: { forThem: isFor(act.actor, task) }, scopes: act.actor.held.map(({ scope }) => scope) } : null
}

/** The task, while it waits. */
async function waiting(act: Act, id: string, by: string): Promise<Result<Held>> {
  const task = await held(act, id)
  if (!task) return notFound()
  return next(taskLifecycle, task.state, by) === null ? refused('task-settled') : ok(task)
}

const told = (
  { id, kind, noun, nounId }: Held,
  values: Done<unknown>['values'],
): Result<Done<{ readonly id: string }>> =>
  ok({ answer: { id }, noun: 'task', nounId: id, values: { kind, noun, of: nounId, ...values } })

async function settle(act: Act, id: string, by: 'complete-task' | 'drop-task', outcome: string | null) {
  const task = await waiting(act, id, by)
  if (!task.ok) return task
  if (doneElsewhere.has(task.value.kind) && (outcome === null || outcome === byHand)) return refused('done-elsewhere')
  const state = next(taskLifecycle, task.value.state, by) ?? task.value.state
  await tables(act.db)
    .updateTable('tasks.task')
    .set({ state, settled_at: act.now, settled_by: act.actor.label, outcome })
    .where('id', '=', id)
    .execute()
  return told(task.value, { to: state, outcome })
}

export const completeTask = verb({
  module,
  name: 'complete-task',
  does: 'Say that what a task asked for was done, and how (as a code); a task about something with a state of its own ends with that.',
  input: z.strictObject({ task: z.uuid(), outcome: slugShape.nullable().default(null) }),
  refusals: ['task-settled', 'done-elsewhere'],
  policy,
  standing,
  run: (act, { task, outcome }) => settle(act, task, 'complete-task', outcome),
})

export const dropTask = verb({
  module,
  name: 'drop-task',
  does: 'Say that a task need not be done any more, and why.',
  input: z.strictObject({ task: z.uuid() }),
  refusals: ['task-settled', 'reason-missing', 'done-elsewhere'],
  policy,
  standing,
  run: async (act, { task }) => (act.reason ? settle(act, task, 'drop-task', null) : refused('reason-missing')),
})

export const takeTask = verb({
  module,
  name: 'take-task',
  does: 'Say that I do it, so that nobody does it twice; also where a colleague had taken it.',
  input: z.strictObject({ task: z.uuid() }),
  refusals: ['task-settled', 'nobody-to-take-it'],
  policy,
  standing,
  async run(act, { task: id }) {
    const task = await waiting(act, id, 'complete-task')
    if (!task.ok) return task
    const { person } = act.actor
    if (person === null) return refused('nobody-to-take-it')
    await tables(act.db)
      .updateTable('tasks.task')
      .set({ taken_by: person, taken_at: act.now })
      .where('id', '=', id)
      .execute()
    return told(task.value, { from: task.value.takenBy, takenBy: person })
  },
})
