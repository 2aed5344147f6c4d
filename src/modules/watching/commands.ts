import { z } from 'zod'
import { languages } from '#kernel/language.ts'
import { next } from '#kernel/lifecycle.ts'
import { notFound, ok, type Result, refused } from '#kernel/result.ts'
import { type Act, type Done, perform, verb } from '#modules/access/index.ts'
import { asSystem, hashOfToken, tokenShape, withinLimits } from '#modules/identity/index.ts'
import { queueLetter } from '#modules/notifications/index.ts'
import { widerNetworkOf } from '#platform/http/rate.ts'
import { followedBySlug } from './followed.ts'
import { followingLifecycle } from './lifecycle.ts'
import { confirmDays, followingLimits, keptDays, newFollowingShape } from './model.ts'
import { watchingPolicy as policy } from './policy.ts'
import { tables } from './store.ts'

const module = 'watching'

/** Kind of the letter that asks for confirmation. */
export const confirmingLetter = 'confirm-following'

type Input = z.infer<typeof newFollowingShape>

/** The following of this mailbox, begun now where there is none; one that is live stays as it is. */
async function begun(act: Act, about: { readonly id: string }, { noun, slug, email, language }: Input) {
  const db = tables(act.db)
  const confirmBefore = act.now.add({ hours: confirmDays * 24 })
  await db
    .insertInto('watching.following')
    .values({
      ...{ id: act.newId<'following'>(), noun, noun_id: about.id, slug, email, language, state: 'asked' },
      ...{ letter_id: null, asked_at: act.now, confirm_before: confirmBefore },
      ...{ confirmed_at: null, told_at: null, ended_at: null },
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  return db
    .selectFrom('watching.following')
    .select(['id', 'state'])
    .where('noun', '=', noun)
    .where('noun_id', '=', about.id)
    .where('email', '=', email)
    .where('state', '!=', 'ended')
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** The same answer and the same letter for everybody: whether somebody follows already is known to their mailbox only. */
export const askToFollow = verb({
  module,
  name: 'ask-to-follow',
  does: 'Ask to be told by mail when something public changes; a letter asks the mailbox to confirm.',
  input: newFollowingShape,
  refusals: ['too-many-followings'],
  policy,
  async run(act, input) {
    const about = await followedBySlug(act.db, 'en', input.noun, input.slug)
    if (!about) return notFound()
    return asSystem(act, module, async inner => {
      const { network, email, language } = input
      const whose = { 'follow-operator': widerNetworkOf(network), 'follow-network': network, 'follow-mailbox': email }
      const limited = await withinLimits(inner, followingLimits, whose)
      if (!limited.ok)
        return limited.refusal.kind === 'refused'
          ? refused('too-many-followings', limited.refusal.params)
          : refused('too-many-followings', { minutes: 1 })
      const { id } = await begun(inner, about, input)
      const to = { address: email, language }
      const asking = { to, kind: confirmingLetter, text: null, actionRequired: true, confidential: true }
      const letter = await perform(inner, queueLetter, asking)
      if (!letter.ok) return letter
      await tables(act.db)
        .updateTable('watching.following')
        .set({ letter_id: letter.value, confirm_before: act.now.add({ hours: confirmDays * 24 }) })
        .where('id', '=', id)
        .execute()
      return ok({ answer: null, noun: 'following', nounId: id, values: { about: input.noun, slug: input.slug } })
    })
  },
})

const byToken = (act: Act, token: string) =>
  tables(act.db)
    .selectFrom('watching.following as f')
    .innerJoin('watching.link as l', 'l.following_id', 'f.id')
    .select(['f.id', 'f.state', 'f.confirm_before as confirmBefore'])
    .where('l.token_hash', '=', hashOfToken(token))
    .forUpdate('f')
    .executeTakeFirst()

type Found = NonNullable<Awaited<ReturnType<typeof byToken>>>
const lapsed = ({ state, confirmBefore }: Found, now: Temporal.Instant): boolean =>
  state === 'asked' && Temporal.Instant.compare(confirmBefore, now) <= 0

/** What the holder of a link does with the following it belongs to. */
const byHolder = (
  act: Act,
  token: string,
  work: (inner: Act, found: Found) => Promise<Result<Done<null>>>,
): Promise<Result<Done<null>>> =>
  asSystem(act, module, async inner => {
    const found = await byToken(inner, token)
    return found ? work(inner, found) : refused('following-link-not-valid')
  })

const told = (id: string, values: Done<null>['values'] = {}): Result<Done<null>> =>
  ok({ answer: null, noun: 'following', nounId: id, values })

const oneShape = z.strictObject({ token: tokenShape })

export const confirmFollowing = verb({
  module,
  name: 'confirm-following',
  does: 'Confirm from one’s mailbox that one wants to be told; doing it again is harmless.',
  input: oneShape,
  refusals: ['following-link-not-valid'],
  policy,
  run: (act, { token }) =>
    byHolder(act, token, async (inner, found) => {
      if (found.state === 'ended' || lapsed(found, act.now)) return refused('following-link-not-valid')
      const state = next(followingLifecycle, found.state, 'confirm-following')
      if (state !== null)
        await tables(inner.db)
          .updateTable('watching.following')
          .set({ state, confirmed_at: act.now })
          .where('id', '=', found.id)
          .execute()
      return told(found.id)
    }),
})

export const setFollowingLanguage = verb({
  module,
  name: 'set-following-language',
  does: 'Choose the language of the letters about what one follows.',
  input: oneShape.extend({ language: z.enum(languages) }),
  refusals: ['following-link-not-valid'],
  policy,
  run: (act, { token, language }) =>
    byHolder(act, token, async (inner, found) => {
      if (found.state !== 'live') return refused('following-link-not-valid')
      await tables(inner.db).updateTable('watching.following').set({ language }).where('id', '=', found.id).execute()
      return told(found.id, { language })
    }),
})

export const endFollowing = verb({
  module,
  name: 'end-following',
  does: 'Stop the letters, by the link in any of them, and forget the address; doing it again is harmless.',
  input: oneShape,
  refusals: ['following-link-not-valid'],
  policy,
  run: (act, { token }) =>
    byHolder(act, token, async (inner, { id, state: before }) => {
      const state = next(followingLifecycle, before, 'end-following')
      if (state !== null) {
        await tables(inner.db)
          .updateTable('watching.following')
          .set({ state, email: null, ended_at: act.now })
          .where('id', '=', id)
          .execute()
        await tables(inner.db).deleteFrom('watching.news').where('following_id', '=', id).execute()
      }
      return told(id)
    }),
})

export const forgetFollowings = verb({
  module,
  name: 'forget-followings',
  does: 'End what was not confirmed in time, and forget links and news that are old.',
  input: z.strictObject({}),
  refusals: [],
  policy,
  async run(act) {
    const db = tables(act.db)
    const before = act.now.subtract({ hours: keptDays * 24 })
    const ended = await db
      .updateTable('watching.following')
      .set({ state: 'ended', email: null, ended_at: act.now })
      .where('state', '=', 'asked')
      .where('confirm_before', '<=', act.now)
      .executeTakeFirst()
    const news = await db
      .deleteFrom('watching.news')
      .where('at', '<', before)
      .where('letter_id', 'is not', null)
      .executeTakeFirst()
    const links = await db
      .deleteFrom('watching.link')
      .where('issued_at', '<', before)
      .where('following_id', 'in', db.selectFrom('watching.following').select('id').where('ended_at', '<', before))
      .executeTakeFirst()
    const answer = {
      ended: Number(ended.numUpdatedRows),
      news: Number(news.numDeletedRows),
      links: Number(links.numDeletedRows),
    }
    return ok({ answer, noun: 'followings', nounId: 'old', values: answer })
  },
})
