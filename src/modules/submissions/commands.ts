import { hash } from 'node:crypto'
import { z } from 'zod'
import { next } from '#kernel/lifecycle.ts'
import { notFound, ok, refused } from '#kernel/result.ts'
import { type Act, perform, verb } from '#modules/access/index.ts'
import { conclusionBySlug } from '#modules/conclusions/index.ts'
import { followUpBySlug } from '#modules/follow-up/index.ts'
import { asSystem, hashOfToken, newToken, tokenShape, withinLimits } from '#modules/identity/index.ts'
import { queueLetter } from '#modules/notifications/index.ts'
import { completeTask, raiseTask, tasksAbout } from '#modules/tasks/index.ts'
import { widerNetworkOf } from '#platform/http/rate.ts'
import { submissionLifecycle } from './lifecycle.ts'
import { nameDays, newSubmissionShape, signDays, type Tellable, writingLimits } from './model.ts'
import { submissionPolicy as policy } from './policy.ts'
import { tables } from './store.ts'

const module = 'submissions'

/** Kind of the letter that carries the link. */
export const signingLetter = 'sign-submission'

/** The noun as everybody sees it; what is not public cannot be told about. */
const nouns: Readonly<Record<Tellable, (act: Act, slug: string) => Promise<{ id: string; ref: string } | undefined>>> =
  {
    conclusion: ({ db }, slug) => conclusionBySlug(db, 'en', slug),
    async 'follow-up'({ db }, slug) {
      const entry = await followUpBySlug(db, 'en', slug)
      return entry && { id: entry.id, ref: entry.slug }
    },
  }

type Input = z.infer<typeof newSubmissionShape>

/** Enters it unless the same was sent before; null then. */
async function enter(act: Act, about: { id: string; ref: string }, { noun, slug, network: _, ...told }: Input) {
  const id = act.newId<'submission'>()
  const { body, source, name, email, language } = told
  const entered = await tables(act.db)
    .insertInto('submissions.submission')
    .values({
      ...{ id, noun, noun_id: about.id, slug, ref: about.ref, body, source, name, email, language, state: 'written' },
      digest: hash('sha256', JSON.stringify([about.id, email, body, source]), 'buffer'),
      ...{ letter_id: null, token_hash: null, signed_at: null, settled_at: null, settled_by: null },
      ...{ written_at: act.now, sign_before: act.now.add({ hours: signDays * 24 }) },
    })
    .onConflict(conflict => conflict.column('digest').doNothing())
    .executeTakeFirst()
  return entered.numInsertedOrUpdatedRows === 1n ? id : null
}

/** The answer is the same whether it is new, was sent before, or its mailbox does not exist. */
export const writeSubmission = verb({
  module,
  name: 'write-submission',
  does: 'Tell the secretariat what one knows of a conclusion or its follow-up; a letter asks the writer to sign it.',
  input: newSubmissionShape,
  refusals: ['too-many-submissions'],
  policy,
  async run(act, input) {
    const about = await nouns[input.noun](act, input.slug)
    if (!about) return notFound()
    return asSystem(act, 'submissions', async inner => {
      const { network, email, language } = input
      const whose = { 'tell-operator': widerNetworkOf(network), 'tell-network': network, 'tell-mailbox': email }
      const limited = await withinLimits(inner, writingLimits, whose)
      if (!limited.ok)
        return limited.refusal.kind === 'refused'
          ? refused('too-many-submissions', limited.refusal.params)
          : refused('too-many-submissions', { minutes: 1 })
      const id = await enter(inner, about, input)
      const values = { about: input.noun, ref: about.ref, again: id === null }
      if (id === null) return ok({ answer: null, noun: input.noun, nounId: about.id, values })
      // Not under the name that was typed: whoever writes could otherwise have us say anything to anybody, in the line they read first.
      const to = { address: email, language }
      const letter = await perform(inner, queueLetter, { to, kind: signingLetter, text: null, actionRequired: true })
      if (!letter.ok) return letter
      await tables(act.db)
        .updateTable('submissions.submission')
        .set({ letter_id: letter.value })
        .where('id', '=', id)
        .execute()
      return ok({ answer: null, noun: 'submission', nounId: id, values })
    })
  },
})

export const issueSigningLink = verb({
  module,
  name: 'issue-signing-link',
  does: 'Make the link for the letter that asks a writer to sign, while it is being sent; the token is stored nowhere.',
  input: z.strictObject({ letter: z.uuid() }),
  refusals: ['link-not-valid'],
  policy,
  async run(act, { letter }) {
    const token = newToken(act.random)
    const found = await tables(act.db)
      .updateTable('submissions.submission')
      .set({ token_hash: token.hash })
      .where('letter_id', '=', letter)
      .where('state', '=', 'written')
      .where('sign_before', '>', act.now)
      .returning(['id', 'ref', 'slug', 'noun'])
      .executeTakeFirst()
    if (!found) return refused('link-not-valid')
    const { id, ref } = found
    return ok({ answer: { token: token.text, ref }, noun: 'submission', nounId: id, values: { letter } })
  },
})

