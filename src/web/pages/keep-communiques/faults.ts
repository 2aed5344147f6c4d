import type { Refusal } from '#kernel/result.ts'
import type { Typed } from '../../keeping/typed.ts'
import type { PageRequest } from '../../page.ts'
import { type Messages, texts } from './messages/index.ts'
import { refusalWords } from './standing.ts'

const refusedAt: Readonly<Record<string, string>> = {
  'reason-missing': 'reason',
  'published-before-the-meeting': 'day',
  'published-in-the-future': 'day',
  'name-unusable': 'file',
  'kind-not-allowed': 'file',
  'file-empty': 'file',
  'file-too-large': 'file',
  'content-does-not-match-name': 'file',
}

const places: Readonly<Record<string, keyof Messages['faults']>> = {
  url: 'url',
  day: 'day',
  reference: 'reference',
  note: 'note',
}

/** What is wrong, by the id of the field. */
export function faultsIn(request: PageRequest, refusal: Refusal, typed: Typed): Readonly<Record<string, string>> {
  const { faults } = texts[request.language]
  if (refusal.kind !== 'invalid')
    return { [(refusal.kind === 'refused' && refusedAt[refusal.name]) || 'type']: refusalWords(request, refusal) }
  return Object.fromEntries(
    refusal.fields.map(({ path }) => {
      const [, field = ''] = path.split('.')
      if (field === 'title') return [`title-text-${typed['title-original'] || 'en'}`, faults.title]
      const words = places[field]
      return words ? [field, faults[words]] : ['type', faults.other]
    }),
  )
}
