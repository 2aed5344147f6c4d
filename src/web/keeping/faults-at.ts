import type { Refusal } from '#kernel/result.ts'
import type { PageRequest } from '../page.ts'
import { texts } from './messages/index.ts'
import { type RefusalTexts, refusalWords } from './sending.tsx'

interface Where {
  /** The id of a field from its name in the verb's input. */
  readonly idOf?: (name: string) => string
  /** Where the forms of a noun are not laid out as the verb's input: the id of the field behind a path of it, and the name of its words. */
  readonly placeOf?: (path: string) => Place
  /** Words of what can be malformed, by the name of the field. */
  readonly faults: Readonly<Record<string, string>>
  /** Words of refusals by their names. */
  readonly known: RefusalTexts
  /** The field a refusal is said at, by its name. */
  readonly at?: Readonly<Record<string, string>>
  /** The field every other refusal is said at. */
  readonly first: string
}

/** The id of a field, and the name of the words that say what is wrong with it. */
export type Place = readonly [id: string, words: string]

/** Names of a path that say where in the input a field stands, and not which it is. */
const around = new Set(['content', 'value', 'basis'])

/** What is wrong, by the id of the field where it is said: malformed input at its own field, a refusal at the one it is about. */
export function faultsAt(
  request: PageRequest,
  refusal: Refusal,
  { idOf = name => name, placeOf, faults, known, at = {}, first }: Where,
): Readonly<Record<string, string>> {
  if (refusal.kind !== 'invalid') {
    const name = (refusal.kind === 'refused' && at[refusal.name]) || first
    return { [idOf(name)]: refusalWords(request, refusal, known) }
  }
  const own = (path: string): Place => {
    const name = path.split('.').find(one => !around.has(one)) ?? first
    return [idOf(name), name]
  }
  const places = refusal.fields.map(({ path }) => (placeOf ?? own)(path))
  return Object.fromEntries(places.map(([id, words]) => [id, faults[words] ?? texts[request.language].faults.other]))
}
