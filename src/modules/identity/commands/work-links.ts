import { z } from 'zod'
import { notFound, ok, refused } from '#kernel/result.ts'
import { slugShape } from '#kernel/shapes.ts'
import { verb } from '#modules/access/index.ts'
import { idShape, instantShape, newToken, taskRoles } from '../model.ts'
import { identityPolicy as policy } from '../policy.ts'
import { personById, tables } from '../store.ts'

const module = 'identity'
const taskShape = z.strictObject({ kind: slugShape, id: idShape })

/** A work link as it is given away, once. */
export interface IssuedWorkLink {
  readonly link: string
  readonly token: string
}

export const issueWorkLink = verb({
  module,
  name: 'issue-work-link',
  does: 'Make a link for one person and one task, in one role, valid until the task closes; the token is stored nowhere.',
  input: z.strictObject({
    person: idShape,
    role: z.enum(taskRoles),
    task: taskShape,
    closesAt: instantShape.nullable().default(null),
  }),
  refusals: ['person-disabled', 'task-already-closed'],
  policy,
  async run(act, { person: personId, role, task, closesAt }) {
    const person = await personById(act.db, personId)
    if (!person) return notFound()
    if (person.disabledAt !== null) return refused('person-disabled')
    if (closesAt !== null && Temporal.Instant.compare(closesAt, act.now) <= 0) return refused('task-already-closed')
    const id = act.newId<'work-link'>()
    const token = newToken(act.random)
    const ends = { closes_at: closesAt, closed_at: null, revoked_at: null }
    const names = { person_id: personId, role, task_kind: task.kind, task_id: task.id }
    await tables(act.db)
      .insertInto('identity.work_link')
      .values({ id, token_hash: token.hash, issued_at: act.now, ...names, ...ends })
      .execute()
    const values = { person: personId, role, taskKind: task.kind, task: task.id }
    const answer: IssuedWorkLink = { link: id, token: token.text }
    return ok({ answer, noun: 'work-link', nounId: id, values })
  },
})

export const revokeWorkLink = verb({
  module,
  name: 'revoke-work-link',
  does: 'End one work link, for instance when its letter went to the wrong reader.',
  input: z.strictObject({ link: idShape }),
  refusals: ['already-revoked'],
  policy,
  async run(act, { link: id }) {
    const db = tables(act.db)
    const link = await db
      .selectFrom('identity.work_link')
      .select(['person_id as person', 'revoked_at as revokedAt'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!link) return notFound()
    if (link.revokedAt !== null) return refused('already-revoked')
    await db.updateTable('identity.work_link').set({ revoked_at: act.now }).where('id', '=', id).execute()
    return ok({ answer: id, noun: 'work-link', nounId: id, values: { person: link.person } })
  },
})

export const closeWorkLinks = verb({
  module,
  name: 'close-work-links',
  does: 'End every link of a task, in the transaction in which the task closes.',
  input: z.strictObject({ task: taskShape }),
  refusals: [],
  policy,
  async run(act, { task }) {
    const closed = await tables(act.db)
      .updateTable('identity.work_link')
      .set({ closed_at: act.now })
      .where('task_kind', '=', task.kind)
      .where('task_id', '=', task.id)
      .where('closed_at', 'is', null)
      .executeTakeFirst()
    const links = Number(closed.numUpdatedRows)
    return ok({ answer: links, noun: 'task', nounId: task.id, values: { taskKind: task.kind, links } })
  },
})
