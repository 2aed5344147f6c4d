import { z } from 'zod'
import { notFound, ok, refused } from '#kernel/result.ts'
import { type Act, verb } from '#modules/access/index.ts'
import { asSystem } from '../as-system.ts'
import { hashOfToken, idShape, tokenShape } from '../model.ts'
import { identityPolicy as policy } from '../policy.ts'
import { tables } from '../store.ts'

const module = 'identity'

const sessions = (act: Act) =>
  tables(act.db).selectFrom('identity.session').select(['id', 'person_id as person', 'revoked_at as revokedAt'])

const revoke = (act: Act, id: string) =>
  tables(act.db).updateTable('identity.session').set({ revoked_at: act.now }).where('id', '=', id).execute()

export const signOut = verb({
  module,
  name: 'sign-out',
  does: 'End the session whose token is given; the cookie is cleared by the page in any case.',
  input: z.strictObject({ token: tokenShape }),
  refusals: [],
  policy,
  run: (act, { token }) =>
    asSystem(act, 'sign-out', async inner => {
      const session = await sessions(inner).where('token_hash', '=', hashOfToken(token)).executeTakeFirst()
      if (!session || session.revokedAt !== null) return notFound()
      await revoke(inner, session.id)
      const { id, person } = session
      return ok({ answer: id, noun: 'session', nounId: id, values: { person }, announces: 'signed-out' })
    }),
})

/** Row-level policies show a person their own sessions and an administrator everybody's: any other is not found. */
export const revokeSession = verb({
  module,
  name: 'revoke-session',
  does: 'End a session from elsewhere: one of your own, or anybody’s for an administrator.',
  input: z.strictObject({ session: idShape }),
  refusals: ['session-already-ended'],
  policy,
  async standing(act, { session: id }) {
    const session = await sessions(act).where('id', '=', id).executeTakeFirst()
    return session ? { facts: { own: session.person === act.actor.person }, scopes: [] } : null
  },
  async run(act, { session: id }) {
    const session = await sessions(act).where('id', '=', id).forUpdate().executeTakeFirst()
    if (!session) return notFound()
    if (session.revokedAt !== null) return refused('session-already-ended')
    await revoke(act, id)
    const values = { person: session.person }
    return ok({ answer: id, noun: 'session', nounId: id, values, announces: 'signed-out' })
  },
})
