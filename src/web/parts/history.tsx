import { happeningsOf } from '#modules/audit/index.ts'
import { instantDay } from '../dates.ts'
import type { PageRequest } from '../page.ts'
import { stepsForEverybody, stepText } from '../steps/index.ts'
import { inBrackets } from './punctuation.tsx'

/** Nouns that are checked against a document: the others have sources of their own. */
const verifiable = new Set(['conclusion', 'meeting', 'topic', 'follow-up', 'publication', 'clause'])

interface HistoryProps {
  readonly request: PageRequest
  readonly noun: string
  readonly nounId: string
  /** It stands compared with the document. */
  readonly verified?: boolean
}

/** What happened to this record, in words, from the audit: when, what and why. Steps of one day that read alike stand once. */
export async function History({ request, noun, nounId, verified = false }: HistoryProps) {
  const { db, language, t } = request
  const happenings = stepsForEverybody(await happeningsOf(db, noun, nounId))
  const lines = happenings.map(step => {
    const text = `${instantDay(language, step.at)}${t.words.colon}${stepText(language, step)}`
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
      {verifiable.has(noun) && !verified && <p class="source">{t.notice.notVerified}</p>}
    </>
  )
}
