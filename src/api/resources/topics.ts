import { z } from 'zod'
import { conclusionsByIds } from '#modules/conclusions/index.ts'
import { listMeetings, meetingsByIds } from '#modules/meetings/index.ts'
import {
  listTopics,
  meetingsOfTopic,
  publicTopicStates,
  type TopicView,
  termsNamed,
  topicBySlug,
} from '#modules/topics/index.ts'
import { linksBetween } from '#modules/trace/index.ts'
import { type Asking, list, named, one, type Resource } from '../resource.ts'
import {
  basisShape,
  linksShape,
  linksTo,
  meetingBrief,
  meetingBriefShape,
  slugText,
  urlText,
  wordingShape,
} from './shapes.ts'

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
    wording: wordingShape,
    why: wordingShape.nullable(),
    expected_result: wordingShape.nullable(),
    study_group: z.string().nullable(),
    question: z.string().nullable(),
    work_elsewhere: z.array(
      z.strictObject({ organization: z.string(), link: urlText.nullable(), state: z.string().nullable() }),
    ),
    sponsors: z.array(z.string()).describe('Keys of organizations'),
    classification: z.array(
      z.strictObject({
        vocabulary: z.string(),
        term: z.string(),
        label: z.string(),
        confirmed: z.boolean().describe('false: the name is from general knowledge'),
      }),
    ),
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

/** What was said of a topic when it was proposed. */
async function saidOf({ db, language }: Asking, topic: TopicView) {
  const { wording, why, expected, studyGroup, question, elsewhere, sponsors, terms } = topic
  const named = (await termsNamed(db, language, terms)).flatMap(group => group.terms)
  return {
    wording,
    why,
    expected_result: expected,
    study_group: studyGroup,
    question,
    work_elsewhere: elsewhere.map(({ sdo: organization, link, state }) => ({ organization, link, state })),
    sponsors: [...sponsors],
    classification: named.map(({ vocabulary, key: term, label, confirmed }) => ({
      vocabulary,
      term,
      label,
      confirmed,
    })),
  }
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
    does: 'One topic with what was said of it, its meetings and conclusions; a merged one is read as the one it went into',
    item: topicAloneShape,
    filters: {},
    async find(asking) {
      const { db, language, parts, links } = asking
      const topic = await topicBySlug(db, language, parts.slug ?? '')
      if (!topic) return null
      const [meetingIds, conclusions, said] = await Promise.all([
        meetingsOfTopic(db, topic.id),
        conclusionsOf(asking, topic.id),
        saidOf(asking, topic),
      ])
      const meetings = await meetingsByIds(db, language, meetingIds)
      const { id, slug, title, state } = topic
      return {
        id,
        slug,
        title,
        state,
        ...said,
        meetings: meetings.map(meeting => meetingBrief(meeting, links)),
        conclusions,
        ...linksTo(links, `/topics/${slug}`),
      }
    },
  }),
]
