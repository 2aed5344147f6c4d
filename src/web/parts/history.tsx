import { type HappeningView, happeningsOf } from '#modules/audit/index.ts'
import { instantDay } from '../dates.ts'
import type { PageRequest } from '../page.ts'
import { inBrackets } from './punctuation.tsx'

/** Nouns that are checked against a document: the others have sources of their own. */
const verifiable = new Set(['conclusion', 'meeting', 'topic', 'follow-up', 'publication', 'clause'])

type Kind = keyof Pick<
  PageRequest['t']['words'],
  'loaded' | 'entered' | 'compared' | 'proposed' | 'decided' | 'regrouped' | 'answered' | 'moved' | 'corrected'
>

/** What a step was, by its verb; whatever is not entering or comparing is a correction. */
const kinds: readonly (readonly [verb: RegExp, kind: Kind])[] = [
  [/\.(add|verify|withdraw)-evidence$/, 'moved'],
  [/\.(record|add)-/, 'loaded'],
  [/\.(plan|offer)-/, 'entered'],
  [/\.verify-/, 'compared'],
  [/\.propose-/, 'proposed'],
  [/^topics\.(admit|park|withdraw|merge|unmerge)-/, 'decided'],
  [/\.(merge|unmerge|split)-/, 'regrouped'],
  [/^follow-up\.(note|accept|begin|report|decline|comment|take)-/, 'answered'],
  [/\.(strike|reinstate|announce|open|close|complete|cancel|release|supersede|withdraw|end|vacate)-/, 'moved'],
]
const kindOf = ({ verb }: HappeningView): Kind => kinds.find(([pattern]) => pattern.test(verb))?.[1] ?? 'corrected'

/** What happened to this record, in words, from the audit: when, what and why. Steps of one day that read alike stand once. */
export async function History({ request, noun, nounId }: { request: PageRequest; noun: string; nounId: string }) {
  const { db, language, t } = request
  const happenings = await happeningsOf(db, noun, nounId)
  const compared = happenings.length > 0 && happenings.map(kindOf).at(-1) === 'compared'
  const lines = happenings.map(step => {
    const text = t.words[kindOf(step)](instantDay(language, step.at))
    return step.reason === null ? text : text + inBrackets(language, step.reason)
  })
  return (
    <>
      <h2>{t.words.history}</h2>
      <ul>
        {[...new Set(lines)].map(line => (
          <li dir="auto">{line}</li>
        ))}
      </ul>
      {verifiable.has(noun) && !compared && <p class="source">{t.notice.notVerified}</p>}
    </>
  )
}
