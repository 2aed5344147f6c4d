import { z } from 'zod'
import { bases } from '#kernel/fact.ts'
import type { ConclusionRow } from '#modules/conclusions/index.ts'
import { type FollowUpView, sourceStatuses } from '#modules/follow-up/index.ts'
import { oneOf } from '../parameters.ts'
import { publicFollowUp } from '../public-follow-up.ts'
import { type Links, list, named, one, type Resource } from '../resource.ts'
import { basisShape, linksShape, linksTo, slugText, urlText } from './shapes.ts'

const followUpShape = named(
  'FollowUp',
  z.strictObject({
    id: z.uuid(),
    slug: slugText,
    text: z.string().describe('Our paraphrase, in the language asked for'),
    source_status: z.enum(sourceStatuses).describe('In the scale of the source; no state of ours'),
    link_basis: basisShape.describe('Does the source say that this follows from the conclusion?'),
    source: urlText,
    conclusion: z.strictObject({ reference: z.string(), slug: slugText, ...linksShape }),
    ...linksShape,
  }),
)

const shown = (entry: FollowUpView, { ref, slug }: ConclusionRow, links: Links): z.input<typeof followUpShape> => ({
  id: entry.id,
  slug: entry.slug,
  text: entry.text,
  source_status: entry.sourceStatus,
  link_basis: entry.linkBasis,
  source: entry.source,
  conclusion: { reference: ref, slug, ...linksTo(links, `/conclusions/${slug}`) },
  ...linksTo(links, `/follow-up/${entry.slug}`),
})

export const followUpResources: readonly Resource[] = [
  list({
    path: '/follow-up',
    name: 'listFollowUp',
    does: 'What became of conclusions, as public sources tell it',
    item: followUpShape,
    filters: {
      source_status: oneOf(sourceStatuses, 'Status in the source'),
      link_basis: oneOf(bases, 'Basis of the link to the conclusion'),
    },
    async find({ db, language, query, links }) {
      const all = await publicFollowUp(db, language)
      return all
        .filter(({ entry }) => query.source_status === undefined || entry.sourceStatus === query.source_status)
        .filter(({ entry }) => query.link_basis === undefined || entry.linkBasis === query.link_basis)
        .map(({ entry, conclusion }) => shown(entry, conclusion, links))
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
      return found ? shown(found.entry, found.conclusion, links) : null
    },
  }),
]
