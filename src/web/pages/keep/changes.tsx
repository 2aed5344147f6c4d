import { changedFields, type Revision } from '#modules/audit/index.ts'
import type { ConclusionContent } from '#modules/conclusions/index.ts'
import { instantText } from '../../dates.ts'
import type { PageRequest } from '../../page.ts'
import { InBrackets } from '../../parts/punctuation.tsx'
import { typedOf } from './conclusion-typed.ts'
import { labelOf } from './differences.ts'
import { texts } from './messages/index.ts'

/** What was changed, version by version: when, which fields, why. */
export function History({ request, revisions }: { request: PageRequest; revisions: readonly Revision[] }) {
  const { language, t } = request
  const words = texts[language]
  const fieldsOf = ({ content }: Revision) => typedOf(content as ConclusionContent)
  const steps = revisions.slice(1).map((revision, index) => {
    const before = revisions[index] ?? revision
    return { revision, names: changedFields(fieldsOf(before), fieldsOf(revision)) }
  })
  return (
    <>
      <h2>{words.history}</h2>
      {steps.length === 0 && <p class="note">{words.noHistory}</p>}
      <ol>
        {steps.map(({ revision, names }) => (
          <li>
            {instantText(language, revision.at)}
            {t.words.colon}
            {names.length === 0
              ? words.nothingChanged
              : words.fieldsChanged(names.map(name => labelOf(request, name)).join(t.words.comma))}
            {revision.reason && (
              <InBrackets language={language}>
                <bdi>{revision.reason}</bdi>
              </InBrackets>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
