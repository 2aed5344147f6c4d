import type { Basis } from '#kernel/fact.ts'
import { type Stage, stages } from '#kernel/stage.ts'
import { type PublicationView, stageOf } from '#modules/communiques/index.ts'
import type { Node } from '#modules/trace/index.ts'
import type { PageRequest } from '../../page.ts'
import type { Station } from '../../parts/throughline.tsx'
import { stationOf } from '../../stations.ts'
import { nameAll } from '../../stations-named.ts'
import { walkFrom } from '../../stations-walk.ts'
import type { MeetingOnPage } from './load.ts'

/** Where on its page a meeting's own nouns of a stage stand. */
export const anchors = {
  mandate: 'mandate',
  topic: 'themes',
  conclusion: 'conclusions',
  communique: 'publications',
  dispatch: 'publications',
  'follow-up': 'conclusions',
} as const satisfies Partial<Record<Stage, string>>
type OwnStage = keyof typeof anchors

const atStage = (publications: readonly PublicationView[], stage: Stage) =>
  publications.filter(({ type }) => stageOf[type] === stage).map(({ id }) => ({ id, basis: 'stated' as const }))

/** The meeting's own nouns. What its topics led to at other meetings does not belong to it, so they are not walked to. */
function ownNouns({
  versions,
  topics,
  conclusions,
  publications,
  followUp,
}: MeetingOnPage): readonly (Node & { basis: Basis })[] {
  const own: Readonly<Record<OwnStage, readonly { readonly id: string; readonly basis: Basis }[]>> = {
    mandate: versions.map(({ version }) => ({ id: version.id, basis: 'inferred' })),
    topic: topics.map(({ id }) => ({ id, basis: 'stated' })),
    conclusion: conclusions.map(({ id }) => ({ id, basis: 'stated' })),
    communique: atStage(publications, 'communique'),
    dispatch: atStage(publications, 'dispatch'),
    'follow-up': followUp.map(({ id, linkBasis }) => ({ id, basis: linkBasis })),
  }
  return Object.entries(own).flatMap(([stage, nouns]) => nouns.map(noun => ({ ...noun, stage: stage as OwnStage })))
}

/** The line of a meeting: its own nouns, and at the other stages what lies on the lines of its conclusions. */
export async function meetingLine(request: PageRequest, onPage: MeetingOnPage): Promise<readonly Station[]> {
  const { db, language } = request
  const own = ownNouns(onPage)
  const [named, walked] = await Promise.all([
    nameAll(db, language, own),
    walkFrom(
      request,
      own.filter(({ stage }) => stage === 'conclusion'),
    ),
  ])
  const page = `/meetings/${onPage.meeting.slug}`
  return stages.flatMap((stage): readonly Station[] => {
    const ours = named.filter(noun => noun.stage === stage)
    const station =
      stage in anchors
        ? stationOf(request, stage, ours, `${page}#${anchors[stage as OwnStage]}`)
        : stationOf(request, stage, walked.get(stage) ?? [], `${page}#${anchors.conclusion}`)
    return station ? [station] : []
  })
}
