import { z } from 'zod'
import type { Random } from '#kernel/id.ts'
import type { Wording } from '#kernel/language.ts'
import { slugOf } from '#kernel/ref.ts'
import { ok } from '#kernel/result.ts'
import { type Act, type Standing, verb } from '#modules/access/index.ts'
import { contentShape, partsKnown, rowOf } from '../content.ts'
import { topicPolicy as policy } from '../policy.ts'
import { tables } from '../store.ts'

/** A seat held anywhere counts: a topic belongs to no forum. */
export const standingOf = ({ actor }: Act, facts: Standing['facts']): Standing => ({
  facts,
  scopes: actor.held.map(({ scope }) => scope),
})

/** Begins with words of the title where they have Latin letters; the rest is random, so that no address tells of a hidden topic. */
function addressOf({ texts, original }: Wording, random: Random): string {
  const words = slugOf(texts.en ?? texts[original] ?? '')
    .slice(0, 60)
    .replace(/-[^-]*$/, rest => (rest.length > 20 ? '' : rest))
    .replace(/-$/, '')
  return `${words || 'topic'}-${random(new Uint8Array(4)).toHex()}`
}

export const proposeTopic = verb({
  module: 'topics',
  name: 'propose-topic',
  does: 'Propose a topic: title, why, expected result, study group and Question, work elsewhere, sponsors, classification.',
  input: z.strictObject({ content: contentShape }),
  refusals: ['sponsor-unknown', 'term-unknown'],
  policy,
  standing: async act => standingOf(act, { signedIn: act.actor.person !== null }),
  async run(act, { content }) {
    const known = await partsKnown(act.db, content)
    if (!known.ok) return known
    const id = act.newId<'topic'>()
    const slug = addressOf(content.title, act.random)
    await tables(act.db)
      .insertInto('topics.topic')
      .values({ id, slug, ...rowOf(content), state: 'proposed', proposed_by: act.actor.person, proposed_at: act.now })
      .execute()
    return ok({
      answer: { id, slug },
      noun: 'topic',
      nounId: id,
      values: { state: 'proposed' },
      announces: 'proposed',
    })
  },
})
