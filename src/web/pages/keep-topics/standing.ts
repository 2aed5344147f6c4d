import { rolesIn } from '#kernel/actor.ts'
import { permits } from '#kernel/policy.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import { topicPolicy } from '#modules/topics/index.ts'
import type { PageRequest } from '../../page.ts'

/** Who has signed in and may propose a topic: a seat held anywhere counts. Null for everybody else. */
export async function proposer(request: PageRequest): Promise<SignedIn | null> {
  const me = await request.signedIn()
  if (!me) return null
  const held = rolesIn(me.actor, ...me.actor.held.map(({ scope }) => scope))
  return permits(topicPolicy, held, 'propose-topic', { signedIn: true }) ? me : null
}
