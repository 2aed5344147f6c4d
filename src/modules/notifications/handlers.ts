import { z } from 'zod'
import type { Handler } from '#platform/jobs.ts'
import { letterJob } from './commands.ts'
import { deliverLetter, giveUp, type PostOffice } from './deliver.ts'

const letterOf = (data: object): string => z.object({ letter: z.uuid() }).parse(data).letter

/** What the worker does for notifications: ten tries in about four hours, then the letter is dead and the secretariat sees it. */
export const letterHandlers = (office: PostOffice): readonly Handler[] => [
  {
    name: letterJob,
    retryLimit: 9,
    retryDelay: 30,
    backoff: true,
    expireInSeconds: 180,
    handle: data => deliverLetter(office, letterOf(data)),
    bury: data => giveUp(office, letterOf(data)),
  },
]
