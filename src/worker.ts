/** Work after commit: letters, sign-in requests, the search index; and the sequencer of the audit log, every second. */
import { z } from 'zod'
import { system } from '#kernel/actor.ts'
import { type Act, type Ground, inTransaction } from '#modules/access/index.ts'
import { type Sequencing, sequencePending } from '#modules/audit/index.ts'
import { readAttachment, readingJob } from '#modules/documents/index.ts'
import { followUpComposers, followUpHandlers } from '#modules/follow-up/index.ts'
import { identityHandlers } from '#modules/identity/index.ts'
import { importHandlers } from '#modules/imports/index.ts'
import {
  type Composers,
  identityComposers,
  letterHandlers,
  letterReactions,
  type PostOffice,
} from '#modules/notifications/index.ts'
import { replaceEntries } from '#modules/search/index.ts'
import { submissionComposers, submissionHandlers } from '#modules/submissions/index.ts'
import { followingComposers, watchingHandlers, watchingJob } from '#modules/watching/index.ts'
import type { Config } from '#platform/config.ts'
import type { Subscriptions } from '#platform/events.ts'
import type { Handler } from '#platform/jobs.ts'
import { type Log, nameAndPlace } from '#platform/log.ts'
import { findableNouns, findablesOf, withHanging } from './findable.ts'
import { letterAddresses } from './web/addresses.ts'

const indexJob = 'search.index'
const announcement = z.object({ noun: z.string(), nounId: z.string() })

/** Modules whose announcements change what can be found. */
const findableModules = [
  'members',
  'mandates',
  'forums',
  'meetings',
  'topics',
  'conclusions',
  'communiques',
  'follow-up',
]

/** And what can be followed: nothing that members announce can be. A list of thousands of organizations would give as many empty jobs. */
const watchedModules = findableModules.filter(module => module !== 'members')

/** Who reacts to what: the one place where listeners are tied to events. */
export const subscriptions: Subscriptions<Act> = {
  together: letterReactions,
  after: [
    ...findableModules.map(module => ({ to: `${module}.*`, job: indexJob })),
    ...watchedModules.map(module => ({ to: `${module}.*`, job: watchingJob })),
    { to: 'documents.stored', job: readingJob },
    { to: 'documents.text-asked', job: readingJob },
  ],
}

const indexHandler = (ground: Ground): Handler => ({
  name: indexJob,
  retryDelay: 5,
  async handle(data) {
    const changed = announcement.parse(data)
    if (!findableNouns.includes(changed.noun)) return
    // A transaction each: two jobs that held the locks of several nouns could wait for one another.
    for (const { noun, nounId } of await withHanging(ground.db, changed))
      await inTransaction(ground, system('search'), ({ db }) =>
        replaceEntries(db, noun, nounId, async () => (await findablesOf(db, noun, nounId))[0]?.entries ?? []),
      )
  },
})

/** Who writes the letters that are written while they are being sent. */
export function composersOf(publicUrl: string): Composers {
  const addresses = letterAddresses(publicUrl)
  return {
    ...identityComposers(addresses),
    ...submissionComposers(addresses),
    ...followingComposers(addresses),
    ...followUpComposers(addresses.work),
  }
}

/** One at a time: each may take a thread and hundreds of megabytes. */
const readingHandler = (ground: Ground): Handler => ({
  name: readingJob,
  retryDelay: 5,
  retryLimit: 2,
  atOnce: 1,
  handle: async data => readAttachment(ground, announcement.parse(data).nounId),
})

/** Everything this program does in the background. */
export const handlersOf = (
  ground: Ground,
  office: PostOffice,
  { importDays, letterDays }: Pick<Config, 'importDays' | 'letterDays'>,
): readonly Handler[] => [
  ...identityHandlers(ground),
  ...letterHandlers(office, { days: letterDays }),
  ...submissionHandlers(ground),
  ...followUpHandlers(ground),
  ...importHandlers(ground, { days: importDays }),
  ...watchingHandlers(ground),
  indexHandler(ground),
  readingHandler(ground),
]

/** Gives waiting audit events their place in the log, at most a second after they happened. `stop` waits for the batch under way. */
export function startSequencer(sequencing: Sequencing, log: Log): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve()
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    running = sequencePending(sequencing)
      .catch(error => log('error', 'audit.sequencer-failed', nameAndPlace(error)))
      .finally(() => {
        busy = false
      })
  }, 1000)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
