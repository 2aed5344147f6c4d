import type { Actor } from '#kernel/actor.ts'
import type { Policy } from '#kernel/policy.ts'
import type { Act } from '#modules/access/index.ts'
import { conclusionPolicy, listConclusions } from '#modules/conclusions/index.ts'
import { notificationPolicy, outboxSeen } from '#modules/notifications/index.ts'
import { may } from '../../keeping/staff.ts'
import type { PageRequest } from '../../page.ts'
import type { Messages } from './messages/index.ts'

/** Something that waits without anybody having raised a task: it is counted when the page is asked for. */
export interface Wait {
  readonly name: keyof Messages['waits']
  /** Whoever may use this verb can end the waiting, so it waits for them. */
  readonly policy: Policy
  readonly verb: string
  /** Where it is done, without language. */
  readonly path: string
  readonly count: (act: Act, request: PageRequest) => Promise<number>
}

const waits: readonly Wait[] = [
  {
    name: 'compare',
    policy: conclusionPolicy,
    verb: 'verify-conclusion',
    path: '/desk?comparison=open',
    count: async ({ db }, { language }) =>
      (await listConclusions(db, language)).filter(({ verified }) => !verified).length,
  },
  {
    name: 'letters',
    policy: notificationPolicy,
    verb: 'requeue-letter',
    path: '/letters?state=dead',
    count: async ({ actor }, { ground }) => (await outboxSeen(ground, actor))?.counts.dead ?? 0,
  },
]

/** The rows of the table that concern this person. */
export const waitsOf = (actor: Actor): readonly Wait[] => waits.filter(({ policy, verb }) => may(actor, policy, verb))
