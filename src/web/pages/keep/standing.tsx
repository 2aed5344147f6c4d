import { rolesIn } from '#kernel/actor.ts'
import { permits } from '#kernel/policy.ts'
import type { Refusal } from '#kernel/result.ts'
import { type Act, inTransaction } from '#modules/access/index.ts'
import { conclusionPolicy, conclusionTexts } from '#modules/conclusions/index.ts'
import { documentTexts } from '#modules/documents/index.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import type { PageRequest } from '../../page.ts'
import { texts } from './messages/index.ts'

/** Who keeps the record; null for everybody else, to whom these pages are not there. */
export async function keeper(request: PageRequest): Promise<SignedIn | null> {
  const me = await request.signedIn()
  return me && keeps(me) ? me : null
}

export const keeps = ({ actor }: Pick<SignedIn, 'actor'>): boolean =>
  permits(conclusionPolicy, rolesIn(actor), 'edit-conclusion')

/** Reads as the officer: the row-level policies show what is not public. */
export const asKeeper = <T,>(request: PageRequest, me: SignedIn, work: (act: Act) => Promise<T>): Promise<T> =>
  inTransaction(request.ground, me.actor, work)

/** A key of its own for each form that is shown: sent twice, it does its work once. */
export const KeyField = ({ request: { ground } }: { request: PageRequest }) => (
  <input type="hidden" name="key" value={ground.random(new Uint8Array(18)).toBase64({ alphabet: 'base64url' })} />
)

/** The key of a sent form; one that was not made by us is as good as none. */
export const keyIn = ({ key = '' }: Readonly<Record<string, string>>): string | undefined =>
  /^[\w-]{24}$/.test(key) ? key : undefined

/** A refusal in words, whichever module gave it. */
export function refusalWords({ language, t }: PageRequest, refusal: Refusal): string {
  const { faults } = texts[language]
  if (refusal.kind === 'changed-since') return faults['changed-since']
  if (refusal.kind === 'invalid') return faults.other
  if (refusal.kind !== 'refused') return t.errors.notFound
  const known = { ...documentTexts[language].refusals, ...conclusionTexts[language].refusals, ...faults }
  const text = known[refusal.name as keyof typeof known] as string | ((params: object) => string) | undefined
  return typeof text === 'function' ? text(refusal.params) : (text ?? faults.other)
}

/** What was just done, in words; the address carries its name, so the page can be asked for again. */
export function Said({ request }: { request: PageRequest }) {
  const { said } = texts[request.language]
  const [name = '', n = '1'] = (request.query.get('said') ?? '').split('-')
  const text = Object.hasOwn(said, name) ? said[name as keyof typeof said] : null
  if (text === null) return null
  return (
    <p class="note" role="status">
      {typeof text === 'function' ? text(Number(n)) : text}
    </p>
  )
}
