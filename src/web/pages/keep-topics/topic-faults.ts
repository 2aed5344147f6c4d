import type { Refusal } from '#kernel/result.ts'
import { topicTexts } from '#modules/topics/index.ts'
import { faultsAt, type Place } from '../../keeping/faults-at.ts'
import { refusalWords as wordsOf } from '../../keeping/sending.tsx'
import { filledLines, type Typed } from '../../keeping/typed.ts'
import type { PageRequest } from '../../page.ts'
import { texts } from './messages/index.ts'

export const refusalWords = (request: PageRequest, refusal: Refusal): string =>
  wordsOf(request, refusal, topicTexts[request.language].refusals)

const refusedAt: Readonly<Record<string, string>> = {
  'reason-missing': 'reason',
  'sponsor-unknown': 'sponsor-1',
  'term-unknown': 'terms',
}

/** Where something malformed is said, and with which words; the path is that of the verb's input. */
function placeOf(path: string, typed: Typed): Place {
  const [, part = '', line = '', field = ''] = path.split('.')
  switch (part) {
    case 'title':
    case 'why':
    case 'expected':
      return [`${part}-text-${typed[`${part}-original`] || 'en'}`, part]
    case 'studyGroup':
    case 'question':
      return [part, 'short']
    case 'elsewhere': {
      const n = filledLines(typed, 'elsewhere')[Number(line)] ?? 1
      return [field === '' || field === 'sdo' ? `elsewhere-${n}` : `elsewhere-${n}-${field}`, 'elsewhere']
    }
    case 'sponsors':
      return ['sponsor-1', 'sponsors']
    default:
      return ['terms', 'terms']
  }
}

/** What is wrong, by the id of the field in `TopicFields` or beside it. */
export const faultsIn = (request: PageRequest, refusal: Refusal, typed: Typed): Readonly<Record<string, string>> =>
  faultsAt(request, refusal, {
    placeOf: path => placeOf(path, typed),
    faults: texts[request.language].faults,
    known: topicTexts[request.language].refusals,
    at: refusedAt,
    first: `title-text-${typed['title-original'] || 'en'}`,
  })
