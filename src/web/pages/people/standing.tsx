import type { Refusal } from '#kernel/result.ts'
import { administers, type PersonView, personSeen, type SignedIn } from '#modules/identity/index.ts'
import type { PageRequest } from '../../page.ts'
import { refusalText } from '../sign-in/index.tsx'
import { texts } from './messages/index.ts'

/** Who may be here; null for everybody else, to whom these pages are not there. */
export async function administrator(request: PageRequest): Promise<SignedIn | null> {
  const me = await request.signedIn()
  return me && administers(me.actor) ? me : null
}

/** What a page about one person begins with: who asks, and whom it is about. */
export interface About {
  readonly me: SignedIn
  readonly person: PersonView
}

/** Null for whoever does not administer accounts, and where there is no such account. */
export async function aboutPerson(request: PageRequest): Promise<About | null> {
  const me = await administrator(request)
  const person = me && (await personSeen(request.ground, me.actor, request.params.id ?? ''))
  return person && { me, person }
}

/** What is wrong with a form: field → words. */
export type Faulty = Readonly<Record<string, string>>

/** Refusals that say: what was wished for is so already. Sent twice, a form does no harm and says this. */
const soAlready = ['already-withdrawn', 'session-already-ended', 'already-disabled', 'not-disabled'] as const

/** The name of such a refusal, for the address; null for any other. */
export const soAlreadyIn = (refusal: Refusal): string | null =>
  refusal.kind === 'refused' && soAlready.some(name => name === refusal.name) ? refusal.name : null

/** What was just done, in words; the address carries its name, so the page can be asked for again. */
export function Said({ request }: { request: PageRequest }) {
  const { said } = texts[request.language]
  const name = request.query.get('said') ?? ''
  const text = Object.hasOwn(said, name)
    ? said[name as keyof typeof said]
    : soAlready.some(one => one === name)
      ? refusalText(request, { kind: 'refused', name, params: {} })
      : null
  return text === null ? null : (
    <p class="note" role="status">
      {text}
    </p>
  )
}
