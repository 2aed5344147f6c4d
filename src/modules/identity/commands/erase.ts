import { z } from 'zod'
import { notFound, ok, refused } from '#kernel/result.ts'
import { type Act, verb } from '#modules/access/index.ts'
import { emailShape, idShape } from '../model.ts'
import { identityPolicy as policy } from '../policy.ts'
import { holdPerson, oneAtATime, otherAdministrators, tables } from '../store.ts'

/** Shown wherever the person's name was. */
const noName = '—'

async function emptyAccount({ db, now }: Act, id: string): Promise<void> {
  const identity = tables(db)
  await identity.deleteFrom('identity.session').where('person_id', '=', id).execute()
  await identity.deleteFrom('identity.sign_in_link').where('person_id', '=', id).execute()
  await identity
    .updateTable('identity.work_link')
    .set({ revoked_at: now })
    .where('person_id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()
  await identity
    .updateTable('identity.role_grant')
    .set(eb => ({ to_at: eb.fn('greatest', ['from_at', eb.val(now)]) as never }))
    .where('person_id', '=', id)
    .where(eb => eb.or([eb('to_at', 'is', null), eb('to_at', '>', now)]))
    .execute()
  await identity
    .updateTable('identity.person')
    .set(eb => ({
      // One of its own, so that no two erased accounts share an address.
      email: `${id}@erased.invalid`,
      name: noName,
      disabled_at: eb.fn.coalesce('disabled_at', eb.val(now)) as never,
      erased_at: now,
    }))
    .where('id', '=', id)
    .execute()
}

/**
 * The account's part of an erasure, and its event. The other holders of personal data do theirs before, in the same transaction, while
 * the address still tells them who is meant; `others` says how many rows of which table they changed.
 */
export const erasePerson = verb({
  module: 'identity',
  name: 'erase-person',
  does: 'Take name and address of a person away for good, shut the account, and end its roles; what was done stays done by its id.',
  input: z.strictObject({
    person: idShape.nullable(),
    email: emailShape,
    others: z.record(z.string().regex(/^[a-z-]+$/), z.int().min(0)),
  }),
  refusals: ['last-administrator'],
  policy,
  async run(act, { person: id, email, others }) {
    await oneAtATime(act.db)
    await tables(act.db).deleteFrom('identity.link_request').where('email', '=', email).execute()
    if (id === null) return ok({ answer: null, noun: 'person', nounId: 'without-account', values: { others } })
    const person = await holdPerson(act.db, id)
    if (!person) return notFound()
    if ((await otherAdministrators(act.db, act.now, { person: id })) === 0) return refused('last-administrator')
    await emptyAccount(act, id)
    return ok({ answer: null, noun: 'person', nounId: id, values: { others }, announces: 'erased' })
  },
})
