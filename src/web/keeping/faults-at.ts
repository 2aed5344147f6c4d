import type { Refusal } from '#kernel/result.ts'
import type { PageRequest } from '../page.ts'
import { texts } from './messages/index.ts'
import { type RefusalTexts, refusalWords } from './sending.tsx'

interface Where {
  /** The id of a field from its name in the verb's input. */
  readonly idOf?: (name: string) => string
  /** Words of what can be malformed, by the name of the field. */
  readonly faults: Readonly<Record<string, string>>
  /** Words of refusals by their names. */
  readonly known: RefusalTexts
  /** The field a refusal is said at, by its name. */
  readonly at?: Readonly<Record<string, string>>
  /** The field every other refusal is said at. */
  readonly first: string
}

/** Names of a path that say where in the input a field stands, and not which it is. */
const around = new Set(['content', 'value', 'basis'])

/** What is wrong, by the id of the field where it is said: malformed input at its own field, a refusal at the one it is about. */
export function faultsAt(
  request: PageRequest,
  refusal: Refusal,
  { idOf = name => name, faults, known, at = {}, first }: Where,
): Readonly<Record<string, string>> {
  const { other } = texts[request.language].faults
  if (refusal.kind !== 'invalid') {
    const name = (refusal.kind === 'refused' && at[refusal.name]) || first
    return { [idOf(name)]: refusalWords(request, refusal, known) }
  }
  const names = refusal.fields.map(({ path }) => path.split('.').find(one => !around.has(one)) ?? first)
  return Object.fromEntries(names.map(name => [idOf(name), faults[name] ?? other]))
}
