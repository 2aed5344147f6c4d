import type { Basis } from '#kernel/fact.ts'
import { type Language, read } from '#kernel/language.ts'
import type { Stage } from '#kernel/stage.ts'
import { communiqueTexts, publicationsByIds } from '#modules/communiques/index.ts'
import { conclusionsByIds } from '#modules/conclusions/index.ts'
import { followUpByIds, followUpTexts } from '#modules/follow-up/index.ts'
import { versionsByIds } from '#modules/mandates/index.ts'
import { topicsByIds } from '#modules/topics/index.ts'
import { around, type Met, type Node, nearestPerStage } from '#modules/trace/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { dayText } from './dates.ts'
import type { Messages } from './messages/index.ts'
import type { Station } from './parts/throughline.tsx'

/** A noun of the chain as a page names it. */
export interface Named {
  readonly id: string
  readonly label: string
  readonly href: string
}

/** `Res. 68 (Hammamet, 2016)`: the number as the title gives it, the place in the reader's language. */
async function namedVersions(db: Db, language: Language, ids: readonly string[]): Promise<Named[]> {
  const versions = await versionsByIds(db, ids)
  return versions.map(version => {
    const title = read(version.mandateTitle, language).text.split(/[,،，]/)[0] ?? version.mandate
    const place = read(version.place, language).text
    return {
      id: version.id,
      label: `${title} (${place}${language === 'ar' ? '، ' : ', '}${version.year})`,
      href: `/mandates/${version.slug}`,
    }
  })
}

async function namedPublications(db: Db, language: Language, ids: readonly string[]): Promise<Named[]> {
  const publications = await publicationsByIds(db, ids)
  return publications.map(({ id, slug, type, reference, day }) => ({
    id,
    label: reference ?? communiqueTexts[language].types[type] + (day ? `, ${dayText(language, day)}` : ''),
    href: `/communiques/${slug}`,
  }))
}

type Naming = (db: Db, language: Language, ids: readonly string[]) => Promise<Named[]>

/** How the nouns of a stage are called and where they live. Stages that have no nouns yet are not here. */
const naming: Partial<Record<Stage, Naming>> = {
  mandate: namedVersions,
  topic: async (db, language, ids) =>
    (await topicsByIds(db, language, ids)).map(({ id, title, slug }) => ({
      id,
      label: title,
      href: `/topics/${slug}`,
    })),
  conclusion: async (db, language, ids) =>
    (await conclusionsByIds(db, language, ids)).map(({ id, ref, slug }) => ({
      id,
      label: ref,
      href: `/conclusions/${slug}`,
    })),
  communique: namedPublications,
  dispatch: namedPublications,
  'follow-up': async (db, language, ids) =>
    (await followUpByIds(db, language, ids)).map(({ id, slug, sourceStatus }) => ({
      id,
      label: followUpTexts[language].sourceStatuses[sourceStatus],
      href: `/follow-up/${slug}`,
    })),
}

/** Names of met nouns, in the order met; those that may not be seen are left out. */
export async function nameAll(
  db: Db,
  language: Language,
  met: readonly Met[],
): Promise<ReadonlyMap<Stage, readonly (Named & { basis: Basis })[]>> {
  const byStage = Map.groupBy(met, one => one.stage)
  const named = await Promise.all(
    [...byStage].map(async ([stage, ones]) => {
      const names = await (naming[stage]?.(
        db,
        language,
        ones.map(one => one.id),
      ) ?? Promise.resolve([]))
      const basis = new Map(ones.map(one => [one.id, one.basis]))
      return [stage, names.map(name => ({ ...name, basis: basis.get(name.id) ?? ('inferred' as const) }))] as const
    }),
  )
  return new Map(named)
}

/** The line of a page: what lies nearest at each stage around its noun(s). `self` is the current station. */
export async function stationsAround(
  db: Db,
  language: Language,
  t: Messages,
  nodes: readonly Node[],
  self: Station | null,
): Promise<readonly Station[]> {
  const nearest = nearestPerStage(await around(db, ...nodes))
  const names = await nameAll(db, language, [...nearest.values()].flat())
  const stations = [...names].flatMap(([stage, named]): Station[] => {
    const [first, ...more] = named
    if (!first || stage === self?.stage) return []
    if (more.length === 0) return [{ stage, label: first.label, href: first.href, basis: first.basis }]
    return [{ stage, label: t.line.several(named.length), basis: first.basis }]
  })
  return self ? [...stations, self] : stations
}
