import type { Stage } from '#kernel/stage.ts'
import { nearestPerStage, weakest } from '#modules/trace/index.ts'
import type { PageRequest } from './page.ts'
import type { Station } from './parts/throughline.tsx'
import { type Noun, type Walked, walkFrom, walkPath } from './stations-walk.ts'

/** What stands at a stage: one noun by its name, or how many there are, as sure as the least sure of them, leading to where they are listed. */
export function stationOf(
  { t }: Pick<PageRequest, 't'>,
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
export function stationsOn(
  request: Pick<PageRequest, 't'>,
  walked: Walked,
  path: string,
  self: Station,
): readonly Station[] {
  const others = [...nearestPerStage([...walked.values()].flat())].flatMap(([stage, nouns]): readonly Station[] => {
    const station = stage === self.stage ? null : stationOf(request, stage, nouns, `${path}#${stage}`)
    return station ? [station] : []
  })
  return [...others, self]
}

/** The line of a page about one noun, `self` its own station. */
export async function stationsAround(
  request: PageRequest,
  { id, slug }: { readonly id: string; readonly slug: string },
  self: Station,
): Promise<readonly Station[]> {
  const walked = await walkFrom(request, [{ stage: self.stage, id }])
  return stationsOn(request, walked, walkPath(self.stage, slug), self)
}
