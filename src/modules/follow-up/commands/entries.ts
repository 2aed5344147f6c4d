import { z } from 'zod'
import { next } from '#kernel/lifecycle.ts'
import { slugOf } from '#kernel/ref.ts'
import { changedSince, notFound, ok, type Result, refused } from '#kernel/result.ts'
import { seenShape } from '#kernel/shapes.ts'
import { type Act, perform, verb } from '#modules/access/index.ts'
import { changedFields, keepRevision } from '#modules/audit/index.ts'
import { conclusionsByIds } from '#modules/conclusions/index.ts'
import { closeWorkLinks } from '#modules/identity/index.ts'
import { clausesByIds } from '#modules/mandates/index.ts'
import { bodiesKnown } from '#modules/members/index.ts'
import { type KeptEntry, loadEntry, nextNumber } from '../content.ts'
import { followUpLifecycle } from '../lifecycle.ts'
import { entryContentShape } from '../model.ts'
import { followUpPolicy as policy } from '../policy.ts'
import { sameAgain } from '../publishing.ts'
import { tables } from '../store.ts'

const module = 'follow-up'

/** The kind of task a link to an entry carries. */
export const taskKind = 'follow-up'

type On = { readonly conclusion: string } | { readonly clause: string }

/** What an entry follows on, as its row says it; null where it is not public or not there. */
async function sourceOf(act: Act, on: On) {
  if ('conclusion' in on) {
    const [found] = await conclusionsByIds(act.db, 'en', [on.conclusion])
    return found ? { ref: found.ref, column: 'conclusion_id' as const, id: found.id } : null
  }
  const [found] = await clausesByIds(act.db, [on.clause])
  return found ? { ref: found.ref, column: 'clause_id' as const, id: found.id } : null
}

export const offerFollowUp = verb({
  module,
  name: 'offer-follow-up',
  does: 'Offer a conclusion, or a clause of a mandate, to a body: what is hoped for, and which office answers. Nothing is published.',
  input: z.strictObject({
    on: z.union([z.strictObject({ conclusion: z.uuid() }), z.strictObject({ clause: z.uuid() })]),
    content: entryContentShape,
  }),
  refusals: ['source-unknown', 'body-unknown'],
  policy,
  async run(act, { on, content }) {
    const source = await sourceOf(act, on)
    if (!source) return refused('source-unknown')
    if (!(await bodiesKnown(act.db, [content.body]))) return refused('body-unknown')
    const id = act.newId<'follow-up'>()
    const number = await nextNumber(act.db, source.column, source.id)
    const slug = slugOf(`${source.ref}-f${number}`)
    const ends = { due_day: null, superseded_by: null, published_version: null }
    const follows = { conclusion_id: null, clause_id: null, [source.column]: source.id }
    const { body, office, wording } = content
    await tables(act.db)
      .insertInto('follow_up.entry')
      .values({
        ...{ id, slug, ...follows, number, body, office, ...ends },
        wording: JSON.stringify(wording),
        state: 'offered',
        offered_at: act.now,
        offered_by: act.actor.label,
      })
      .execute()
    const values = { slug, on: source.ref, body }
    return ok({ answer: { id, slug }, noun: 'follow-up', nounId: id, values })
  },
})

/** Held until the transaction ends; refused when it is not there, no longer an entry, or was changed since. */
export async function holdSeen(act: Act, { id, version }: z.output<typeof seenShape>): Promise<Result<KeptEntry>> {
  const kept = await loadEntry(act.db, { id }, { hold: true })
  if (!kept) return notFound()
  if (kept.state === 'withdrawn') return refused('not-from-this-state')
  return kept.version === version ? ok(kept) : changedSince(kept.version)
}

const wasShown = async (act: Act, id: string): Promise<boolean> =>
  (await tables(act.db)
    .selectFrom('follow_up.preview')
    .select('id')
    .where('entry_id', '=', id)
    .limit(1)
    .executeTakeFirst()) !== undefined

export const editFollowUp = verb({
  module,
  name: 'edit-follow-up',
  does: 'Change the text, body or office of an entry. What is published stays as it is until the body has seen the change; the body stays once it was told.',
  input: z.strictObject({ ...seenShape.shape, content: entryContentShape }),
  refusals: ['not-from-this-state', 'reason-missing', 'nothing-changed', 'body-unknown', 'body-already-told'],
  policy,
  async run(act, { content, ...seen }) {
    const held = await holdSeen(act, seen)
    if (!held.ok) return held
    const kept = held.value
    const changed = changedFields({ ...kept.content }, { ...content })
    if (changed.length === 0) return refused('nothing-changed')
    if (kept.publishedVersion !== null && !act.reason) return refused('reason-missing')
    if (!(await bodiesKnown(act.db, [content.body]))) return refused('body-unknown')
    if (content.body !== kept.content.body && (await wasShown(act, kept.id))) return refused('body-already-told')
    const version = kept.version + 1
    const { body, office, wording } = content
    await tables(act.db)
      .updateTable('follow_up.entry')
      .set({ body, office, wording: JSON.stringify(wording), version })
      .where('id', '=', kept.id)
      .execute()
    await sameAgain(act, kept.id)
    await keepRevision(act.db, {
      noun: 'follow-up',
      nounId: kept.id,
      at: act.now,
      actor: act.actor.label,
      reason: act.reason,
      before: { version: kept.version, content: { ...kept.content } },
      after: { version, content: { ...content } },
    })
    const values = { slug: kept.slug, version, fields: [...changed] }
    return ok({ answer: { version, changed }, noun: 'follow-up', nounId: kept.id, values })
  },
})

export const withdrawFollowUp = verb({
  module,
  name: 'withdraw-follow-up',
  does: 'Take an entry back of which nothing was published; its links end.',
  input: seenShape,
  refusals: ['not-from-this-state', 'already-published'],
  policy,
  async run(act, seen) {
    const held = await holdSeen(act, seen)
    if (!held.ok) return held
    const kept = held.value
    const state = next(followUpLifecycle, kept.state, 'withdraw-follow-up')
    if (state === null) return refused('not-from-this-state')
    if (kept.publishedVersion !== null) return refused('already-published')
    const version = kept.version + 1
    await tables(act.db)
      .updateTable('follow_up.entry')
      .set({ state, superseded_by: null, version })
      .where('id', '=', kept.id)
      .execute()
    const closed = await perform(act, closeWorkLinks, { task: { kind: taskKind, id: kept.id } })
    if (!closed.ok) return closed
    return ok({ answer: { version }, noun: 'follow-up', nounId: kept.id, values: { slug: kept.slug, state } })
  },
})
