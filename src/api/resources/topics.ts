import { z } from 'zod'
import { conclusionsByIds } from '#modules/conclusions/index.ts'
import { listMeetings, meetingsByIds } from '#modules/meetings/index.ts'
import { listTopics, meetingsOfTopic, publicTopicStates, topicBySlug } from '#modules/topics/index.ts'
import { linksBetween } from '#modules/trace/index.ts'
import { type Asking, list, named, one, type Resource } from '../resource.ts'
import { basisShape, linksShape, linksTo, meetingBrief, meetingBriefShape, slugText } from './shapes.ts'

const topicFields = {
  id: z.uuid(),
  slug: slugText,
  title: z.string(),
  state: z.enum(publicTopicStates),
  ...linksShape,
}
const topicShape = named(
  'Topic',
  z.strictObject({
    ...topicFields,
    meetings: z.array(z.string()).describe('References of the meetings that dealt with it'),
  }),
)
const topicAloneShape = named(
  'TopicInFull',
  z.strictObject({
    ...topicFields,
    meetings: z.array(meetingBriefShape),
    conclusions: z.array(
      z.strictObject({ reference: z.string(), slug: slugText, text: z.string(), basis: basisShape, ...linksShape }),
    ),
  }),
)

/** Conclusions tied to a topic, with the basis of the tie: for the history, our reading. */
async function conclusionsOf({ db, language, links }: Asking, topicId: string) {
  const tied = (await linksBetween(db, 'topic', 'conclusion')).filter(link => link.from === topicId)
  const basis = new Map(tied.map(link => [link.to, link.basis]))
  const conclusions = await conclusionsByIds(db, language, [...basis.keys()])
  return conclusions.map(({ id, ref, slug, text }) => ({
    reference: ref,
    slug,
    text,
    basis: basis.get(id) ?? ('inferred' as const),
    ...linksTo(links, `/conclusions/${slug}`),
  }))
}

export const topicResources: readonly Resource[] = [
  list({
    path: '/topics',
    name: 'listTopics',
    does: 'Topics, in the order of the language',
    item: topicShape,
    filters: {},
    async find({ db, language, links }) {
      const [topics, meetings] = await Promise.all([listTopics(db, language), listMeetings(db, language)])
      const refs = new Map(meetings.map(meeting => [meeting.id, meeting.ref]))
      return topics.map(({ id, slug, title, state, meetingIds }) => ({
        id,
        slug,
        title,
        state,
        meetings: meetingIds.flatMap(meeting => refs.get(meeting) ?? []).sort(),
        ...linksTo(links, `/topics/${slug}`),
      }))
    },
  }),
  one({
    path: '/topics/{slug}',
    name: 'topic',
    does: 'One topic with its meetings and conclusions',
    item: topicAloneShape,
    filters: {},
    async find(asking) {
      const { db, language, parts, links } = asking
      const topic = await topicBySlug(db, language, parts.slug ?? '')
      if (!topic) return null
      const [meetingIds, conclusions] = await Promise.all([
        meetingsOfTopic(db, topic.id),
        conclusionsOf(asking, topic.id),
      ])
      const meetings = await meetingsByIds(db, language, meetingIds)
      const { id, slug, title, state } = topic
      return {
        id,
        slug,
        title,
        state,
        meetings: meetings.map(meeting => meetingBrief(meeting, links)),
        conclusions,
        ...linksTo(links, `/topics/${slug}`),
      }
    },
  }),
]
