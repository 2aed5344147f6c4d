import { z } from 'zod'
import { notFound, ok, refused } from '#kernel/result.ts'
import { type Act, verb } from '#modules/access/index.ts'
import { widerNetworkOf } from '#platform/http/rate.ts'
import { asSystem } from '../as-system.ts'
import { withinLimits } from '../limits.ts'
import { emailShape, hashOfToken, idShape, newToken, tokenShape } from '../model.ts'
import { identityPolicy as policy } from '../policy.ts'
import { linkLimits, linkMinutes, linkState } from '../rules.ts'
import { holdPerson, personByEmail, personById, tables } from '../store.ts'

const module = 'identity'

/** Data of the job: `{ request }`. */
export const answerRequestJob = 'identity.answer-link-request'

/**
 * The account is not looked up here but by the worker: whoever asks gets the same answer, in the same time, for every address.
 * The address waits in a table only the system can read and is deleted there; the job holds its id.
 */
export const requestSignInLink = verb({
  module,
  name: 'request-sign-in-link',
  does: 'Ask for a letter with a sign-in link; says nothing about whether the address has an account.',
  input: z.strictObject({ email: emailShape, network: z.string().min(1).max(64) }),
  refusals: ['too-many-requests'],
  policy,
  run: (act, { email, network }) =>
    asSystem(act, 'sign-in', async inner => {
      const limited = await withinLimits(inner, linkLimits, {
        operator: widerNetworkOf(network),
        network,
        account: email,
      })
      if (!limited.ok) return limited
      const id = act.newId<'link-request'>()
      await tables(act.db).insertInto('identity.link_request').values({ id, email, at: act.now }).execute()
      await act.enqueue(answerRequestJob, { request: id })
      return ok({ answer: null, noun: 'link-request', nounId: id, values: {} })
    }),
})

export const answerLinkRequest = verb({
  module,
  name: 'answer-link-request',
  does: 'Look for the account of a request, forget the address, and have a letter sent if there is one.',
  input: z.strictObject({ request: idShape }),
  refusals: [],
  policy,
  async run(act, { request: id }) {
    const asked = await tables(act.db)
      .deleteFrom('identity.link_request')
      .where('id', '=', id)
      .returning('email')
      .executeTakeFirst()
    if (!asked) return notFound()
    const person = await personByEmail(act.db, asked.email)
    if (!person || person.disabledAt !== null) return ok({ answer: null, noun: 'link-request', nounId: id, values: {} })
    return ok({ answer: null, noun: 'person', nounId: person.id, values: { request: id }, announces: 'link-requested' })
  },
})

/** A link as it is given away, once. The address of the page it belongs to is the caller's. */
export interface IssuedLink {
  readonly token: string
  readonly person: string
  readonly expiresAt: Temporal.Instant
}

export const issueSignInLink = verb({
  module,
  name: 'issue-sign-in-link',
  does: 'Make a sign-in link for the command line or for a letter being sent; the answer holds the token, which is stored nowhere.',
  input: z.union([z.strictObject({ person: idShape }), z.strictObject({ email: emailShape })]),
  refusals: ['person-disabled'],
  policy,
  async run(act, input) {
    const person = 'person' in input ? await personById(act.db, input.person) : await personByEmail(act.db, input.email)
    if (!person) return notFound()
    if (person.disabledAt !== null) return refused('person-disabled')
    const id = act.newId<'sign-in-link'>()
    const token = newToken(act.random)
    const expiresAt = act.now.add({ minutes: linkMinutes })
    await tables(act.db)
      .insertInto('identity.sign_in_link')
      .values({
        id,
        token_hash: token.hash,
        person_id: person.id,
        issued_at: act.now,
        expires_at: expiresAt,
        spent_at: null,
      })
      .execute()
    const answer: IssuedLink = { token: token.text, person: person.id, expiresAt }
    return ok({ answer, noun: 'person', nounId: person.id, values: { link: id } })
  },
})

const linkByToken = (act: Act, token: string) =>
  tables(act.db)
    .selectFrom('identity.sign_in_link')
    .select(['id', 'person_id as person', 'expires_at as expiresAt', 'spent_at as spentAt'])
    .where('token_hash', '=', hashOfToken(token))
    .executeTakeFirst()

/** Marks it spent and lets every other link of the person lapse: signed in is signed in. */
async function spend(act: Act, link: { id: string; person: string }): Promise<void> {
  const db = tables(act.db)
  await db.updateTable('identity.sign_in_link').set({ spent_at: act.now }).where('id', '=', link.id).execute()
  await db
    .updateTable('identity.sign_in_link')
    .set({ expires_at: act.now })
    .where('person_id', '=', link.person)
    .where('spent_at', 'is', null)
    .where('expires_at', '>', act.now)
    .execute()
}

/** A session as it is given away, once: `token` goes into the cookie. */
export interface StartedSession {
  readonly token: string
  readonly session: string
  readonly person: string
}

async function startSession(act: Act, person: string): Promise<StartedSession> {
  const session = act.newId<'session'>()
  const token = newToken(act.random)
  await tables(act.db)
    .insertInto('identity.session')
    .values({
      id: session,
      token_hash: token.hash,
      person_id: person,
      created_at: act.now,
      last_seen_at: act.now,
      revoked_at: null,
    })
    .execute()
  return { token: token.text, session, person }
}

/** The person's row is held before the link is read, so spending twice, and spending while being disabled, take turns. */
export const spendSignInLink = verb({
  module,
  name: 'spend-sign-in-link',
  does: 'Sign in with a link (from a form, never by opening an address): makes a session and ends every link of the person.',
  input: z.strictObject({ token: tokenShape }),
  refusals: ['link-not-valid', 'link-spent', 'link-expired'],
  policy,
  run: (act, { token }) =>
    asSystem(act, 'sign-in', async inner => {
      const found = await linkByToken(inner, token)
      const person = found && (await holdPerson(inner.db, found.person))
      const link = person && (await linkByToken(inner, token))
      if (!link || person.disabledAt !== null) return refused('link-not-valid')
      const state = linkState(link, act.now)
      if (state !== 'usable') return refused(`link-${state}`)
      await spend(inner, link)
      const answer = await startSession(inner, person.id)
      const values = { person: person.id, link: link.id }
      return ok({ answer, noun: 'session', nounId: answer.session, values, announces: 'signed-in' })
    }),
})
