import { z } from 'zod'
import { system } from '#kernel/actor.ts'
import { act, type Ground } from '#modules/access/index.ts'
import type { Handler } from '#platform/jobs.ts'
import { answerLinkRequest, answerRequestJob } from './commands/sign-in.ts'
import { forgetExpired } from './commands/upkeep.ts'
import { idShape } from './model.ts'

const requestShape = z.object({ request: idShape })

/** What the worker does for identity. A request that was answered before is not found, which is fine. */
export const identityHandlers = (ground: Ground): readonly Handler[] => [
  {
    name: answerRequestJob,
    retryDelay: 5,
    async handle(data) {
      await act(ground, system('sign-in'), answerLinkRequest, requestShape.parse(data))
    },
  },
  {
    name: 'identity.forget-expired',
    every: '17 3 * * *',
    async handle() {
      await act(ground, system('upkeep'), forgetExpired, {})
    },
  },
]
