import { z } from 'zod'
import { languages } from '#kernel/language.ts'
import { notFound, ok, type Result, refused } from '#kernel/result.ts'
import { type Act, type Done, verb } from '#modules/access/index.ts'
import { commitTo } from '#modules/audit/index.ts'
import { asSystem } from '../as-system.ts'
import { emailShape, type GrantableRole, grantableRoles, idShape, nameShape, type PersonId } from '../model.ts'
import { identityPolicy as policy } from '../policy.ts'
import { holdPerson, oneAtATime, otherAdministrators, personByEmail, tables } from '../store.ts'
import { addGrant } from './roles.ts'

const module = 'identity'

const newPerson = z.strictObject({ email: emailShape, name: nameShape, language: z.enum(languages) })

type NewPerson = z.output<typeof newPerson>

async function addPerson(act: Act, { email, name, language }: NewPerson): Promise<PersonId> {
  const id = act.newId<'person'>()
  await tables(act.db)
    .insertInto('identity.person')
    .values({ id, email, name, language, created_at: act.now, disabled_at: null })
    .execute()
  return id
}

/** The log holds commitments to address and name; the values stand beside it and can be erased. */
async function withRoles(
  act: Act,
  id: PersonId,
  { email, name }: NewPerson,
  given: readonly GrantableRole[],
  announces?: string,
): Promise<Result<Done<PersonId>>> {
  for (const role of given) await addGrant(act, { person: id, role, scope: 'everywhere', from: act.now, to: null })
  const values = { roles: [...given], email: await commitTo(act, id, email), name: await commitTo(act, id, name) }
  const done = { answer: id, noun: 'person', nounId: id, values }
  return ok(announces ? { ...done, announces } : done)
}

export const makeFirstAccount = verb({
  module,
  name: 'make-first-account',
  does: 'Make the account of the first start: administrator and officer. Refused once anybody has an account.',
  input: newPerson,
  refusals: ['account-exists'],
  policy,
  async run(act, input) {
    await oneAtATime(act.db)
    const anybody = await tables(act.db).selectFrom('identity.person').select('id').limit(1).executeTakeFirst()
    if (anybody) return refused('account-exists')
    return withRoles(act, await addPerson(act, input), input, ['administrator', 'officer'])
  },
})

export const invitePerson = verb({
  module,
  name: 'invite-person',
  does: 'Give a person an account, with roles that hold everywhere if any; a letter tells them.',
  input: newPerson.extend({ roles: z.array(z.enum(grantableRoles)).max(grantableRoles.length).default([]) }),
  refusals: ['address-already-known'],
  policy,
  async run(act, { roles, ...person }) {
    await oneAtATime(act.db)
    if (await personByEmail(act.db, person.email)) return refused('address-already-known')
    return withRoles(act, await addPerson(act, person), person, [...new Set(roles)], 'invited')
  },
})

export const enterContact = verb({
  module,
  name: 'enter-contact',
  does: 'Find the person of an e-mail address, or enter one, without roles and without a letter: somebody who is sent work links.',
  input: newPerson,
  refusals: ['person-disabled'],
  policy,
  run: (act, person) =>
    asSystem(act, 'contacts', async inner => {
      await oneAtATime(inner.db)
      const known = await personByEmail(inner.db, person.email)
      if (known && known.disabledAt !== null) return refused('person-disabled')
      if (known) return ok({ answer: known.id, noun: 'person', nounId: known.id, values: { known: true } })
      return withRoles(inner, await addPerson(inner, person), person, [])
    }),
})

/** Everything that would let a disabled person in, closed in the same transaction. */
async function closeEveryDoor(act: Act, person: string): Promise<void> {
  const db = tables(act.db)
  const { now } = act
  await db.updateTable('identity.person').set({ disabled_at: now }).where('id', '=', person).execute()
  await db
    .updateTable('identity.session')
    .set({ revoked_at: now })
    .where('person_id', '=', person)
    .where('revoked_at', 'is', null)
    .execute()
  await db
    .updateTable('identity.sign_in_link')
    .set({ expires_at: now })
    .where('person_id', '=', person)
    .where('expires_at', '>', now)
    .execute()
  await db
    .updateTable('identity.work_link')
    .set({ revoked_at: now })
    .where('person_id', '=', person)
    .where('revoked_at', 'is', null)
    .execute()
}

export const disablePerson = verb({
  module,
  name: 'disable-person',
  does: 'Shut an account: sessions, sign-in links and work links of that person end at once.',
  input: z.strictObject({ person: idShape }),
  refusals: ['already-disabled', 'last-administrator'],
  policy,
  async run(act, { person: id }) {
    await oneAtATime(act.db)
    const person = await holdPerson(act.db, id)
    if (!person) return notFound()
    if (person.disabledAt !== null) return refused('already-disabled')
    if ((await otherAdministrators(act.db, act.now, { person: id })) === 0) return refused('last-administrator')
    await closeEveryDoor(act, id)
    return ok({ answer: id, noun: 'person', nounId: id, values: {}, announces: 'disabled' })
  },
})

/** What ended with the account stays ended: sessions were revoked and links have lapsed. Roles were never taken, so they hold again. */
export const enablePerson = verb({
  module,
  name: 'enable-person',
  does: 'Open a disabled account again: its roles hold again, while its ended sessions and links stay ended.',
  input: z.strictObject({ person: idShape }),
  refusals: ['not-disabled', 'person-erased'],
  policy,
  async run(act, { person: id }) {
    const person = await holdPerson(act.db, id)
    if (!person) return notFound()
    if (person.disabledAt === null) return refused('not-disabled')
    if (person.erasedAt !== null) return refused('person-erased')
    await tables(act.db).updateTable('identity.person').set({ disabled_at: null }).where('id', '=', id).execute()
    return ok({ answer: id, noun: 'person', nounId: id, values: {}, announces: 'enabled' })
  },
})
