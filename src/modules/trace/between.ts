import { type Basis, bases } from '#kernel/fact.ts'
import type { Stage } from '#kernel/stage.ts'
import type { Db } from '#platform/db/kysely.ts'
import { successorsIn } from './links.ts'
import { tables } from './store.ts'

interface Between {
  readonly from: string
  readonly to: string
  readonly basis: Basis
}

/** All live links from one stage to another, those of merged nouns read as their successors'; each pair once, by the surer link. */
export async function linksBetween(db: Db, fromStage: Stage, toStage: Stage): Promise<readonly Between[]> {
  const links: Between[] = await tables(db)
    .selectFrom('trace.link')
    .select(['from_id as from', 'to_id as to', 'basis'])
    .where('from_stage', '=', fromStage)
    .where('to_stage', '=', toStage)
    .where('withdrawn_at', 'is', null)
    .orderBy('from_id')
    .orderBy('to_id')
    .execute()
  const [fromNow, toNow] = [await successorsIn(db, fromStage), await successorsIn(db, toStage)]
  if (fromNow.size + toNow.size === 0) return links
  const read = new Map<string, Between>()
  for (const link of links) {
    const [from, to] = [fromNow.get(link.from) ?? link.from, toNow.get(link.to) ?? link.to]
    const known = read.get(`${from} ${to}`)
    if (!known || bases.indexOf(link.basis) < bases.indexOf(known.basis))
      read.set(`${from} ${to}`, { ...link, from, to })
  }
  return [...read.values()]
}
