import { z } from 'zod'
import { notFound, ok, refused } from '#kernel/result.ts'
import { type Act, verb } from '#modules/access/index.ts'
import { type GrantableRole, grantableRoles, houseRoles, idShape, instantShape } from '../model.ts'
import { identityPolicy as policy } from '../policy.ts'
import { oneAtATime, otherAdministrators, personById, tables } from '../store.ts'

const module = 'identity'

interface NewGrant {
  readonly person: string
  readonly role: GrantableRole
  readonly scope: string
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant | null
}

export async function addGrant(act: Act, { person, role, scope, from, to }: NewGrant): Promise<string> {
  const id = act.newId<'role-grant'>()
  await tables(act.db)
    .insertInto('identity.role_grant')
    .values({ id, person_id: person, role, scope, from_at: from, to_at: to, granted_by: act.actor.label })
    .execute()
  return id
}

async function holdsAlready(act: Act, { person, role, scope, from, to }: NewGrant): Promise<boolean> {
  const found = await tables(act.db)
    .selectFrom('identity.role_grant')
    .select('id')
    .where('person_id', '=', person)
    .where('role', '=', role)
    .where('scope', '=', scope)
    .where(eb => eb.or([eb('to_at', 'is', null), eb('to_at', '>', from)]))
    .$if(to !== null, q => q.where('from_at', '<', to))
    .executeTakeFirst()
  return found !== undefined
}

export const grantRole = verb({
  module,
  name: 'grant-role',
  does: 'Give a person a role in a scope, from now or a moment to come, without end or until a moment.',
  input: z.strictObject({
    person: idShape,
    role: z.enum(grantableRoles),
    scope: z.string().trim().min(1).max(120).default('everywhere'),
    from: instantShape.nullable().default(null),
    to: instantShape.nullable().default(null),
  }),
  refusals: ['role-of-the-house', 'begins-in-the-past', 'ends-before-it-begins', 'role-already-held'],
  policy,
  async run(act, input) {
    if (houseRoles.has(input.role) && input.scope !== 'everywhere')
      return refused('role-of-the-house', { role: input.role })
    await oneAtATime(act.db)
    const grant = { ...input, from: input.from ?? act.now }
    // Who held a role on a day must stay as it was on that day.
    if (Temporal.Instant.compare(grant.from, act.now) < 0) return refused('begins-in-the-past')
    if (grant.to !== null && Temporal.Instant.compare(grant.to, grant.from) <= 0)
      return refused('ends-before-it-begins')
    if (!(await personById(act.db, grant.person))) return notFound()
    if (await holdsAlready(act, grant)) return refused('role-already-held', { role: grant.role })
    const id = await addGrant(act, grant)
    const { role, scope, from, to } = grant
    const values = { grant: id, role, scope, from: from.toString(), to: to?.toString() ?? null }
    return ok({ answer: id, noun: 'person', nounId: grant.person, values, announces: 'role-granted' })
  },
})

export const withdrawRole = verb({
  module,
  name: 'withdraw-role',
  does: 'End a grant of a role now; what was done in the role stays.',
  input: z.strictObject({ grant: idShape }),
  refusals: ['already-withdrawn', 'last-administrator'],
  policy,
  async run(act, { grant: id }) {
    await oneAtATime(act.db)
    const db = tables(act.db)
    const grant = await db
      .selectFrom('identity.role_grant')
      .select(['person_id', 'role', 'scope', 'from_at', 'to_at'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!grant) return notFound()
    if (grant.to_at !== null && Temporal.Instant.compare(grant.to_at, act.now) <= 0) return refused('already-withdrawn')
    if (grant.role === 'administrator' && (await otherAdministrators(act.db, act.now, { grant: id })) === 0)
      return refused('last-administrator')
    // A grant that had not begun ends where it would have begun.
    const end = Temporal.Instant.compare(grant.from_at, act.now) > 0 ? grant.from_at : act.now
    await db.updateTable('identity.role_grant').set({ to_at: end }).where('id', '=', id).execute()
    const values = { grant: id, role: grant.role, scope: grant.scope }
    return ok({ answer: id, noun: 'person', nounId: grant.person_id, values, announces: 'role-withdrawn' })
  },
})
