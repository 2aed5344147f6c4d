import { orThrow } from '#kernel/result.ts'
import { act, type Ground, inTransaction } from '#modules/access/index.ts'
import { conclusionBySlug } from '#modules/conclusions/index.ts'
import { type AtTask, workLinkActor } from '#modules/identity/index.ts'
import { letterHandlers, type PostOffice } from '#modules/notifications/index.ts'
import type { Mailer, Message } from '#platform/mail.ts'
import { officer } from '../../../test/support/actors.ts'
import type { Ending } from '../../../test/support/database.ts'
import { historyDatabase, testGround } from '../../../test/support/web.ts'
import { type EntryInFull, entryBySlug, followUpComposers, offerFollowUp, sendPreview } from './index.ts'

export const wordingOf = (text: string) => ({ original: 'en', basis: 'official', texts: { en: text } }) as const
export const chair = { email: 'chair@sg13.example', name: 'Chair of SG13', language: 'en' } as const

/** A post office whose letters are kept in `letters`, and the way to have everything sent that waits. */
export function postOf(ground: Ground, queued: readonly { readonly job: string; readonly data: object }[]) {
  const letters: Message[] = []
  const mailer: Mailer = {
    async send(message) {
      letters.push(message)
      return { messageId: message.messageId }
    },
  }
  const composers = followUpComposers((language, token) => `https://throughline.example/${language}/work/${token}`)
  const office: PostOffice = { ground, mailer, composers, domain: 'throughline.example' }
  let done = 0
  async function send(): Promise<void> {
    for (; done < queued.length; done += 1) {
      const job = queued[done]
      const handler = letterHandlers(office, { days: 180 }).find(({ name }) => name === job?.job)
      if (job && handler) await handler.handle(job.data, { number: 1, last: false })
    }
  }
  const tokenIn = (letter: Message | undefined): string => /\/work\/([\w-]{43})/.exec(letter?.text ?? '')?.[1] ?? ''
  return { letters, send, tokenIn }
}

/** The public record, an officer, letters, and short ways to offer, look and come by a link. */
export async function offeringHouse(t: Ending) {
  const database = await historyDatabase(t)
  const { ground, clock, queued } = testGround(database)
  const post = postOf(ground, queued)
  const conclusion = await conclusionBySlug(ground.db, 'en', 'cto-05-2')
  const content = { body: 'ITU-T', office: 'SG13', wording: wordingOf('Study networks of 2030.') }
  const offer = async (text = 'Study networks of 2030.') => {
    const offered = { on: { conclusion: conclusion?.id }, content: { ...content, wording: wordingOf(text) } }
    return orThrow(await act(ground, officer, offerFollowUp, offered))
  }
  const look = async (slug: string): Promise<EntryInFull> => {
    const found = await inTransaction(ground, officer, ({ db }) => entryBySlug(db, slug))
    if (!found) throw new Error(`no ${slug}`)
    return found
  }
  const preview = async (slug: string, contact = chair) => {
    const { id, version } = await look(slug)
    const sent = orThrow(await act(ground, officer, sendPreview, { id, version, contact }))
    await post.send()
    return { ...sent, token: post.tokenIn(post.letters.at(-1)) }
  }
  const comeBy = async (token: string): Promise<AtTask> => {
    const at = await workLinkActor(ground, token)
    if (!at) throw new Error('the link does not work')
    return at
  }
  return { database, ground, clock, queued, ...post, content, conclusion, offer, look, preview, comeBy }
}
