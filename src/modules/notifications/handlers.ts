import { z } from 'zod'
import { system } from '#kernel/actor.ts'
import { act } from '#modules/access/index.ts'
import type { Handler } from '#platform/jobs.ts'
import { letterJob } from './commands.ts'
import { clearLetters } from './commands-upkeep.ts'
import { deliverLetter, giveUp, type PostOffice } from './deliver.ts'

const letterOf = (data: object): string => z.object({ letter: z.uuid() }).parse(data).letter

/**
 * What the worker does for notifications: ten tries in about four hours, then the letter is dead and the secretariat sees it; and at
 * night what was settled so many days ago is emptied.
 */
export const letterHandlers = (office: PostOffice, { days }: { readonly days: number }): readonly Handler[] => [
  {
    name: letterJob,
    retryLimit: 9,
    retryDelay: 30,
    backoff: true,
    expireInSeconds: 180,
    handle: data => deliverLetter(office, letterOf(data)),
    bury: data => giveUp(office, letterOf(data)),
  },
  {
    name: 'notifications.clear',
    every: '29 3 * * *',
    async handle() {
      await act(office.ground, system('upkeep'), clearLetters, { days })
    },
  },
]
