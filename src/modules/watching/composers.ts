import type { Language } from '#kernel/language.ts'
import { oneLine, shorten } from '#kernel/plain-text.ts'
import type { Act } from '#modules/access/index.ts'
import { asPublic, newToken } from '#modules/identity/index.ts'
import type { Compose, Composers } from '#modules/notifications/index.ts'
import { confirmingLetter } from './commands.ts'
import { faceOf } from './faces.ts'
import { watchingTexts } from './messages/index.ts'
import { tables } from './store.ts'
import { newsLetter } from './telling.ts'

/** Addresses that letters lead to; the web knows them. */
export interface FollowingAddresses {
  /** A page of the record, by its path without language. */
  readonly page: (language: Language, path: string) => string
  /** The page where the holder of the link confirms, chooses a language or stops; a POST to it stops at once. */
  readonly following: (language: Language, token: string) => string
}

/** A fresh link for this letter; the token goes into the mail and nowhere else. */
async function linkFor(act: Act, following: string): Promise<string> {
  const { text, hash } = newToken(act.random)
  await tables(act.db)
    .insertInto('watching.link')
    .values({ token_hash: hash, following_id: following, issued_at: act.now })
    .execute()
  return text
}

const confirming =
  (addresses: FollowingAddresses): Compose =>
  async (act, { id: letter, language }) => {
    const found = await tables(act.db)
      .selectFrom('watching.following')
      .select(['id', 'noun', 'noun_id'])
      .where('letter_id', '=', letter)
      .where('state', '!=', 'ended')
      .executeTakeFirst()
    const face = found && (await asPublic(act, ({ db }) => faceOf(db, language, found.noun, found.noun_id)))
    if (!found || !face) return null
    const { subject, body } = watchingTexts[language].letters.confirm
    return { subject, body: body(face.title, addresses.following(language, await linkFor(act, found.id))) }
  }

/** Says what everybody can see while the letter is being sent: what is public no more is left out, and with nothing left none goes. */
const telling =
  (addresses: FollowingAddresses): Compose =>
  async (act, { id: letter, language }) => {
    const news = await tables(act.db)
      .selectFrom('watching.news as n')
      .innerJoin('watching.following as f', 'f.id', 'n.following_id')
      .select(['f.id', 'f.noun', 'f.noun_id as nounId', 'n.noun as changed', 'n.noun_id as changedId'])
      .where('n.letter_id', '=', letter)
      .where('f.state', '=', 'live')
      .orderBy('n.at')
      .orderBy('n.noun_id')
      .execute()
    const [first] = news
    if (!first) return null
    const { about, changed } = await asPublic(act, async ({ db }) => ({
      about: await faceOf(db, language, first.noun, first.nounId),
      changed: await Promise.all(news.map(one => faceOf(db, language, one.changed, one.changedId))),
    }))
    const seen = changed.filter(face => face !== null)
    if (!about || seen.length === 0) return null
    const { subject, body } = watchingTexts[language].letters.news
    const lines = seen.map(({ title, path }) => `${oneLine(title)}\n${addresses.page(language, path)}`)
    const link = addresses.following(language, await linkFor(act, first.id))
    return {
      subject: subject(shorten(oneLine(about.title), 90)),
      body: body(oneLine(about.title), lines.join('\n\n'), link),
      unsubscribe: link,
    }
  }

/** The letters about what somebody follows. */
export const followingComposers = (addresses: FollowingAddresses): Composers => ({
  [confirmingLetter]: confirming(addresses),
  [newsLetter]: telling(addresses),
})
