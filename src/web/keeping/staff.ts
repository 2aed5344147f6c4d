import { type Actor, rolesIn } from '#kernel/actor.ts'
import { type Policy, permits } from '#kernel/policy.ts'
import { type Act, inTransaction } from '#modules/access/index.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import type { KeptAt, PageRequest } from '../page.ts'

/** Whether that actor may do it everywhere: what a page offers. The verb asks again. */
export const may = (actor: Actor, policy: Policy, verb: string): boolean => permits(policy, rolesIn(actor), verb)

/** The page where a noun is kept, as its public page says it: for whoever may do this everywhere. */
export const keptAt = (path: string, policy: Policy, verb: string): KeptAt => ({
  path,
  for: actor => may(actor, policy, verb),
})

/** Who has signed in and may do this everywhere; null for everybody else, to whom the page is not there. */
export async function whoMay(request: PageRequest, policy: Policy, verb: string): Promise<SignedIn | null> {
  const me = await request.signedIn()
  return me && may(me.actor, policy, verb) ? me : null
}

/** Reads as that person: the row-level policies show what is not public. */
export const readAs = <T>(request: PageRequest, me: SignedIn, work: (act: Act) => Promise<T>): Promise<T> =>
  inTransaction(request.ground, me.actor, work)
