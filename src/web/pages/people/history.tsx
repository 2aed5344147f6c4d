import { happeningsOf } from '#modules/audit/index.ts'
import { identityTexts, readersSeen } from '#modules/identity/index.ts'
import { instantText } from '../../dates.ts'
import type { PageRequest } from '../../page.ts'
import { inBrackets } from '../../parts/punctuation.tsx'
import { texts } from './messages/index.ts'
import type { About } from './standing.tsx'

/** What of the audit is told here; roles have their own table. */
const told = {
  'identity.make-first-account': 'opened',
  'identity.invite-person': 'opened',
  'identity.disable-person': 'disabled',
  'identity.enable-person': 'enabled',
} as const

const isTold = (verb: string): verb is keyof typeof told => Object.hasOwn(told, verb)

const personIn = (actor: string): string | undefined => /^person:(.+)$/.exec(actor)?.[1]

/** When the account was opened, disabled and enabled, by whom and why: from the audit, with names only for those who may see them. */
export async function AccountHistory({ request, about: { me, person } }: { request: PageRequest; about: About }) {
  const { ground, db, language, t } = request
  const words = texts[language]
  const happenings = (await happeningsOf(db, 'person', person.id)).filter(({ verb }) => isTold(verb))
  const actors = happenings.flatMap(({ actor }) => personIn(actor) ?? [])
  const names = await readersSeen(ground, me.actor, actors)
  const nameOf = (actor: string) => names.get(personIn(actor) ?? '')?.name ?? identityTexts[language].roles.system
  const reasonOf = (reason: string | null) =>
    reason !== null && Object.hasOwn(words.reasons, reason)
      ? inBrackets(language, words.reasons[reason as keyof typeof words.reasons])
      : null
  return (
    <>
      <h2>{words.history.title}</h2>
      <ul>
        {happenings.map(({ at, actor, verb, reason }) => (
          <li>
            {instantText(language, at)}
            {t.words.colon}
            {isTold(verb) && words.history[told[verb]]}
            {t.words.comma}
            <bdi>{nameOf(actor)}</bdi>
            {reasonOf(reason) && <span class="source">{reasonOf(reason)}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}
