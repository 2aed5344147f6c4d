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

/** A text of a wording is at fault in its own language, wherever the wording's other faults are said. */
function inItsLanguage(id: string, path: string): string {
  const language = /\.texts\.([a-z]{2})$/.exec(path)?.[1]
  return language === undefined ? id : id.replace(/text-[a-z]{2}$/, `text-${language}`)
}

/**
 * What is wrong, by the id of the field where it is said: malformed input at its own field, a refusal at the one it is about. A text
 * that is too long is told how long it may be, whatever the field; the reason is, where a missing one is said.
 */
export function faultsAt(
  request: PageRequest,
  refusal: Refusal,
  { idOf = name => name, placeOf, faults, known, at = {}, first }: Where,
): Readonly<Record<string, string>> {
  if (refusal.kind !== 'invalid') {
    const about = refusal.kind === 'refused' ? refusal.name : ''
    const name = at[about === 'reason-too-long' ? 'reason-missing' : about] || first
    return { [idOf(name)]: refusalWords(request, refusal, known) }
  }
  const own = (path: string): Place => {
    const name = path.split('.').find(one => !around.has(one)) ?? first
    return [idOf(name), name]
  }
  const common = texts[request.language].faults
  return Object.fromEntries(
    refusal.fields.map(({ path, name, params }) => {
      const [id, words] = (placeOf ?? own)(path)
      const tooLong = name === 'too-long' && common.tooLong(Number(params?.most))
      return [inItsLanguage(id, path), tooLong || (faults[words] ?? common.other)]
    }),
  )
}
