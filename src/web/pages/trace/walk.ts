import type { Basis } from '#kernel/fact.ts'
import type { Stage } from '#kernel/stage.ts'
import { versionsByIds } from '#modules/mandates/index.ts'
import { around, aroundWithout, type Met, type Node } from '#modules/trace/index.ts'
import type { PageRequest } from '../../page.ts'
import type { Station } from '../../parts/throughline.tsx'
import { nameAll } from '../../stations.ts'
import { versionLabel } from '../mandates/named.ts'

/** A noun met on the walk, by its name. */
export interface Noun {
  readonly id: string
  readonly label: string
  readonly href: string
  readonly basis: Basis
  readonly distance: number
  readonly direction: 'back' | 'forward'
}

/** The nouns met, nearest first, by stage. */
export type Walked = ReadonlyMap<Stage, readonly Noun[]>

/** Where the whole line of a noun is walked. */
export const walkPath = (stage: Stage, slug: string): string => `/trace/${stage}/${slug}`

/**
 * Everything that may be seen on the lines of the nodes, both ways. What has no name may not be seen, and is walked around: nothing
 * is reached through it.
 */
export async function walkFrom(request: PageRequest, nodes: readonly Node[]): Promise<Walked> {
  const { db, language } = request
  const met = await around(db, ...nodes)
  const names = await nameAll(db, language, met)
  const named = [...names.values()].flat()
  const seen = new Set(named.map(({ id }) => id))
  const closed = met.filter(({ id }) => !seen.has(id))
  const open = closed.length === 0 ? met : await aroundWithout(db, nodes, closed)
  const labels = await versionLabels(request, open)
  const openOf = new Map(open.map(one => [one.id, one]))
  const nouns = named.flatMap(({ id, label, href }): readonly (Noun & { stage: Stage })[] => {
    const one = openOf.get(id)
    return one ? [{ ...one, href, label: labels.get(id) ?? label }] : []
  })
  return Map.groupBy(
    nouns.toSorted((a, b) => a.distance - b.distance),
    noun => noun.stage,
  )
}

/** Versions of mandates as their own pages call them; by id. */
async function versionLabels({ db, language }: PageRequest, met: readonly Met[]): Promise<ReadonlyMap<string, string>> {
  const ids = met.filter(({ stage }) => stage === 'mandate').map(({ id }) => id)
  return new Map((await versionsByIds(db, ids)).map(version => [version.id, versionLabel(language, version)]))
}

const weakness: Readonly<Record<Basis, number>> = { stated: 0, inferred: 1, not_recorded: 2 }

/** How sure several are together: as sure as the least sure of them. */
const weakest = (bases: readonly Basis[]): Basis =>
  bases.reduce((one, other) => (weakness[other] > weakness[one] ? other : one), 'stated')

/** What stands at a stage: one noun by its name, or how many there are, leading to where they are listed. */
export function stationOf(
  { t }: PageRequest,
  stage: Stage,
  nouns: readonly Pick<Noun, 'label' | 'href' | 'basis'>[],
  listed: string,
): Station | null {
  const [first, ...more] = nouns
  if (!first) return null
  if (more.length === 0) return { stage, label: first.label, href: first.href, basis: first.basis }
  return { stage, label: t.line.several(nouns.length), href: listed, basis: weakest(nouns.map(({ basis }) => basis)) }
}

/** The picture of a walk: what lies nearest at each stage; several of a stage lead to it on the page of the whole line. */
export function stationsOn(request: PageRequest, walked: Walked, path: string, self: Station): readonly Station[] {
  const others = [...walked].flatMap(([stage, nouns]): readonly Station[] => {
    const nearest = nouns.filter(({ distance }) => distance === nouns[0]?.distance)
    const station = stage === self.stage ? null : stationOf(request, stage, nearest, `${path}#${stage}`)
    return station ? [station] : []
  })
  return [...others, self]
}
