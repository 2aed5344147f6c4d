import type { Refusal } from '#kernel/result.ts'
import { meetingTexts } from '#modules/meetings/index.ts'
import { faultsAt, type Place } from '../../keeping/faults-at.ts'
import type { Typed } from '../../keeping/typed.ts'
import type { PageRequest } from '../../page.ts'
import { texts } from './messages/index.ts'

/** Where a refusal of the whole is said. */
const refusedAt: Readonly<Record<string, string>> = {
  'reason-missing': 'reason',
  'no-source': 'sources',
  'country-unknown': 'country',
  'bounds-crossed': 'latest',
  'date-outside-bounds': 'dateValue',
  'not-held-yet': 'dateValue',
  'time-without-day': 'dateValue',
  'no-such-wall-time': 'opens',
  'closes-before-it-opens': 'closes',
  'meeting-already-recorded': 'ref',
  'nothing-changed': 'sector',
}

const line = (kind: 'role' | 'host' | 'fact' | 'conflict', n: string | undefined): Place => [
  `${kind}-${Number(n ?? 0) + 1}`,
  kind,
]

/** Parts of the content that are one field, or said at one. */
const simple: Readonly<Record<string, Place>> = {
  date: ['dateValue', 'date'],
  time: ['opens', 'time'],
  ordinal: ['ordinal', 'number'],
  attendance: ['attendance', 'number'],
  sources: ['sources', 'sources'],
}

/** The field of the form behind a path of the verb's input. */
function placeOf(path: string, typed: Typed): Place {
  const parts = path.split('.')
  const [first = '', second = '', third] = parts[0] === 'content' ? parts.slice(1) : parts
  if (first === 'name') return [`name-text-${typed['name-original'] || 'en'}`, 'name']
  if (first === 'place')
    return second === 'country' ? ['country', 'country'] : [`city-text-${typed['city-original'] || 'en'}`, 'city']
  if (first === 'date' && (second === 'earliest' || second === 'latest')) return [second, 'date']
  if (first === 'time' && second === 'zone') return ['zone', 'zone']
  if (first === 'facts' && third === 'sources') return [`fact-${Number(second) + 1}-sources`, 'sources']
  if (first === 'roles') return line('role', second)
  if (first === 'hosts' || first === 'coHosts') return line('host', second)
  if (first === 'facts') return line('fact', second)
  if (first === 'conflicts') return line('conflict', second)
  if (first === 'ref') return ['ref', 'ref']
  return simple[first] ?? [first, 'other']
}

/** What is wrong, by the id of the field of the form. */
export const faultsIn = (request: PageRequest, refusal: Refusal, typed: Typed): Readonly<Record<string, string>> =>
  faultsAt(request, refusal, {
    placeOf: path => placeOf(path, typed),
    faults: texts[request.language].faults,
    known: meetingTexts[request.language].refusals,
    at: refusedAt,
    first: 'sector',
  })
