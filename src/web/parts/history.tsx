import { happeningsOf } from '#modules/audit/index.ts'
import { instantDay } from '../dates.ts'
import type { PageRequest } from '../page.ts'

/** What happened to this record, in words, from the audit: when, and how it came. */
export async function History({ request, noun, nounId }: { request: PageRequest; noun: string; nounId: string }) {
  const { db, language, t } = request
  const happenings = await happeningsOf(db, noun, nounId)
  return (
    <>
      <h2>{t.words.history}</h2>
      <ul>
        {happenings.map(({ at }) => (
          <li>
            {t.words.loaded(instantDay(language, at))} <span class="source">({t.notice.notVerified})</span>
          </li>
        ))}
      </ul>
    </>
  )
}
