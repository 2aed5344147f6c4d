import { sql } from 'kysely'
import { z } from 'zod'
import { ok, refused } from '#kernel/result.ts'
import { type Act, verb } from '#modules/access/index.ts'
import { missingFields, signatureOf } from '../mapping.ts'
import { type Mapping, plans } from '../model.ts'
import { askedBy, type PlannedRow, planRows } from '../planning.ts'
import { importPolicy as policy } from '../policy.ts'
import { tables } from '../store.ts'
import { targetOf } from '../targets/index.ts'
import { type Held, hold } from './held.ts'

const atOnce = 2000

const rowsOf = (act: Act, id: string) =>
  tables(act.db)
    .selectFrom('imports.row')
    .select(['number', 'cells', 'faulty_cells as faulty'])
    .where('import_id', '=', id)
    .orderBy('number')
    .execute()

/** Many rows in one statement. */
async function storePlans(act: Act, id: string, planned: readonly PlannedRow[]): Promise<void> {
  for (let from = 0; from < planned.length; from += atOnce) {
    const rows = planned.slice(from, from + atOnce).map(({ number, plan }) => ({
      number,
      plan: plan.kind,
      faults: plan.kind === 'bad' ? plan.faults : null,
      changes: plan.kind === 'change' ? plan.changes : null,
    }))
    await sql`update imports.row r set plan = p.plan, faults = p.faults, changes = p.changes
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p(number integer, plan text, faults jsonb, changes jsonb)
      where r.import_id = ${id} and r.number = p.number`.execute(act.db)
  }
}

async function remember(act: Act, { target, header }: Held, mapping: Mapping): Promise<void> {
  const row = { target, signature: signatureOf(header), mapping: JSON.stringify(mapping) }
  await tables(act.db)
    .insertInto('imports.mapping')
    .values(row)
    .onConflict(conflict => conflict.columns(['target', 'signature']).doUpdateSet({ mapping: row.mapping }))
    .execute()
}

/** The fault of a mapping that cannot be used: a field or a column that is not there, one column twice, a required field without. */
function mappingRefusal(target: NonNullable<ReturnType<typeof targetOf>>, { header }: Held, mapping: Mapping) {
  const columns = Object.values(mapping)
  const known = target.fields.map(({ name }) => name)
  if (Object.keys(mapping).some(name => !known.includes(name)) || columns.some(column => column >= header.length))
    return refused('mapping-unknown')
  if (new Set(columns).size < columns.length) return refused('column-twice')
  const [missing] = missingFields(target, mapping)
  return missing === undefined ? null : refused('field-without-column', { field: missing })
}

export const checkImport = verb({
  module: 'imports',
  name: 'check-import',
  does: 'Say which column is which field, and find out for every row what it would change and what is wrong with it. Changes nothing.',
  input: z.strictObject({
    id: z.uuid(),
    version: z.int().positive(),
    mapping: z.record(z.string().max(60), z.int().min(0)),
  }),
  refusals: ['import-not-in-state', 'mapping-unknown', 'column-twice', 'field-without-column'],
  policy,
  async run(act, { id, version, mapping }) {
    const found = await hold(act, id, 'check-import', version)
    if (!found.ok) return found
    const { held, to } = found.value
    const target = targetOf(held.target)
    if (!target) return refused('mapping-unknown')
    const unusable = mappingRefusal(target, held, mapping)
    if (unusable) return unusable
    const rows = await rowsOf(act, id)
    const world = await target.load(act.db, askedBy(held.about, mapping, rows))
    const planned = planRows(target, mapping, rows, world)
    await storePlans(act, id, planned)
    await remember(act, held, mapping)
    await tables(act.db)
      .updateTable('imports.import')
      .set({ mapping: JSON.stringify(mapping), state: to, checked_at: act.now.toString(), version: version + 1 })
      .where('id', '=', id)
      .execute()
    const counts = Object.fromEntries(
      plans.map(kind => [kind, planned.filter(({ plan }) => plan.kind === kind).length]),
    ) as Readonly<Record<(typeof plans)[number], number>>
    return ok({ answer: { version: version + 1, counts }, noun: 'import', nounId: id, values: { ...counts } })
  },
})
