import { z } from 'zod'
import type { Language } from '#kernel/language.ts'
import { type Stage, stages } from '#kernel/stage.ts'
import { publicationBySlug, stageOf } from '#modules/communiques/index.ts'
import { conclusionBySlug } from '#modules/conclusions/index.ts'
import { versionBySlug } from '#modules/mandates/index.ts'
import { topicBySlug } from '#modules/topics/index.ts'
import { around, type Met } from '#modules/trace/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { nameAll } from '../../web/stations.ts'
import { publicFollowUp } from '../public-follow-up.ts'
import { type Links, named, one, type Resource } from '../resource.ts'
import { basisShape, linksShape, linksTo, urlText } from './shapes.ts'

type Finding = (db: Db, slug: string) => Promise<{ readonly id: string } | undefined>

const publicationAt =
  (stage: Stage): Finding =>
  async (db, slug) => {
    const publication = await publicationBySlug(db, slug)
    return publication && stageOf[publication.type] === stage ? publication : undefined
  }

/** Nouns by their address at each stage; stages that have none yet are not here. */
const nouns: Partial<Record<Stage, Finding>> = {
  mandate: versionBySlug,
  topic: (db, slug) => topicBySlug(db, 'en', slug),
  conclusion: (db, slug) => conclusionBySlug(db, 'en', slug),
  communique: publicationAt('communique'),
  dispatch: publicationAt('dispatch'),
  'follow-up': async (db, slug) => (await publicFollowUp(db, 'en')).find(({ entry }) => entry.slug === slug)?.entry,
}

const stationShape = named(
  'Station',
  z.strictObject({
    stage: z.enum(stages),
    items: z
      .array(
        z.strictObject({
          id: z.uuid(),
          label: z.string(),
          basis: basisShape.describe('The weakest on the way from the noun asked about, which stands at its own stage'),
          page: urlText,
        }),
      )
      .describe('Empty: nothing on record, which is not the same as nothing done'),
  }),
)

const lineShape = named(
  'Line',
  z.strictObject({ stage: z.enum(stages), slug: z.string(), stations: z.array(stationShape), ...linksShape }),
  'Everything tied to one noun, back to the mandate and forward to the report: always the ten stages, in their order',
)

/** The ten stages with what stands at each, as far as it is public. */
async function stationsOf(db: Db, language: Language, links: Links, met: readonly Met[]) {
  const [names, followUp] = await Promise.all([nameAll(db, language, met), publicFollowUp(db, language)])
  const open = new Set(followUp.map(({ entry }) => entry.id))
  return stages.map(stage => ({
    stage,
    items: (names.get(stage) ?? [])
      .filter(({ id }) => stage !== 'follow-up' || open.has(id))
      .map(({ id, label, basis, href }) => ({ id, label, basis, page: links.page(href) })),
  }))
}

export const traceResources: readonly Resource[] = [
  one({
    path: '/trace/{stage}/{slug}',
    name: 'trace',
    does: 'The whole line through one noun',
    item: lineShape,
    filters: {},
    async find({ db, language, parts, links }) {
      const stage = stages.find(one => one === parts.stage)
      const slug = parts.slug ?? ''
      const noun = stage && (await nouns[stage]?.(db, slug))
      if (!stage || !noun) return null
      const self = { stage, id: noun.id, basis: 'stated', distance: 0, direction: 'back' } as const
      const stations = await stationsOf(db, language, links, [self, ...(await around(db, self))])
      return { stage, slug, stations, ...linksTo(links, `/trace/${stage}/${slug}`) }
    },
  }),
]
