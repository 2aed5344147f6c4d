import type { Stage } from '#kernel/stage.ts'
import { around, aroundWithout, type Met, type Node, weakest } from '#modules/trace/index.ts'
import type { PageRequest } from './page.ts'
import { type Named, nameAll } from './stations-named.ts'

/** A noun met on the walk, by its name. */
export type Noun = Met & Named

/** The nouns met, nearest first, by stage. */
export type Walked = ReadonlyMap<Stage, readonly Noun[]>

/** Where the whole line of a noun is walked. */
export const walkPath = (stage: Stage, slug: string): string => `/trace/${stage}/${slug}`

/**
 * Everything on the lines of the nodes. What follows a conclusion hangs on it side by side: from one of them (a communiqué, what became
 * of the conclusion) the others are reached through the conclusion, and are no surer than the way to it.
 */
async function metFrom(
  db: PageRequest['db'],
  nodes: readonly Node[],
  closed: readonly Node[],
): Promise<readonly Met[]> {
  const met = closed.length === 0 ? await around(db, ...nodes) : await aroundWithout(db, nodes, closed)
  const conclusions = met.filter(({ stage, direction }) => stage === 'conclusion' && direction === 'back')
  if (conclusions.length === 0) return met
  const beside = await aroundWithout(db, conclusions, closed)
  const known = new Set([...nodes, ...met].map(({ id }) => id))
  const far = Math.max(...conclusions.map(({ distance }) => distance))
  const sure = weakest(conclusions.map(({ basis }) => basis))
  const others = beside.filter(({ id, direction }) => direction === 'forward' && !known.has(id))
  return [...met, ...others.map(one => ({ ...one, distance: one.distance + far, basis: weakest([one.basis, sure]) }))]
}

/**
 * Everything that may be seen on the lines of the nodes, both ways. What has no name may not be seen, and is walked around: nothing
 * is reached through it, nor the surer for it.
 */
export async function walkFrom(
  { db, language }: Pick<PageRequest, 'db' | 'language'>,
  nodes: readonly Node[],
): Promise<Walked> {
  const met = await metFrom(db, nodes, [])
  const named = await nameAll(db, language, met)
  const seen = new Set(named.map(({ id }) => id))
  const closed = met.filter(({ id }) => !seen.has(id))
  const open = closed.length === 0 ? met : await metFrom(db, nodes, closed)
  const openOf = new Map(open.map(one => [one.id, one]))
  const nouns = named.flatMap(noun => {
    const one = openOf.get(noun.id)
    return one ? [{ ...noun, ...one }] : []
  })
  return Map.groupBy(
    nouns.toSorted((a, b) => a.distance - b.distance),
    noun => noun.stage,
  )
}
