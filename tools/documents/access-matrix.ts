import type { Exported, GrantShape, LifecycleShape, VerbShape } from '../loaded.ts'
import { code, table } from './markdown.ts'

/** Everything a right depends on. */
export interface Rights {
  readonly roles: readonly string[]
  readonly verbs: readonly Exported<VerbShape>[]
  readonly lifecycles: readonly Exported<LifecycleShape>[]
}

/** One row of the matrix: a verb under circumstances that leave nothing open. */
export interface Case {
  readonly module: string
  readonly verb: string
  /** State of the noun and how each condition turned out: `circulated; not own-session`. */
  readonly when: string
  /** Role → allowed. Everybody is also the public. */
  readonly allowed: Readonly<Record<string, boolean>>
}

/** Every verb in every state of its noun and with every outcome of its conditions, for every role. */
export const cases = ({ roles, verbs, lifecycles }: Rights): Case[] =>
  verbs.flatMap(({ module, value: { name, policy } }) => {
    const grants = policy.filter(grant => grant.may === name)
    const states = statesOf(
      name,
      lifecycles.filter(each => each.module === module).map(each => each.value),
    )
    return states.flatMap(({ state, open }) =>
      outcomes(grants).map(holding => ({
        module,
        verb: name,
        when: [...(state === '' ? [] : [state]), ...said(grants, holding)].join('; '),
        allowed: Object.fromEntries(roles.map(role => [role, open && isGranted(grants, ['public', role], holding)])),
      })),
    )
  })

/** The states of the nouns this verb moves, and whether it may be used there; one nameless state when it moves none. */
function statesOf(verb: string, lifecycles: readonly LifecycleShape[]): { state: string; open: boolean }[] {
  const moved = lifecycles.filter(({ moves }) => moves.some(({ by }) => by === verb))
  const several = moved.length > 1
  const rows = moved.flatMap(({ noun, states, moves }) =>
    states.map(state => ({
      state: several ? `${noun} ${state}` : state,
      open: moves.some(({ by, from }) => by === verb && from === state),
    })),
  )
  return rows.length > 0 ? rows : [{ state: '', open: true }]
}

const conditions = (grants: readonly GrantShape[]): string[] =>
  [...new Set(grants.flatMap(({ when }) => when?.name ?? []))].sort()

/** Every way the conditions can turn out together: the sets of those that hold. */
const outcomes = (grants: readonly GrantShape[]): ReadonlySet<string>[] =>
  conditions(grants).reduce<ReadonlySet<string>[]>(
    (sets, condition) => sets.flatMap(set => [set.union(new Set([condition])), set]),
    [new Set()],
  )

const said = (grants: readonly GrantShape[], holding: ReadonlySet<string>): string[] =>
  conditions(grants).map(condition => (holding.has(condition) ? condition : `not ${condition}`))

const isGranted = (grants: readonly GrantShape[], held: readonly string[], holding: ReadonlySet<string>): boolean =>
  grants.some(({ who, when }) => held.includes(who) && (when === undefined || holding.has(when.name)))

/** The matrix as people read it in a diff: `yes` or `–` in every cell. */
export function matrixText(rights: Rights): string {
  const rows = cases(rights).toSorted((a, b) => (a.verb < b.verb ? -1 : a.verb > b.verb ? 1 : 0))
  const modules = [...new Set(rights.verbs.map(({ module }) => module))]
  const sections = modules.map(module => {
    const own = rows.filter(row => row.module === module)
    const cells = own.map(({ verb, when, allowed }) => [
      code(verb),
      when,
      ...rights.roles.map(role => (allowed[role] ? 'yes' : '–')),
    ])
    return `## ${module}\n\n${table(['verb', 'when', ...rights.roles], cells)}`
  })
  return `# Who may do what, and when\n\nWritten by \`npm run docs matrix\`, compared by \`access-matrix.test.ts\`: a changed right must be seen here and agreed to.\n\n${sections.join('\n\n')}\n`
}
