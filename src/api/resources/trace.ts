import { z } from 'zod'
import { type Stage, stages } from '#kernel/stage.ts'
import { publicationBySlug, stageOf } from '#modules/communiques/index.ts'
import { conclusionBySlug } from '#modules/conclusions/index.ts'
import { followUpBySlug } from '#modules/follow-up/index.ts'
import { versionBySlug } from '#modules/mandates/index.ts'
import { topicBySlug } from '#modules/topics/index.ts'
import { around } from '#modules/trace/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { nameAll } from '../../web/stations.ts'
import { named, one, type Resource } from '../resource.ts'
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
  'follow-up': (db, slug) => followUpBySlug(db, 'en', slug),
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
      const names = await nameAll(db, language, [self, ...(await around(db, self))])
      const stations = stages.map(each => ({
        stage: each,
        items: (names.get(each) ?? []).map(({ id, label, basis, href }) => ({
          id,
          label,
          basis,
          page: links.page(href),
        })),
      }))
      return { stage, slug, stations, ...linksTo(links, `/trace/${stage}/${slug}`) }
    },
  }),
]
