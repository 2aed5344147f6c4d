import { happeningsOf } from '#modules/audit/index.ts'
import { instantDay } from '../dates.ts'
import type { PageRequest } from '../page.ts'
import { inBrackets } from './punctuation.tsx'

/** Nouns that are checked against a document: the others have sources of their own. */
const verifiable = new Set(['conclusion', 'meeting', 'topic', 'follow-up', 'publication', 'clause'])

/** What happened to this record, in words, from the audit: when, and how it came. Steps of one day that read alike stand once. */
export async function History({ request, noun, nounId }: { request: PageRequest; noun: string; nounId: string }) {
  const { db, language, t } = request
  const happenings = await happeningsOf(db, noun, nounId)
  const lines = [...new Set(happenings.map(({ at }) => t.words.loaded(instantDay(language, at))))]
  return (
    <>
      <h2>{t.words.history}</h2>
      <ul>
        {lines.map(line => (
          <li>
            {line}
            {verifiable.has(noun) && <span class="source">{inBrackets(language, t.notice.notVerified)}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}
