import { sql } from 'kysely'
import { z } from 'zod'
import { ok, refused } from '#kernel/result.ts'
import { seenShape } from '#kernel/shapes.ts'
import { type Act, verb } from '#modules/access/index.ts'
import { type ImportState, importLifecycle } from '../lifecycle.ts'
import type { PlanKind } from '../model.ts'
import { importPolicy as policy } from '../policy.ts'
import { tables } from '../store.ts'
import { targetOf } from '../targets/index.ts'
import { type Held, hold } from './held.ts'

const module = 'imports'
export const importJob = 'imports.take-rows'

const move = (act: Act, { id, version }: Held, to: ImportState, more: object = {}) =>
  tables(act.db)
    .updateTable('imports.import')
    .set({ state: to, version: version + 1, ...more })
    .where('id', '=', id)
    .execute()

async function planned(act: Act, id: string): Promise<Readonly<Record<PlanKind, number>>> {
  const rows = await tables(act.db)
    .selectFrom('imports.row')
    .select(['plan', sql<number>`count(*)::int`.as('n')])
    .where('import_id', '=', id)
    .groupBy('plan')
    .execute()
  const of = (kind: PlanKind) => rows.find(({ plan }) => plan === kind)?.n ?? 0
  return { new: of('new'), change: of('change'), same: of('same'), bad: of('bad') }
}

export const startImport = verb({
  module,
  name: 'start-import',
  does: 'Take the rows of a checked list, all of them or all but the bad ones, with the rights of whoever starts it.',
  input: z.strictObject({ ...seenShape.shape, skipBad: z.boolean() }),
  refusals: ['import-not-in-state', 'import-has-bad-rows', 'import-without-rows', 'reason-missing'],
  policy,
  async run(act, { id, version, skipBad }) {
    const found = await hold(act, id, 'start-import', version)
    if (!found.ok) return found
    const counts = await planned(act, id)
    if (counts.bad > 0 && !skipBad) return refused('import-has-bad-rows', { bad: counts.bad })
    if (counts.new + counts.change === 0) return refused('import-without-rows')
    const reasoned = counts.change > 0 || targetOf(found.value.held.target)?.needsReason
    if (reasoned && !act.reason) return refused('reason-missing')
    await move(act, found.value.held, found.value.to, {
      skip_bad: skipBad,
      reason: act.reason,
      person: act.actor.person,
      started_at: act.now.toString(),
    })
    await act.enqueue(importJob, { import: id })
    return ok({ answer: { version: version + 1 }, noun: 'import', nounId: id, values: { skipBad, ...counts } })
  },
})

export const stopImport = verb({
  module,
  name: 'stop-import',
  does: 'Stop taking rows after those under way; what was taken stays.',
  input: z.strictObject({ id: z.uuid() }),
  refusals: ['import-not-in-state'],
  policy,
  async run(act, { id }) {
    const found = await hold(act, id, 'stop-import')
    if (!found.ok) return found
    await move(act, found.value.held, found.value.to)
    return ok({ answer: null, noun: 'import', nounId: id, values: {} })
  },
})

export const resumeImport = verb({
  module,
  name: 'resume-import',
  does: 'Go on where an import was stopped.',
  input: seenShape,
  refusals: ['import-not-in-state'],
  policy,
  async run(act, { id, version }) {
    const found = await hold(act, id, 'resume-import', version)
    if (!found.ok) return found
    await move(act, found.value.held, found.value.to, { person: act.actor.person })
    await act.enqueue(importJob, { import: id })
    return ok({ answer: { version: version + 1 }, noun: 'import', nounId: id, values: {} })
  },
})

/** Cells, changes and reasons may be personal; counts and outcomes stay. */
export const clearRows = (act: Act, ids: readonly string[]) =>
  tables(act.db)
    .updateTable('imports.row')
    .set({ cells: null, faulty_cells: null, changes: null, faults: null })
    .where('import_id', 'in', [...ids])
    .execute()

export const withdrawImport = verb({
  module,
  name: 'withdraw-import',
  does: 'Put a list aside for good: what was taken from it stays, its rows are emptied.',
  input: seenShape,
  refusals: ['import-not-in-state'],
  policy,
  async run(act, { id, version }) {
    const found = await hold(act, id, 'withdraw-import', version)
    if (!found.ok) return found
    const now = act.now.toString()
    await move(act, found.value.held, found.value.to, { ended_at: now, cleared_at: now })
    await clearRows(act, [id])
    return ok({ answer: null, noun: 'import', nounId: id, values: {} })
  },
})

/** A list without its rows comes to nothing: where it was not taken to its end, it waits for nobody any more. */
const clearedFrom = importLifecycle.moves.filter(({ by }) => by === 'clear-imports').map(({ from }) => from)

export const clearImports = verb({
  module,
  name: 'clear-imports',
  does: 'Empty the rows of lists that were brought so many days ago, and put aside those that were not taken to their end; lists that are being taken are left alone.',
  input: z.strictObject({ days: z.int().min(1).max(3650) }),
  refusals: [],
  policy,
  async run(act, { days }) {
    const now = act.now.toString()
    const old = tables(act.db)
      .updateTable('imports.import')
      .where('created_at', '<', act.now.subtract({ hours: 24 * days }))
    await old
      .set(({ ref }) => ({ state: 'withdrawn' as const, ended_at: now, version: sql<number>`${ref('version')} + 1` }))
      .where('state', 'in', clearedFrom)
      .execute()
    const emptied = await old
      .set({ cleared_at: now })
      .where('cleared_at', 'is', null)
      .where('state', '<>', 'running')
      .returning('id')
      .execute()
    const ids = emptied.map(({ id }) => id)
    if (ids.length > 0) await clearRows(act, ids)
    const answer = { cleared: ids.length }
    return ok({ answer, noun: 'import', nounId: 'expired', values: answer })
  },
})
