import { system } from '#kernel/actor.ts'
import { act, type Ground } from '#modules/access/index.ts'
import type { Handler } from '#platform/jobs.ts'
import { forgetSubmissions } from './commands.ts'

/** What the worker does for submissions, every night. */
export const submissionHandlers = (ground: Ground): readonly Handler[] => [
  {
    name: 'submissions.forget',
    every: '37 3 * * *',
    async handle() {
      await act(ground, system('upkeep'), forgetSubmissions, {})
    },
  },
]
