import { changedFields, type HappeningView, happeningsOf, type Revision } from '#modules/audit/index.ts'
import { followUpTexts } from '#modules/follow-up/index.ts'
import { identityTexts, readersSeen } from '#modules/identity/index.ts'
import { instantText } from '../dates.ts'
import type { PageRequest } from '../page.ts'
import { InBrackets } from '../parts/punctuation.tsx'
import { ReadTable } from '../parts/read-table.tsx'
import { stepText } from '../steps/index.ts'
import type { Fields } from './changed.tsx'
import { texts } from './messages/index.ts'

interface ChangesProps<Content> {
  readonly request: PageRequest
  /** Whose history: the noun of the audit, and its id. */
  readonly noun: string
  readonly nounId: string
  readonly fields: Fields<Content>
  readonly revisions: readonly Revision[]
}

const personIn = (actor: string): string | undefined => /^person:(.+)$/.exec(actor)?.[1]

/** The names of whoever did something, for who may see them; the program and a body have those of their roles. */
async function namesOf(request: PageRequest, happenings: readonly HappeningView[]): Promise<(actor: string) => string> {
  const me = await request.signedIn()
  const ids = [...new Set(happenings.flatMap(({ actor }) => personIn(actor) ?? []))]
  const names = me ? await readersSeen(request.ground, me.actor, ids) : new Map()
  return actor => {
    const person = personIn(actor)
    if (person !== undefined) return names.get(person)?.name ?? '—'
    const { language } = request
    return actor.startsWith('link:') ? followUpTexts[language].channels.link : identityTexts[language].roles.system
  }
}

interface ChangedField {
  readonly label: string
  readonly was: string
  readonly is: string
}

/** What stood in each field before the step and what stands there since: folded away. */
function WasAndIs({ request, changed }: { request: PageRequest; changed: readonly ChangedField[] }) {
  const words = texts[request.language]
  const text = (value: string) => <span dir="auto">{value}</span>
  return (
    <details>
      <summary>{words.differing}</summary>
      <ReadTable
        headed
        caption={words.differing}
        rows={changed}
        columns={[
          { label: words.field, heads: true, cell: ({ label }) => label },
          { label: words.was, cell: ({ was }) => text(was) },
          { label: words.is, cell: ({ is }) => text(is) },
        ]}
      />
    </details>
  )
}

/** What was done, step by step: when, what, which fields changed, why, and by whom. For the secretariat. */
export async function Changes<Content>({ request, noun, nounId, fields, revisions }: ChangesProps<Content>) {
  const { db, language, t } = request
  const happenings = await happeningsOf(db, noun, nounId)
  const nameOf = await namesOf(request, happenings)
  const fieldsOf = ({ content }: Revision) => fields.typedOf(content as Content)
  const changedBy = ({ version }: HappeningView): readonly ChangedField[] => {
    const at = revisions.findIndex(revision => revision.version === version)
    const [before, after] = [revisions[at - 1], revisions[at]].map(revision => revision && fieldsOf(revision))
    if (!before || !after) return []
    return changedFields(before, after).map(name => ({
      label: fields.labelOf(name),
      was: before[name] ?? '',
      is: after[name] ?? '',
    }))
  }
  const steps = happenings.map(step => ({ step, changed: changedBy(step) }))
  return (
    <>
      <h2>{t.words.history}</h2>
      <ol class="steps">
        {steps.map(({ step, changed }) => (
          <li>
            <strong>{stepText(language, step)}</strong>
            {changed.length > 0 &&
              ` · ${texts[language].fieldsChanged(changed.map(({ label }) => label).join(t.words.comma))}`}
            {step.reason && (
              <InBrackets language={language}>
                <bdi>{step.reason}</bdi>
              </InBrackets>
            )}{' '}
            <span class="source">
              {instantText(language, step.at)} · <bdi>{nameOf(step.actor)}</bdi>
            </span>
            {changed.length > 0 && <WasAndIs request={request} changed={changed} />}
          </li>
        ))}
      </ol>
    </>
  )
}
