import type { Language } from '#kernel/language.ts'
import { type FollowUpView, followUpStatus } from '#modules/follow-up/index.ts'
import type { Messages } from '../messages/index.ts'
import { toneOf } from './offered-entry.tsx'
import { inBrackets } from './punctuation.tsx'
import { Tag } from './tag.tsx'

/**
 * One line on what became of a conclusion: what the body says, or the source's status and how sure the link is, or that nothing is
 * known.
 */
export function Became({
  t,
  language,
  followUp,
}: {
  t: Messages
  language: Language
  followUp: readonly FollowUpView[]
}) {
  if (followUp.length === 0) return <Tag>{t.notice.noInformation}</Tag>
  return (
    <>
      {followUp.map(entry =>
        entry.kind === 'offered' ? (
          <Tag tone={toneOf(entry.state)}>{followUpStatus(language, entry)}</Tag>
        ) : (
          <Tag tone={entry.linkBasis === 'stated' ? 'done' : 'wait'} title={t.basis[`${entry.linkBasis}Long`]}>
            {followUpStatus(language, entry)}
            {inBrackets(language, t.basis[entry.linkBasis])}
          </Tag>
        ),
      )}
    </>
  )
}
