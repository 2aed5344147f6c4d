import type { Refusal } from '#kernel/result.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import type { Typed } from '../../keeping/typed.ts'
import type { PageRequest } from '../../page.ts'
import { texts } from './messages/index.ts'
import { refusalWords } from './standing.ts'

/** A field's id in the form, and which words say what is wrong with it. */
type Place = readonly [id: string, words: string]

/** Where something malformed is said; the path is that of the verb's input. */
function placeOf(path: string, typed: Typed): Place {
  const [first = '', second = ''] = path.split('.')
  if (first !== 'content') return [first, first]
  if (second === 'wording') return [`text-${typed.original || 'en'}`, 'texts']
  if (second === 'addressees') return ['addressee-1', 'addressees']
  return second === 'topics' ? ['topic-1', 'topics'] : [second, second]
}

const refusedAt: Readonly<Record<string, string>> = {
  'reason-missing': 'reason',
  'body-unknown': 'addressee-1',
  'topic-unknown': 'topic-1',
  'document-unknown': 'document',
}

/** What is wrong, by the id of the field in `ConclusionFields` or around it. */
export function faultsIn(request: PageRequest, refusal: Refusal, typed: Typed): Readonly<Record<string, string>> {
  const faults = { ...texts[request.language].faults, ...keepingTexts[request.language].faults }
  if (refusal.kind !== 'invalid')
    return { [(refusal.kind === 'refused' && refusedAt[refusal.name]) || 'kind']: refusalWords(request, refusal) }
  const places = refusal.fields.map(({ path }) => placeOf(path, typed))
  return Object.fromEntries(
    places.map(([id, words]) => [
      id,
      Object.hasOwn(faults, words) ? faults[words as keyof typeof faults] : faults.other,
    ]),
  )
}
