import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { z } from 'zod'
import { ok, type Refusal, refused } from '#kernel/result.ts'
import { type Act, verb } from '#modules/access/index.ts'
import type { ImportState } from '../lifecycle.ts'
import type { Outcome, RowChange, RowFault } from '../model.ts'
import { askedBy, planRow } from '../planning.ts'
import { importPolicy as policy } from '../policy.ts'
import { tables } from '../store.ts'
import { targetOf } from '../targets/index.ts'
import { bad, type Target } from '../targets/target.ts'
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

/** The effect of a row and what is written about it stand or fall together; a refusal undoes what the row alone began. */
async function takeOne(act: Act, target: Target, held: Held, row: Waiting, world: unknown): Promise<Taken> {
  if (row.plan === 'bad') return { outcome: 'skipped' }
  if (row.plan === 'same') return { outcome: 'same' }
  const { values, plan } = planRow(target, held.mapping, row, world)
  if (plan.kind === 'same') return { outcome: 'same' }
  if (plan.kind === 'bad') return { outcome: 'refused', faults: plan.faults }
  const changes: readonly RowChange[] = plan.kind === 'change' ? plan.changes : []
  if (plan.kind !== row.plan || !isDeepStrictEqual(changes, row.changes ?? []))
    return { outcome: 'refused', faults: [bad(null, 'changed-since-check')] }
  await sql`savepoint one_row`.execute(act.db)
  const done = await target.apply({ ...act, reason: held.reason ?? act.reason }, values, world)
  await (done.ok ? sql`release savepoint one_row` : sql`rollback to savepoint one_row`).execute(act.db)
  return done.ok ? { outcome: 'taken', nounId: done.value } : { outcome: 'refused', faults: faultsOf(done.refusal) }
}

/** Many rows in one statement; faults found before stay where there are no new ones. */
const writeDown = (act: Act, id: string, rows: readonly (Taken & { readonly number: number })[]) =>
  sql`update imports.row r set outcome = t.outcome, noun_id = t."nounId", faults = coalesce(t.faults, r.faults)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as t(number integer, outcome text, "nounId" text, faults jsonb)
    where r.import_id = ${id} and r.number = t.number`.execute(act.db)

/** What all rows that were good say together; a refusal undoes only this. Answers why it was refused, or null. */
async function finish(act: Act, target: Target, held: Held): Promise<RowFault | null> {
  if (!target.finish) return null
  const all = await tables(act.db)
    .selectFrom('imports.row')
    .select(['number', 'cells', 'faulty_cells as faulty'])
    .where('import_id', '=', held.id)
    .where('outcome', 'in', ['taken', 'same'])
    .orderBy('number')
    .execute()
  const world = await target.load(act.db, askedBy(held.about, held.mapping, all))
  const values = all.map(row => planRow(target, held.mapping, row, world).values)
  await sql`savepoint together`.execute(act.db)
  const done = await target.finish({ ...act, reason: held.reason ?? act.reason }, world, values)
  await (done.ok ? sql`release savepoint together` : sql`rollback to savepoint together`).execute(act.db)
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
    // Once for all of them: no two rows of a list mean the same noun.
    const world = rows.length === 0 ? null : await target.load(act.db, askedBy(held.about, held.mapping, rows))
    const written: (Taken & { number: number })[] = []
    for (const row of rows) {
      const taken = await takeOne(act, target, held, row, world)
      written.push({ number: row.number, ...taken })
      counts[taken.outcome] += 1
    }
    await writeDown(act, id, written)
    const left = rows.length === most
    const fault = left ? null : await finish(act, target, held)
    if (!left) await end(act, held, to, fault)
    const values = { ...counts, left, ...(fault && { finishRefused: fault.name }) }
    return ok({ answer: { left, rows: rows.length }, noun: 'import', nounId: id, values })
  },
})
