import type { Refusal } from '#kernel/result.ts'
import { topicTexts } from '#modules/topics/index.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
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

type Words = (typeof texts)['en']['faults']

/** Where something malformed is said, and with which words; the path is that of the verb's input. */
function placeOf(path: string, typed: Typed): readonly [id: string, words: keyof Words] {
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
export function faultsIn(request: PageRequest, refusal: Refusal, typed: Typed): Readonly<Record<string, string>> {
  const { language } = request
  if (refusal.kind !== 'invalid') {
    const at =
      (refusal.kind === 'refused' && refusedAt[refusal.name]) || `title-text-${typed['title-original'] || 'en'}`
    return { [at]: refusalWords(request, refusal) }
  }
  const faults = { ...texts[language].faults, other: keepingTexts[language].faults.other }
  return Object.fromEntries(
    refusal.fields.map(({ path }) => {
      const [id, words] = placeOf(path, typed)
      return [id, faults[words] ?? faults.other]
    }),
  )
}
