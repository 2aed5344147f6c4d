import { z } from 'zod'
import { system } from '#kernel/actor.ts'
import { act, type Ground } from '#modules/access/index.ts'
import type { Handler } from '#platform/jobs.ts'
import { forgetFollowings } from './commands.ts'
import { noteChange, tellNews } from './telling.ts'

/** Data of the job: an event. */
export const watchingJob = 'watching.note-change'

const announcement = z.object({ noun: z.string(), nounId: z.string() })

/** What the worker does for those who follow: notes what changed, tells it every hour, forgets what is old every night. */
export const watchingHandlers = (ground: Ground): readonly Handler[] => [
  {
    name: watchingJob,
    retryDelay: 5,
    async handle(data) {
      const { noun, nounId } = announcement.parse(data)
      await noteChange(ground, noun, nounId)
    },
  },
  {
    name: 'watching.tell',
    every: '7 * * * *',
    async handle() {
      await tellNews(ground)
    },
  },
  {
    name: 'watching.forget',
    every: '47 3 * * *',
    async handle() {
      await act(ground, system('upkeep'), forgetFollowings, {})
    },
  },
]
