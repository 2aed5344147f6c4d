import type { Exported, LifecycleShape, VerbShape } from '../loaded.ts'
import { code, diagram, document, name, table } from './markdown.ts'

/** Every lifecycle as a table and a drawing; a move whose verb is not built yet says so. */
export function lifecyclesDocument(
  lifecycles: readonly Exported<LifecycleShape>[],
  verbs: readonly Exported<VerbShape>[],
): string {
  // A verb's name says its noun, and a later stage may have the verb: it may know what the noun's own does not.
  const built = new Set(verbs.map(({ value }) => value.name))
  return document(
    'Lifecycles',
    'The states of each noun and the verbs that lead from one to the next. A move marked * has no verb yet.',
    ...lifecycles.map(one => section(one, verb => built.has(verb))),
  )
}

function section({ module, value }: Exported<LifecycleShape>, isBuilt: (verb: string) => boolean): string {
  const { noun, states, initial, moves } = value
  const leading = (from: string) =>
    moves.filter(move => move.from === from).map(({ by, to }) => `${code(by)}${isBuilt(by) ? '' : '*'} → ${to}`)
  return [
    `## ${noun} (${module})`,
    table(
      ['state', 'may begin here', 'moves'],
      states.map(state => [state, initial.includes(state) ? 'yes' : '', leading(state).join('; ')]),
    ),
    diagram([
      'stateDiagram-v2',
      ...states.map(state => `  state "${state}" as ${name(state)}`),
      ...initial.map(state => `  [*] --> ${name(state)}`),
      ...moves.map(({ from, to, by }) => `  ${name(from)} --> ${name(to)}: ${by}`),
    ]),
  ].join('\n\n')
}
