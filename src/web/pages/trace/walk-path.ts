import type { Stage } from '#kernel/stage.ts'
import type { Station } from '../../parts/throughline.tsx'

/** Where the whole line of a noun is walked. */
export const walkPath = (stage: Stage, slug: string): string => `/trace/${stage}/${slug}`

/** Where several nouns stand at a stage, their number leads to that stage of the whole line. */
export const leadingToWalk = (stations: readonly Station[], path: string): readonly Station[] =>
  stations.map(station =>
    station.href === undefined && !station.current ? { ...station, href: `${path}#${station.stage}` } : station,
  )
