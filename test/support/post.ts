import type { Ground } from '#modules/access/index.ts'
import type { Message } from '#platform/mail.ts'
import { composersOf, handlersOf } from '../../src/worker.ts'
import { testDays } from './web.ts'

/** Does what waits in the background of a house, oldest first, and answers with the letters sent by it. */
export async function workOff(
  ground: Ground,
  queued: { readonly job: string; readonly data: object }[],
  origin: string,
): Promise<readonly Message[]> {
  const letters: Message[] = []
  const mailer = {
    async send(letter: Message) {
      letters.push(letter)
      return { messageId: letter.messageId }
    },
  }
  const office = { ground, mailer, composers: composersOf(origin), domain: 'throughline.example' }
  const handlers = handlersOf(ground, office, testDays)
  for (let next = queued.shift(); next; next = queued.shift()) {
    const { job, data } = next
    await handlers.find(handler => handler.name === job)?.handle(data, { number: 1, last: true })
  }
  return letters
}
