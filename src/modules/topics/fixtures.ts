import type { Actor } from '#kernel/actor.ts'
import { orThrow } from '#kernel/result.ts'
import { act, inTransaction } from '#modules/access/index.ts'
import { holding, officer } from '../../../test/support/actors.ts'
import type { Ending } from '../../../test/support/database.ts'
import { historyDatabase, testGround } from '../../../test/support/web.ts'
import { type KeptTopic, loadTopic, proposeTopic, type TopicContent } from './index.ts'

export const seat = holding('seat-holder', 'CTO', 20)
export const otherSeat = holding('seat-holder', 'CTO', 21)

/** A topic with everything it can say. */
export const fullContent: TopicContent = {
  title: {
    original: 'en',
    basis: 'our-translation',
    texts: { en: 'Interoperability of open radio access networks', fr: 'Interopérabilité des réseaux d’accès ouverts' },
  },
  why: { original: 'en', basis: 'our-paraphrase', texts: { en: 'Operators cannot mix equipment.' } },
  expected: { original: 'en', basis: 'our-paraphrase', texts: { en: 'One test specification.' } },
  studyGroup: 'SG 13',
  question: 'Q5/13',
  elsewhere: [{ sdo: 'Example SDO', link: 'https://example.org/work', state: 'draft' }],
  sponsors: [],
  terms: ['sdg/9'],
}

export const titled = (en: string): TopicContent => ({
  ...fullContent,
  title: { original: 'en', basis: 'our-paraphrase', texts: { en } },
})

/** The public record, and ways to propose a topic and to look at one as its reader sees it. */
export async function topicHouse(t: Ending) {
  const database = await historyDatabase(t)
  const { ground, clock } = testGround(database, 3n)
  const seen = (slug: string, actor: Actor = officer): Promise<KeptTopic | undefined> =>
    inTransaction(ground, actor, ({ db }) => loadTopic(db, { slug }, { hold: false }))
  const kept = async (slug: string): Promise<KeptTopic> => {
    const found = await seen(slug)
    if (!found) throw new Error(`no ${slug}`)
    return found
  }
  const propose = async (content: TopicContent, actor: Actor = officer): Promise<KeptTopic> =>
    kept(orThrow(await act(ground, actor, proposeTopic, { content })).slug)
  return { database, ground, clock, seen, kept, propose }
}
