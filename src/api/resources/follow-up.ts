import { z } from 'zod'
import { bases } from '#kernel/fact.ts'
import { languages } from '#kernel/language.ts'
import {
  channels,
  evidenceKinds,
  type FollowUpView,
  followUpLifecycle,
  saidBys,
  saying,
  sourceStatuses,
} from '#modules/follow-up/index.ts'
import type { FollowedOn } from '../../web/followed-on.ts'
import { oneOf } from '../parameters.ts'
import { publicFollowUp } from '../public-follow-up.ts'
import { type Links, list, named, one, type Resource } from '../resource.ts'
import { followUpStanding, followUpStandingFields } from './follow-up-standing.ts'
import { linksShape, linksTo, slugText, urlText } from './shapes.ts'

const saidShape = named(
  'FollowUpStatement',
  z.strictObject({
    says: z.enum(saying),
    channel: z.enum(channels).describe('link: by the body itself; the others were recorded by the secretariat'),
    day: z.iso.date(),
    due_day: z.iso.date().nullable(),
    words: z.string().nullable().describe('In the body’s own words, as they were given'),
    words_language: z.enum(languages).nullable(),
  }),
)

const evidenceShape = named(
  'FollowUpEvidence',
  z.strictObject({
    kind: z.enum(evidenceKinds),
    reference: z.string(),
    link: urlText.nullable(),
    said_by: z.enum(saidBys),
    said_on: z.iso.date(),
    verified_on: z.iso.date().nullable().describe('Day on which the secretariat looked; null: not verified'),
  }),
)

const followUpShape = named(
  'FollowUp',
  z.strictObject({
    id: z.uuid(),
    slug: slugText,
    text: z.string().describe('In the language asked for; of the past our paraphrase'),
    ...followUpStandingFields,
    body: z.string().nullable().describe('Code of the body it was offered to'),
    office: z.string().nullable(),
    offered_on: z.iso.date().nullable(),
    due_day: z.iso.date().nullable().describe('Promised by the body'),
    statements: z.array(saidShape),
    evidence: z.array(evidenceShape),
    conclusion: z
      .strictObject({ reference: z.string(), slug: slugText, ...linksShape })
      .nullable()
      .describe('null: it follows on a clause'),
    clause: z.strictObject({ reference: z.string(), slug: slugText, page: urlText }).nullable(),
    ...linksShape,
  }),
)

const offeredOf = (entry: FollowUpView) =>
  entry.kind === 'historic'
    ? { body: null, office: null, offered_on: null, due_day: null, statements: [], evidence: [] }
    : {
        body: entry.body,
        office: entry.office,
        offered_on: entry.offeredOn,
        due_day: entry.dueDay,
        statements: entry.said.map(({ says, channel, day, dueDay, words, wordsLanguage }) => ({
          ...{ says, channel, day, words },
          due_day: dueDay,
          words_language: wordsLanguage,
        })),
        evidence: entry.evidence.map(({ kind, reference, link, saidBy, saidOn, verifiedOn }) => ({
          ...{ kind, reference, link },
          said_by: saidBy,
          said_on: saidOn,
          verified_on: verifiedOn,
        })),
      }

function followsOn({ ref: reference, href, meetingId }: FollowedOn, links: Links) {
  const slug = href.split('/').at(-1) ?? ''
  return meetingId === null
    ? { conclusion: null, clause: { reference, slug, page: links.page(href) } }
    : { conclusion: { reference, slug, ...linksTo(links, href) }, clause: null }
}

const shown = (entry: FollowUpView, on: FollowedOn, links: Links): z.input<typeof followUpShape> => ({
  id: entry.id,
  slug: entry.slug,
  text: entry.text,
  ...followUpStanding(entry),
  ...offeredOf(entry),
  ...followsOn(on, links),
  ...linksTo(links, `/follow-up/${entry.slug}`),
})

export const followUpResources: readonly Resource[] = [
  list({
    path: '/follow-up',
    name: 'listFollowUp',
    does: 'What became of conclusions, as public sources and the bodies concerned tell it',
    item: followUpShape,
    filters: {
      kind: oneOf(['historic', 'offered'], 'Where it comes from'),
      source_status: oneOf(sourceStatuses, 'Status in the source'),
      state: oneOf(followUpLifecycle.states, 'State of what was offered'),
      link_basis: oneOf(bases, 'Basis of the link to the conclusion'),
    },
    async find({ db, language, query, links }) {
      const all = await publicFollowUp(db, language)
      const keys = ['kind', 'source_status', 'state', 'link_basis'] as const
      return all
        .filter(({ entry }) => {
          const standing = followUpStanding(entry)
          return keys.every(key => query[key] === undefined || query[key] === standing[key])
        })
        .map(({ entry, on }) => shown(entry, on, links))
    },
  }),
  one({
    path: '/follow-up/{slug}',
    name: 'followUpEntry',
    does: 'One entry of follow-up',
    item: followUpShape,
    filters: {},
    async find({ db, language, parts, links }) {
      const found = (await publicFollowUp(db, language)).find(({ entry }) => entry.slug === parts.slug)
      return found ? shown(found.entry, found.on, links) : null
    },
  }),
]
