import { type Actor, rolesIn } from '#kernel/actor.ts'
import { permits } from '#kernel/policy.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import { topicPolicy } from '#modules/topics/index.ts'
import type { PageRequest } from '../../page.ts'

/** Whether somebody who has signed in may propose a topic: a seat held anywhere counts. */
export const mayPropose = (actor: Actor): boolean =>
  permits(topicPolicy, rolesIn(actor, ...actor.held.map(({ scope }) => scope)), 'propose-topic', { signedIn: true })

/** Who has signed in and may propose a topic; null for everybody else. */
export async function proposer(request: PageRequest): Promise<SignedIn | null> {
  const me = await request.signedIn()
  return me && mayPropose(me.actor) ? me : null
}
