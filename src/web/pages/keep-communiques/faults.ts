import type { Refusal } from '#kernel/result.ts'
import { faultsAt } from '../../keeping/faults-at.ts'
import type { Typed } from '../../keeping/typed.ts'
import type { PageRequest } from '../../page.ts'
import { texts } from './messages/index.ts'
import { refusalsIn } from './standing.ts'

const refusedAt: Readonly<Record<string, string>> = {
  'reason-missing': 'reason',
  'published-before-the-meeting': 'day',
  'published-in-the-future': 'day',
  'name-unusable': 'file',
  'kind-not-allowed': 'file',
  'kind-not-readable': 'file',
  'file-empty': 'file',
  'file-too-large': 'file',
  'content-does-not-match-name': 'file',
}

const fields = ['url', 'day', 'reference', 'note']

/** What is wrong, by the id of the field. */
export const faultsIn = (request: PageRequest, refusal: Refusal, typed: Typed): Readonly<Record<string, string>> =>
  faultsAt(request, refusal, {
    placeOf(path) {
      const [, field = ''] = path.split('.')
      if (field === 'title') return [`title-text-${typed['title-original'] || 'en'}`, 'title']
      return fields.includes(field) ? [field, field] : ['type', 'other']
    },
    faults: texts[request.language].faults,
    known: refusalsIn(request.language),
    at: refusedAt,
    first: 'type',
  })
