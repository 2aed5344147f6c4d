import { sql } from 'kysely'
import { type Basis, bases } from '#kernel/fact.ts'
import { type Stage, stages } from '#kernel/stage.ts'
import type { Act } from '#modules/access/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { tables } from './store.ts'

/** A noun of the chain: its stage and its id. */
export interface Node {
  readonly stage: Stage
  readonly id: string
}

export interface Link {
  readonly from: Node
  readonly to: Node
  readonly basis: Basis
  readonly source: string | null
  readonly viaMeeting?: string | null
}

/** Tie two nouns together, inside the transaction of the verb that learnt of it. Tying twice is harmless. */
export async function tie(act: Act, { from, to, basis, source, viaMeeting = null }: Link): Promise<void> {
  await tables(act.db)
    .insertInto('trace.link')
    .values({
      id: act.newId(),
      from_stage: from.stage,
      from_id: from.id,
      to_stage: to.stage,
      to_id: to.id,
      basis,
      source,
      via_meeting: viaMeeting,
      at: act.now.toString(),
      actor: act.actor.label,
      withdrawn_at: null,
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Take a link back: it stays in the table with the day it ended, and no walk follows it. Untying what is not tied is harmless. */
export async function untie(act: Act, from: Node, to: Node): Promise<void> {
  await tables(act.db)
    .updateTable('trace.link')
    .set({ withdrawn_at: act.now.toString() })
    .where('from_stage', '=', from.stage)
    .where('from_id', '=', from.id)
    .where('to_stage', '=', to.stage)
    .where('to_id', '=', to.id)
    .where('withdrawn_at', 'is', null)
    .execute()
}

/** `old` was merged into `into` (same stage): links of the old one are read as links of the new one from now on. */
export async function succeed(act: Act, old: Node, into: Node): Promise<void> {
  await tables(act.db)
    .insertInto('trace.successor')
    .values({ stage: old.stage, old_id: old.id, new_id: into.id, at: act.now.toString(), actor: act.actor.label })
    .execute()
}

/** Undo a merge: the old noun stands for itself again, with every link it had. */
export async function separate(act: Act, old: Node): Promise<void> {
  await tables(act.db)
    .deleteFrom('trace.successor')
    .where('stage', '=', old.stage)
    .where('old_id', '=', old.id)
    .execute()
}

/** What merged nouns of a stage are read as now: old id to the id of the last one they went into. */
export async function successorsIn(db: Db, stage: Stage): Promise<ReadonlyMap<string, string>> {
  const rows = await tables(db)
    .selectFrom('trace.successor')
    .select(['old_id as old', 'new_id as now'])
    .where('stage', '=', stage)
    .execute()
  const next = new Map(rows.map(({ old, now }) => [old, now]))
  const last = (id: string, left = next.size): string => {
    const further = next.get(id)
    return further === undefined || left === 0 ? id : last(further, left - 1)
  }
  return new Map(rows.map(({ old, now }) => [old, last(now)]))
}

/** A noun met on the walk; `basis` is the weakest on the way, `distance` the number of links. */
export interface Met extends Node {
  readonly basis: Basis
  readonly distance: number
  readonly direction: 'back' | 'forward'
}

interface Row {
  stage: Stage
  id: string
  weakness: number
  distance: number
}

/** `bases` begins with the surest. */
const basisOf = (weakness: number): Basis => bases[weakness] ?? 'not_recorded'

/** How sure several are together: as sure as the least sure of them. */
export const weakest = (several: readonly Basis[]): Basis =>
  basisOf(Math.max(0, ...several.map(basis => bases.indexOf(basis))))

/**
 * Everything reachable from the nodes in one direction, nearest path first, merged nouns read as their successors.
 * At most `stages.length` links deep, as the chain has no more. Nothing is reached through a closed noun.
 */
async function walk(
  db: Db,
  start: readonly Node[],
  direction: 'back' | 'forward',
  closed: readonly Node[] = [],
): Promise<Met[]> {
  const [here, there] = direction === 'back' ? ['to', 'from'] : ['from', 'to']
  const rowsOf = (nodes: readonly Node[]) => sql.join(nodes.map(({ stage, id }) => sql`(${stage}::text, ${id}::text)`))
  const begin = rowsOf(start)
  const open =
    closed.length === 0
      ? sql`true`
      : sql`(e.there_stage, e.there_id) not in (select * from (values ${rowsOf(closed)}) as closed)`
  const rows = await sql<Row>`
    with recursive alias(stage, id, now_id) as (
      select stage, old_id, new_id from trace.successor
      union select alias.stage, alias.id, further.new_id
        from alias join trace.successor further on further.stage = alias.stage and further.old_id = alias.now_id
    ), final as (
      select stage, id, now_id from alias
      where not exists (select from trace.successor s where s.stage = alias.stage and s.old_id = alias.now_id)
    ), edge as (
      select l.${sql.raw(`${here}_stage`)} as here_stage, coalesce(a.now_id, l.${sql.raw(`${here}_id`)}) as here_id,
             l.${sql.raw(`${there}_stage`)} as there_stage, coalesce(b.now_id, l.${sql.raw(`${there}_id`)}) as there_id,
             case l.basis when 'stated' then 0 when 'inferred' then 1 else 2 end as weakness
      from trace.link l
      left join final a on a.stage = l.${sql.raw(`${here}_stage`)} and a.id = l.${sql.raw(`${here}_id`)}
      left join final b on b.stage = l.${sql.raw(`${there}_stage`)} and b.id = l.${sql.raw(`${there}_id`)}
      where l.withdrawn_at is null
    ), walk(stage, id, weakness, distance) as (
      select v.stage, coalesce(f.now_id, v.id), 0, 0
        from (values ${begin}) as v(stage, id) left join final f on f.stage = v.stage and f.id = v.id
      union select e.there_stage, e.there_id, greatest(walk.weakness, e.weakness), walk.distance + 1
        from walk join edge e on e.here_stage = walk.stage and e.here_id = walk.id
        where walk.distance < ${sql.lit(stages.length)} and ${open}
    )
    select distinct on (stage, id) stage, id, weakness, distance from walk where distance > 0
    order by stage, id, distance, weakness`.execute(db)
  return rows.rows.map(({ stage, id, weakness, distance }) => ({
    stage,
    id,
    distance,
    direction,
    basis: basisOf(weakness),
  }))
}

/** The whole line through the nodes, back to the mandate and forward to the report. */
export async function around(db: Db, ...start: readonly Node[]): Promise<readonly Met[]> {
  if (start.length === 0) return []
  return [...(await walk(db, start, 'back')), ...(await walk(db, start, 'forward'))]
}

/**
 * The same without stepping on the closed nouns. Whoever shows a line closes what its reader may not see: else a hidden noun
 * would tell of itself by what is reached through it, and how surely.
 */
export async function aroundWithout(db: Db, start: readonly Node[], closed: readonly Node[]): Promise<readonly Met[]> {
  if (start.length === 0) return []
  return [...(await walk(db, start, 'back', closed)), ...(await walk(db, start, 'forward', closed))]
}

/** For each stage the nearest nouns only: what the line of ten stages shows. */
export function nearestPerStage<M extends Met>(met: readonly M[]): ReadonlyMap<Stage, readonly M[]> {
  const nearest = new Map<Stage, M[]>()
  for (const one of met) {
    const known = nearest.get(one.stage)
    const best = known?.[0]?.distance ?? Number.POSITIVE_INFINITY
    if (one.distance < best) nearest.set(one.stage, [one])
    else if (one.distance === best) known?.push(one)
  }
  return nearest
}

/** What is tied directly to `to` from a stage, and how surely. */
export const tiedTo = (
  db: Db,
  to: Node,
  fromStage: Stage,
): Promise<readonly { readonly from: string; readonly basis: Basis }[]> =>
  tables(db)
    .selectFrom('trace.link')
    .select(['from_id as from', 'basis'])
    .where('to_stage', '=', to.stage)
    .where('to_id', '=', to.id)
    .where('from_stage', '=', fromStage)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute()
