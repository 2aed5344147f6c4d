import { z } from 'zod'
import { languages } from '#kernel/language.ts'
import { ok, type Result, refused } from '#kernel/result.ts'
import { seenShape } from '#kernel/shapes.ts'
import { type Act, type Done, perform, verb } from '#modules/access/index.ts'
import { closeWorkLinks, emailShape, enterContact } from '#modules/identity/index.ts'
import { queueLetter, sentAtOf } from '#modules/notifications/index.ts'
import { followUpPolicy as policy } from '../policy.ts'
import { publish } from '../publishing.ts'
import { lastDayToReply, mayRelease, type PreviewFacts } from '../rules.ts'
import { tables } from '../store.ts'
import { holdSeen, taskKind } from './entries.ts'
import { inHouse, standingOf, throughLink } from './said.ts'

const module = 'follow-up'

/** The kind of the letter with the link; its text is written while it is sent. */
export const previewLetter = 'follow-up-preview'

/** Somebody else answers for the body now: the links of whoever did before end. */
async function endFormerLinks(act: Act, entry: string, person: string): Promise<Result<unknown>> {
  const former = await tables(act.db)
    .selectFrom('follow_up.preview')
    .select('id')
    .where('entry_id', '=', entry)
    .where('person_id', '<>', person)
    .limit(1)
    .executeTakeFirst()
  return former ? perform(act, closeWorkLinks, { task: { kind: taskKind, id: entry } }) : ok(null)
}

export const sendPreview = verb({
  module,
  name: 'send-preview',
  does: 'Have the body’s contact sent a letter with a link that shows exactly what will be published, and how to reply.',
  input: z.strictObject({
    ...seenShape.shape,
    contact: z.strictObject({
      email: emailShape,
      name: z.string().trim().min(1).max(120),
      language: z.enum(languages),
    }),
  }),
  refusals: ['not-from-this-state', 'nothing-to-publish', 'contact-unusable'],
  policy,
  async run(act, { contact, ...seen }) {
    const held = await holdSeen(act, seen)
    if (!held.ok) return held
    const kept = held.value
    if (kept.publishedVersion === kept.version) return refused('nothing-to-publish')
    const person = await perform(act, enterContact, contact)
    if (!person.ok) return refused('contact-unusable')
    const ended = await endFormerLinks(act, kept.id, person.value)
    if (!ended.ok) return refused('contact-unusable')
    const { replyDays } = act.terms
    const actBy = lastDayToReply(act.now, replyDays)
    const to = { person: person.value }
    const letter = await perform(act, queueLetter, { to, kind: previewLetter, text: null, actionRequired: true, actBy })
    if (!letter.ok) return refused('contact-unusable')
    await tables(act.db)
      .insertInto('follow_up.preview')
      .values({
        ...{ id: act.newId<'preview'>(), entry_id: kept.id, version: kept.version, person_id: person.value },
        ...{ letter_id: letter.value, sent_at: act.now, reply_days: replyDays, actor: act.actor.label },
      })
      .execute()
    const values = { slug: kept.slug, version: kept.version, person: person.value, letter: letter.value, actBy }
    return ok({ answer: { actBy }, noun: 'follow-up', nounId: kept.id, values })
  },
})

/** What was shown of an entry, and when the mail server took each letter. */
export async function previewsOf(act: Act, entry: string): Promise<readonly PreviewFacts[]> {
  const rows = await tables(act.db)
    .selectFrom('follow_up.preview')
    .select(['version', 'letter_id as letter', 'reply_days as replyDays'])
    .where('entry_id', '=', entry)
    .orderBy('id')
    .execute()
  const sentAt = await sentAtOf(
    act.db,
    rows.map(({ letter }) => letter),
  )
  return rows.map(({ version, letter, replyDays }) => ({ version, replyDays, sentAt: sentAt.get(letter) ?? null }))
}

export const releaseFollowUp = verb({
  module,
  name: 'release-follow-up',
  does: 'Publish an entry as it stands: the body at once through its link, the secretariat once the body was shown it and the days to reply have passed.',
  input: seenShape,
  refusals: ['not-from-this-state', 'nothing-to-publish', 'not-previewed', 'preview-not-sent', 'time-to-reply'],
  policy,
  standing: standingOf,
  run: (act, seen) =>
    inHouse(act, seen.id, async (inner): Promise<Result<Done<{ version: number }>>> => {
      const held = await holdSeen(inner, seen)
      if (!held.ok) return held
      const kept = held.value
      if (kept.publishedVersion === kept.version) return refused('nothing-to-publish')
      const itself = throughLink(act, seen.id)
      const may = itself ? ok(null) : mayRelease(kept.version, await previewsOf(inner, kept.id), inner.now)
      if (!may.ok) return may
      await publish(inner, kept, itself ? 'link' : 'time')
      const values = { slug: kept.slug, version: kept.version, state: kept.state, by: itself ? 'link' : 'time' }
      const answer = { version: kept.version }
      return ok({ answer, noun: 'follow-up', nounId: kept.id, values, announces: 'released' })
    }),
})
