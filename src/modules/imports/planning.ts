import type { Mapping, Plan, RowFault } from './model.ts'
import { type Asked, bad, type Target, type Values } from './targets/target.ts'

/** A row as it stands in the table. */
export interface StoredRow {
  readonly number: number
  readonly cells: readonly string[] | null
  readonly faulty: readonly number[] | null
}

/** What a target asks of the rows before it loads what is on record. */
export const askedBy = (about: string, mapping: Mapping, rows: readonly StoredRow[]): Asked => ({
  about,
  texts: field => rows.map(({ cells }) => cells?.[mapping[field] ?? -1] ?? ''),
})

export interface PlannedRow {
  readonly number: number
  readonly values: Values
  readonly plan: Plan
}

/** The values of a row by field, and everything that is wrong with its cells. */
function valuesOf<World>(
  target: Target<World>,
  mapping: Mapping,
  { cells, faulty }: StoredRow,
  world: World,
): { readonly values: Values; readonly faults: readonly RowFault[] } {
  const values: Record<string, string> = {}
  const faults: RowFault[] = []
  for (const { name, required, read } of target.fields) {
    const column = mapping[name]
    if (column === undefined) continue
    const text = cells?.[column]?.trim() ?? ''
    if (faulty?.includes(column)) faults.push(bad(name, 'cell-error', { cell: text }))
    else if (text !== '') {
      const answer = read(text, world)
      if ('value' in answer) values[name] = answer.value
      else faults.push(bad(name, answer.fault, answer.params))
    } else if (required) faults.push(bad(name, 'missing'))
  }
  return { values, faults }
}

/** What one row would do against what is on record. */
export function planRow<World>(target: Target<World>, mapping: Mapping, row: StoredRow, world: World): PlannedRow {
  const { values, faults } = valuesOf(target, mapping, row, world)
  const plan: Plan = faults.length > 0 ? { kind: 'bad', faults } : target.plan(values, world)
  return { number: row.number, values, plan }
}

/** What every row would do; the second of two that mean the same noun is at fault. */
export function planRows<World>(
  target: Target<World>,
  mapping: Mapping,
  rows: readonly StoredRow[],
  world: World,
): readonly PlannedRow[] {
  const first = new Map<string, number>()
  return rows.map(row => {
    const planned = planRow(target, mapping, row, world)
    if (planned.plan.kind === 'bad') return planned
    const noun = target.nounOf?.(planned.values, world) ?? null
    const key = noun === null ? target.keyOf(planned.values) : `noun ${noun}`
    const before = first.get(key)
    if (before === undefined) first.set(key, row.number)
    if (before === undefined) return planned
    const plan: Plan = target.repeats
      ? { kind: 'same' }
      : { kind: 'bad', faults: [bad(null, 'twice', { row: before })] }
    return { ...planned, plan }
  })
}
