import { orThrow } from '#kernel/result.ts'
import { type Act, perform } from '#modules/access/index.ts'
import { asSystem } from '#modules/identity/index.ts'
import type { Subscriptions } from '#platform/events.ts'
import { queueLetter } from './commands.ts'

type Reaction = Subscriptions<Act>['together'][number]

/** A letter to the person the event is about, written by the composer of its kind. Whoever caused it need not be allowed to read it. */
const letterToPerson = (to: string, kind: string): Reaction => ({
  to,
  react: (act, { nounId: person }) =>
    asSystem(act, 'letters', async inner => {
      orThrow(await perform(inner, queueLetter, { to: { person }, kind, text: null, actionRequired: true }))
    }),
})

/** Letters caused by earlier modules, in the same transaction. */
export const letterReactions: readonly Reaction[] = [
  letterToPerson('identity.link-requested', 'sign-in'),
  letterToPerson('identity.invited', 'invitation'),
]
