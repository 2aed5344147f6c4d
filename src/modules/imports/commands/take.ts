import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { z } from 'zod'
import { ok, type Refusal, type Result, refused } from '#kernel/result.ts'
import { type Act, verb } from '#modules/access/index.ts'
import type { ImportState } from '../lifecycle.ts'
import type { Outcome, RowChange, RowFault } from '../model.ts'
import { askedBy, planRow } from '../planning.ts'
import { importPolicy as policy } from '../policy.ts'
import { tables } from '../store.ts'
import { targetOf } from '../targets/index.ts'
import { bad, type Target, type Values } from '../targets/target.ts'
import { type Held, hold } from './held.ts'

const waitingRows = (act: Act, id: string, most: number) =>
  tables(act.db)
    .selectFrom('imports.row')
    .select(['number', 'cells', 'faulty_cells as faulty', 'plan', 'changes'])
    .where('import_id', '=', id)
    .where('outcome', 'is', null)
    .orderBy('number')
    .limit(most)
    .execute()

type Waiting = Awaited<ReturnType<typeof waitingRows>>[number]

interface Taken {
  readonly outcome: Outcome
  readonly nounId?: string | null
  readonly faults?: readonly RowFault[]
}

function faultsOf(refusal: Refusal): readonly RowFault[] {
  if (refusal.kind === 'refused') return [bad(null, refusal.name, refusal.params)]
  if (refusal.kind === 'invalid') return refusal.fields.map(({ path }) => bad(null, 'value-refused', { path }))
  return [bad(null, refusal.kind)]
}

/** What becomes of a row without a verb, or the values its verb is given. */
function decided(target: Target, held: Held, row: Waiting, world: unknown): Taken | { readonly values: Values } {
  if (row.plan === 'bad') return { outcome: 'skipped' }
  if (row.plan === 'same') return { outcome: 'same' }
  const { values, plan } = planRow(target, held.mapping, row, world)
  if (plan.kind === 'same') return { outcome: 'same' }
  if (plan.kind === 'bad') return { outcome: 'refused', faults: plan.faults }
  const changes: readonly RowChange[] = plan.kind === 'change' ? plan.changes : []
  if (plan.kind !== row.plan || !isDeepStrictEqual(changes, row.changes ?? []))
    return { outcome: 'refused', faults: [bad(null, 'changed-since-check')] }
  return { values }
}

/** An effect stands or falls as a whole: a refusal undoes what it alone began. */
async function undoable<T>(act: Act, held: Held, work: (inner: Act) => Promise<Result<T>>): Promise<Result<T>> {
  await sql`savepoint one_effect`.execute(act.db)
  const done = await work({ ...act, reason: held.reason ?? act.reason })
  await (done.ok ? sql`release savepoint one_effect` : sql`rollback to savepoint one_effect`).execute(act.db)
  return done
}

/** Those that go together at once; where that is refused, and everything else, row by row. */
async function takeAll(act: Act, target: Target, held: Held, rows: readonly Waiting[], world: unknown) {
  const all = rows.map(row => decided(target, held, row, world))
  const many = all.flatMap(one => ('values' in one ? [one.values] : []))
  const { applyTogether } = target
  const together =
    applyTogether && many.length > 1 ? await undoable(act, held, inner => applyTogether(inner, many, world)) : null
  const taken: Taken[] = []
  for (const one of all)
    if ('values' in one) {
      const done = together?.ok ? together : await undoable(act, held, inner => target.apply(inner, one.values, world))
      taken.push(
        done.ok ? { outcome: 'taken', nounId: done.value } : { outcome: 'refused', faults: faultsOf(done.refusal) },
      )
    } else taken.push(one)
  return taken
}

/** Many rows in one statement; faults found before stay where there are no new ones. */
const writeDown = (act: Act, id: string, rows: readonly Waiting[], taken: readonly Taken[]) =>
  sql`update imports.row r set outcome = t.outcome, noun_id = t."nounId", faults = coalesce(t.faults, r.faults)
    from jsonb_to_recordset(${JSON.stringify(taken.map((one, index) => ({ ...one, number: rows[index]?.number })))}::jsonb)
      as t(number integer, outcome text, "nounId" text, faults jsonb)
    where r.import_id = ${id} and r.number = t.number`.execute(act.db)

/** What all rows that were good say together; a refusal undoes only this. Answers why it was refused, or null. */
async function finish(act: Act, target: Target, held: Held): Promise<RowFault | null> {
  const { finish: together } = target
  if (!together) return null
  const all = await tables(act.db)
    .selectFrom('imports.row')
    .select(['number', 'cells', 'faulty_cells as faulty'])
    .where('import_id', '=', held.id)
    .where('outcome', 'in', ['taken', 'same'])
    .orderBy('number')
    .execute()
  const world = await target.load(act.db, askedBy(held.about, held.mapping, all))
  const values = all.map(row => planRow(target, held.mapping, row, world).values)
  const done = await undoable(act, held, inner => together(inner, world, values))
  return done.ok ? null : (faultsOf(done.refusal)[0] ?? null)
}

async function end(act: Act, held: Held, state: ImportState, fault: RowFault | null): Promise<void> {
  await tables(act.db)
    .updateTable('imports.import')
    .set({
      state,
      ended_at: act.now.toString(),
      finish_fault: fault && JSON.stringify(fault),
      version: held.version + 1,
    })
    .where('id', '=', held.id)
    .execute()
}

export const takeRows = verb({
  module: 'imports',
  name: 'take-rows',
  does: 'Take the next rows of a running import through the verbs of their noun, each planned anew; the import is done after the last.',
  input: z.strictObject({ id: z.uuid(), most: z.int().min(1).max(1000) }),
  refusals: ['import-not-in-state', 'target-unknown'],
  policy,
  async run(act, { id, most }) {
    const found = await hold(act, id, 'take-rows')
    if (!found.ok) return found
    const { held, to } = found.value
    const target = targetOf(held.target)
    if (!target) return refused('target-unknown')
    const rows = await waitingRows(act, id, most)
    const counts: Record<Outcome, number> = { taken: 0, same: 0, skipped: 0, refused: 0 }
    const planned = rows.filter(({ plan }) => plan === 'new' || plan === 'change')
    // Once for all of them: no two rows of a list mean the same noun.
    const world = planned.length === 0 ? null : await target.load(act.db, askedBy(held.about, held.mapping, planned))
    const taken = await takeAll(act, target, held, rows, world)
    for (const { outcome } of taken) counts[outcome] += 1
    await writeDown(act, id, rows, taken)
    const left = rows.length === most
    const fault = left ? null : await finish(act, target, held)
    if (!left) await end(act, held, to, fault)
    const values = { ...counts, left, ...(fault && { finishRefused: fault.name }) }
    return ok({ answer: { left, rows: rows.length }, noun: 'import', nounId: id, values })
  },
})
