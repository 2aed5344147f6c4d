import type { Refusal } from '#kernel/result.ts'
import { faultsAt, type Place } from '../../keeping/faults-at.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import type { Typed } from '../../keeping/typed.ts'
import type { PageRequest } from '../../page.ts'
import { texts } from './messages/index.ts'
import { refusalsIn } from './standing.ts'

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
  'page-beyond': 'page',
}

/** What is wrong, by the id of the field in `ConclusionFields` or around it. */
export const faultsIn = (request: PageRequest, refusal: Refusal, typed: Typed): Readonly<Record<string, string>> =>
  faultsAt(request, refusal, {
    placeOf: path => placeOf(path, typed),
    faults: { ...texts[request.language].faults, texts: keepingTexts[request.language].faults.texts },
    known: refusalsIn(request.language),
    at: refusedAt,
    first: 'kind',
  })
