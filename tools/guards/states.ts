import { schemaOf } from '../architecture.ts'
import { type Exported, type LifecycleShape, lifecyclesIn } from '../loaded.ts'
import { migrationFiles, schemaFrom } from '../migrations.ts'
import { type Check, closedList } from '../sql-schema.ts'
import type { Fault, Guard } from './guard.ts'
import { lineAt, lineOf, readText } from './tree.ts'

/** A column that holds states, with the values its CHECK allows. */
interface StateColumn {
  readonly schema: string
  /** `meetings.meeting.state`. */
  readonly name: string
  readonly check: Check
  readonly values: readonly string[]
}

export const guard: Guard = {
  name: 'states',
  protects: 'a lifecycle and the CHECK of its column name the same states, and every state can be reached',
  counts: 'lifecycles and state columns',
  async run(root) {
    const { found, faults: unloaded } = await lifecyclesIn(root)
    const columns = stateColumns(root)
    const faults = [
      ...unloaded,
      ...found.flatMap(one => [...shapeFaults(root, one), ...unmatched(root, one, columns)]),
      ...columns.flatMap(column => unruled(root, column, found)),
    ]
    return { looked: found.length + columns.length, faults }
  },
}

function stateColumns(root: string): StateColumn[] {
  return [...schemaFrom(migrationFiles(root)).values()].flatMap(table =>
    table.checks.flatMap(check => {
      const list = closedList(check)
      if (list === null || !/(^|_)state$/.test(list.column)) return []
      return [
        { schema: table.name.split('.')[0] ?? '', name: `${table.name}.${list.column}`, check, values: list.values },
      ]
    }),
  )
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.toSorted().join('\n') === b.toSorted().join('\n')
const listed = (states: readonly string[]): string => states.join(', ') || 'nothing'

/** The table itself: known states only, a beginning, nothing out of reach, no state in two moves of one verb. */
function shapeFaults(root: string, { file, as, value }: Exported<LifecycleShape>): Fault[] {
  const { states, initial, moves } = value
  const at = (message: string): Fault => ({
    file,
    ...lineOf(readText(root, file), `const ${as}`),
    message: `${as} ${message}`,
  })
  const strangers = [...initial, ...moves.flatMap(({ from, to }) => [from, to])].filter(
    state => !states.includes(state),
  )
  const lost = unreachable(value)
  const twice = moves.filter(
    (move, i) => moves.findIndex(other => other.from === move.from && other.by === move.by) !== i,
  )
  return [
    ...(initial.length === 0 ? [at('has no state to begin in')] : []),
    ...[...new Set(strangers)].map(state => at(`moves to or from "${state}", which is not among its states`)),
    ...(lost.length > 0 ? [at(`has no way to ${listed(lost)}: add a move, or take the state out`)] : []),
    ...twice.map(({ from, by }) => at(`lets ${by} lead from "${from}" to two states`)),
  ]
}

function unreachable({ states, initial, moves }: LifecycleShape): string[] {
  const seen = new Set(initial)
  for (const _ of states) for (const { from, to } of moves) if (seen.has(from)) seen.add(to)
  return states.filter(state => !seen.has(state))
}

/** A lifecycle kept as moments (`closed_at`) has no state column, and shares no state with one; any other needs its equal. */
function unmatched(
  root: string,
  { module, file, as, value }: Exported<LifecycleShape>,
  columns: readonly StateColumn[],
): Fault[] {
  const own = columns.filter(({ schema }) => schema === schemaOf(module))
  const kin = own.filter(({ values }) => values.some(state => value.states.includes(state)))
  if (kin.length === 0 || kin.some(({ values }) => sameSet(values, value.states))) return []
  const [nearest] = kin
  const missing = value.states.filter(state => !nearest?.values.includes(state))
  const extra = nearest?.values.filter(state => !value.states.includes(state)) ?? []
  const message = `${as} and the CHECK of ${nearest?.name} differ: only the lifecycle has ${listed(missing)}, only the CHECK has ${listed(extra)}`
  return [{ file, ...lineOf(readText(root, file), `const ${as}`), message }]
}

/** A state column whose states no lifecycle of its module knows. */
function unruled(
  root: string,
  { schema, name, check, values }: StateColumn,
  found: readonly Exported<LifecycleShape>[],
): Fault[] {
  const own = found.filter(({ module }) => schemaOf(module) === schema)
  if (own.some(({ value }) => value.states.some(state => values.includes(state)))) return []
  const { file, at } = check.place
  return [
    {
      file,
      line: lineAt(readText(root, file), at),
      message: `${name} holds states, but no lifecycle of its module has them`,
    },
  ]
}
