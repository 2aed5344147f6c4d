import type { Language } from '#kernel/language.ts'
import type { Stage } from '#kernel/stage.ts'
import { communiqueTexts, publicationsByIds } from '#modules/communiques/index.ts'
import { conclusionsByIds } from '#modules/conclusions/index.ts'
import { followUpByIds, followUpStatus } from '#modules/follow-up/index.ts'
import { versionsByIds } from '#modules/mandates/index.ts'
import { topicsByIds } from '#modules/topics/index.ts'
import type { Node } from '#modules/trace/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { dayText } from './dates.ts'
import { textsFor } from './messages/index.ts'
import { versionLabel, versionPath } from './pages/mandates/named.ts'

/** A noun of the chain as a page names it. */
export interface Named {
  readonly id: string
  readonly label: string
  readonly href: string
}

type Naming = (db: Db, language: Language, ids: readonly string[]) => Promise<readonly Named[]>

const publications: Naming = async (db, language, ids) => {
  const { words } = textsFor(language)
  return (await publicationsByIds(db, ids)).map(({ id, slug, type, reference, day }) => {
    const kind = communiqueTexts[language].types[type]
    const label = reference ?? [kind, ...(day ? [dayText(language, day)] : [])].join(words.comma)
    return { id, label, href: `/communiques/${slug}` }
  })
}

/** How the nouns of a stage are called and where they live. Stages that have no nouns yet are not here. */
const naming: Partial<Record<Stage, Naming>> = {
  mandate: async (db, language, ids) =>
    (await versionsByIds(db, ids)).map(version => ({
      id: version.id,
      label: versionLabel(language, version),
      href: versionPath(version),
    })),
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
  communique: publications,
  dispatch: publications,
  'follow-up': async (db, language, ids) =>
    (await followUpByIds(db, language, ids)).map(entry => ({
      id: entry.id,
      label: followUpStatus(language, entry),
      href: `/follow-up/${entry.slug}`,
    })),
}

/** The nouns under their names, stage by stage; those that may not be seen have none and are left out. */
export async function nameAll<N extends Node>(
  db: Db,
  language: Language,
  nodes: readonly N[],
): Promise<readonly (N & Named)[]> {
  const byStage = [...Map.groupBy(nodes, node => node.stage)]
  const named = byStage.map(async ([stage, ones]) => {
    const nodeOf = new Map(ones.map(one => [one.id, one]))
    const names = (await naming[stage]?.(db, language, [...nodeOf.keys()])) ?? []
    return names.flatMap(name => {
      const node = nodeOf.get(name.id)
      return node ? [{ ...node, ...name }] : []
    })
  })
  return (await Promise.all(named)).flat()
}
