import { changedFields, type HappeningView, happeningsOf, type Revision } from '#modules/audit/index.ts'
import { followUpTexts } from '#modules/follow-up/index.ts'
import { identityTexts, readersSeen } from '#modules/identity/index.ts'
import { instantText } from '../dates.ts'
import type { PageRequest } from '../page.ts'
import { InBrackets } from '../parts/punctuation.tsx'
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

/** What was done, step by step: when, what, which fields changed, why, and by whom. For the secretariat. */
export async function Changes<Content>({ request, noun, nounId, fields, revisions }: ChangesProps<Content>) {
  const { db, language, t } = request
  const happenings = await happeningsOf(db, noun, nounId)
  const nameOf = await namesOf(request, happenings)
  const fieldsOf = ({ content }: Revision) => fields.typedOf(content as Content)
  const changedBy = ({ version }: HappeningView): string | null => {
    const at = revisions.findIndex(revision => revision.version === version)
    const [before, after] = [revisions[at - 1], revisions[at]]
    if (!before || !after) return null
    const names = changedFields(fieldsOf(before), fieldsOf(after)).map(name => fields.labelOf(name))
    return names.length === 0 ? null : texts[language].fieldsChanged(names.join(t.words.comma))
  }
  return (
    <>
      <h2>{t.words.history}</h2>
      <ol class="steps">
        {happenings.map(step => (
          <li>
            <strong>{stepText(language, step)}</strong>
            {changedBy(step) !== null && ` · ${changedBy(step)}`}
            {step.reason && (
              <InBrackets language={language}>
                <bdi>{step.reason}</bdi>
              </InBrackets>
            )}{' '}
            <span class="source">
              {instantText(language, step.at)} · <bdi>{nameOf(step.actor)}</bdi>
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
