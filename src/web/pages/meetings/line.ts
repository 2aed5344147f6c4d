import type { Basis } from '#kernel/fact.ts'
import { type Stage, stages } from '#kernel/stage.ts'
import { type PublicationView, stageOf } from '#modules/communiques/index.ts'
import type { Met, Node } from '#modules/trace/index.ts'
import type { PageRequest } from '../../page.ts'
import type { Station } from '../../parts/throughline.tsx'
import { type Named, nameAll, stationsAround } from '../../stations.ts'
import { versionLabel } from '../mandates/named.ts'
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

const weakness: Readonly<Record<Basis, number>> = { stated: 0, inferred: 1, not_recorded: 2 }

/** How sure several entries are together: as sure as the least sure of them. */
export const weakest = (bases: readonly Basis[]): Basis =>
  bases.reduce((one, other) => (weakness[other] > weakness[one] ? other : one), 'stated')

const atStage = (publications: readonly PublicationView[], stage: Stage) =>
  publications.filter(({ type }) => stageOf[type] === stage).map(({ id }) => ({ id, basis: 'stated' as const }))

/** The meeting's own nouns. What its topics led to at other meetings does not belong to it, so nothing is walked here. */
function ownNouns({ versions, topics, conclusions, publications, followUp }: MeetingOnPage) {
  const own: Readonly<Record<OwnStage, readonly { readonly id: string; readonly basis: Basis }[]>> = {
    mandate: versions.map(({ version }) => ({ id: version.id, basis: 'inferred' })),
    topic: topics.map(({ id }) => ({ id, basis: 'stated' })),
    conclusion: conclusions.map(({ id }) => ({ id, basis: 'stated' })),
    communique: atStage(publications, 'communique'),
    dispatch: atStage(publications, 'dispatch'),
    'follow-up': followUp.map(({ id, linkBasis }) => ({ id, basis: linkBasis })),
  }
  return own
}

/** The line of a meeting: its own nouns, and at the other stages what lies on the lines of its conclusions and publications. */
export async function meetingLine(request: PageRequest, onPage: MeetingOnPage): Promise<readonly Station[]> {
  const { db, language, t } = request
  const own = ownNouns(onPage)
  const met = Object.entries(own).flatMap(([stage, nouns]): Met[] =>
    nouns.map(noun => ({ ...noun, stage: stage as OwnStage, distance: 1, direction: 'back' })),
  )
  const nodes: readonly Node[] = met.filter(({ stage }) => ['conclusion', 'communique', 'dispatch'].includes(stage))
  const [names, walked] = await Promise.all([nameAll(db, language, met), stationsAround(db, language, t, nodes, null)])
  const versionOf = new Map(onPage.versions.map(({ version }) => [version.id, version]))
  const nameOf = ({ id, label }: Named): string => {
    const version = versionOf.get(id)
    return version ? versionLabel(language, version) : label
  }
  return stages.flatMap((stage): readonly Station[] => {
    if (!(stage in own)) return walked.filter(station => station.stage === stage)
    const [first, ...more] = names.get(stage) ?? []
    if (!first) return []
    if (more.length === 0) return [{ stage, label: nameOf(first), href: first.href, basis: first.basis }]
    const basis = weakest([first, ...more].map(one => one.basis))
    const href = `/meetings/${onPage.meeting.slug}#${anchors[stage as OwnStage]}`
    return [{ stage, label: t.line.several(more.length + 1), href, basis }]
  })
}
