import { z } from 'zod'
import { type Stage, stages } from '#kernel/stage.ts'
import { publicationBySlug, stageOf } from '#modules/communiques/index.ts'
import { conclusionBySlug } from '#modules/conclusions/index.ts'
import { followUpBySlug } from '#modules/follow-up/index.ts'
import { versionBySlug } from '#modules/mandates/index.ts'
import { topicBySlug } from '#modules/topics/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { nameAll } from '../../web/stations-named.ts'
import { walkFrom } from '../../web/stations-walk.ts'
import { type Asking, named, one, type Resource } from '../resource.ts'
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

/** The ten stages with what stands at each, as far as it is public. */
async function stationsOf(asking: Asking, stage: Stage, id: string) {
  const { db, language, links } = asking
  const self = { stage, id, basis: 'stated' } as const
  const [here, walked] = await Promise.all([nameAll(db, language, [self]), walkFrom(asking, [self])])
  return stages.map(at => ({
    stage: at,
    items: [...(at === stage ? here : []), ...(walked.get(at) ?? [])].map(noun => ({
      id: noun.id,
      label: noun.label,
      basis: noun.basis,
      page: links.page(noun.href),
    })),
  }))
}

export const traceResources: readonly Resource[] = [
  one({
    path: '/trace/{stage}/{slug}',
    name: 'trace',
    does: 'The whole line through one noun',
    item: lineShape,
    filters: {},
    async find(asking) {
      const { db, parts, links } = asking
      const stage = stages.find(one => one === parts.stage)
      const slug = parts.slug ?? ''
      const noun = stage && (await nouns[stage]?.(db, slug))
      if (!stage || !noun) return null
      const stations = await stationsOf(asking, stage, noun.id)
      return { stage, slug, stations, ...linksTo(links, `/trace/${stage}/${slug}`) }
    },
  }),
]