const held = (act: Act) =>
  tables(act.db)
    .selectFrom('submissions.submission')
    .select(['id', 'state', 'ref', 'sign_before as signBefore', 'noun'])
    .forUpdate()

/** From now on an officer sees it; until then nobody did. Signing twice is harmless. */
export const signSubmission = verb({
  module,
  name: 'sign-submission',
  does: 'Sign what one has told, by the link in the letter; from then on the secretariat sees it.',
  input: z.strictObject({ token: tokenShape }),
  refusals: ['link-not-valid'],
  policy,
  run: (act, { token }) =>
    asSystem(act, 'submissions', async inner => {
      const found = await held(inner).where('token_hash', '=', hashOfToken(token)).executeTakeFirst()
      if (!found || found.state === 'expired') return refused('link-not-valid')
      const { id, ref } = found
      const done = { answer: { ref }, noun: 'submission', nounId: id, values: { ref } }
      if (found.state !== 'written') return ok(done)
      if (Temporal.Instant.compare(found.signBefore, act.now) <= 0) return refused('link-not-valid')
      await tables(act.db)
        .updateTable('submissions.submission')
        .set({ state: 'signed', signed_at: act.now })
        .where('id', '=', id)
        .execute()
      const raised = await perform(inner, raiseTask, taskOf(id, ref))
      return raised.ok ? ok(done) : raised
    }),
})

const taskOf = (id: string, ref: string, again = '') => ({
  kind: 'read-submission',
  cause: `submission:${id}${again}`,
  noun: 'submission',
  nounId: id,
  parts: { ref },
  for: { role: 'officer' },
})

const oneShape = z.strictObject({ submission: z.uuid() })

async function move(act: Act, id: string, by: 'take-up-submission' | 'set-aside-submission' | 'reconsider-submission') {
  const found = await held(act).where('id', '=', id).executeTakeFirst()
  if (!found) return notFound()
  const state = next(submissionLifecycle, found.state, by)
  if (state === null) return refused('submission-settled')
  if (by !== 'take-up-submission' && !act.reason) return refused('reason-missing')
  const settled = state !== 'signed'
  await tables(act.db)
    .updateTable('submissions.submission')
    .set({ state, settled_at: settled ? act.now : null, settled_by: settled ? act.actor.person : null })
    .where('id', '=', id)
    .execute()
  for (const task of await tasksAbout(act.db, 'submission', id)) {
    const done = await perform(act, completeTask, { task: task.id, outcome: state })
    if (!done.ok) return done
  }
  if (!settled) {
    const raised = await perform(act, raiseTask, taskOf(id, found.ref, `/${act.now.epochMilliseconds}`))
    if (!raised.ok) return raised
  }
  return ok({ answer: { state }, noun: 'submission', nounId: id, values: { ref: found.ref, to: state } })
}

export const takeUpSubmission = verb({
  module,
  name: 'take-up-submission',
  does: 'Say that what somebody told was taken up; what becomes of it in the record is entered there, in the secretariat’s own words.',
  input: oneShape,
  refusals: ['submission-settled'],
  policy,
  run: (act, { submission }) => move(act, submission, 'take-up-submission'),
})

export const setAsideSubmission = verb({
  module,
  name: 'set-aside-submission',
  does: 'Say that what somebody told is not taken up, and why.',
  input: oneShape,
  refusals: ['submission-settled', 'reason-missing'],
  policy,
  run: (act, { submission }) => move(act, submission, 'set-aside-submission'),
})

export const reconsiderSubmission = verb({
  module,
  name: 'reconsider-submission',
  does: 'Look again at what was set aside, and why.',
  input: oneShape,
  refusals: ['submission-settled', 'reason-missing'],
  policy,
  run: (act, { submission }) => move(act, submission, 'reconsider-submission'),
})

const nothing = { body: null, source: null, name: null, email: null, digest: null, token_hash: null } as const

export const forgetSubmissions = verb({
  module,
  name: 'forget-submissions',
  does: 'Empty what was not signed in time, and forget who wrote what was decided about a year ago.',
  input: z.strictObject({}),
  refusals: [],
  policy,
  async run(act) {
    const emptied = await tables(act.db)
      .updateTable('submissions.submission')
      .set({ ...nothing, state: 'expired' })
      .where('state', '=', 'written')
      .where('sign_before', '<=', act.now)
      .executeTakeFirst()
    const unnamed = await tables(act.db)
      .updateTable('submissions.submission')
      .set({ name: null, email: null, digest: null })
      .where('settled_at', '<', act.now.subtract({ hours: nameDays * 24 }))
      .where('email', 'is not', null)
      .executeTakeFirst()
    const answer = { emptied: Number(emptied.numUpdatedRows), unnamed: Number(unnamed.numUpdatedRows) }
    return ok({ answer, noun: 'submissions', nounId: 'expired', values: answer })
  },
})
