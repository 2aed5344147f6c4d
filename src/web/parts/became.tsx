import type { Language } from '#kernel/language.ts'
import { type FollowUpView, followUpTexts } from '#modules/follow-up/index.ts'
import type { Messages } from '../messages/index.ts'
import { inBrackets } from './punctuation.tsx'
import { Tag } from './tag.tsx'

/** One line on what became of a conclusion: the source's status and how sure the link is, or that nothing is known. */
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
      {followUp.map(({ sourceStatus, linkBasis }) => (
        <Tag tone={linkBasis === 'stated' ? 'done' : 'wait'} title={t.basis[`${linkBasis}Long`]}>
          {followUpTexts[language].sourceStatuses[sourceStatus]}
          {inBrackets(language, t.basis[linkBasis])}
        </Tag>
      ))}
    </>
  )
}
