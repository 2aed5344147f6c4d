import type { Language } from '#kernel/language.ts'
import { type ClauseView, mandateTexts } from '#modules/mandates/index.ts'
import type { PageRequest } from '../../page.ts'
import { inBrackets } from '../../parts/punctuation.tsx'
import { BasisTag } from '../../parts/tag.tsx'

type Bodies = ReadonlyMap<string, string>

/** Whose duty it is, and of which force: to be instructed, encouraged and invited are different things. */
export const Addressed = ({ language, clause, bodies }: { language: Language; clause: ClauseView; bodies: Bodies }) => (
  <>
    {bodies.get(clause.addressee) ?? clause.addressee}
    {inBrackets(language, mandateTexts[language].verbs[clause.verb])}
  </>
)

/** Who is reported to, and whether the clause says so or we read it so. */
export function ReportedTo({ request, clause, bodies }: { request: PageRequest; clause: ClauseView; bodies: Bodies }) {
  const { t } = request
  if (clause.reportsTo.length === 0) return <>{t.notice.none}</>
  return (
    <>
      {clause.reportsTo.map(({ body, basis }, index) => (
        <>
          {index > 0 && t.words.semicolon}
          {bodies.get(body) ?? body} <BasisTag t={t} basis={basis} />
        </>
      ))}
    </>
  )
}
