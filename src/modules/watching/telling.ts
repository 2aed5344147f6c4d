import { hash } from 'node:crypto'
import { sql } from 'kysely'
import { system } from '#kernel/actor.ts'
import { orThrow } from '#kernel/result.ts'
import { type Ground, inTransaction, perform } from '#modules/access/index.ts'
import { asPublic } from '#modules/identity/index.ts'
import { queueLetter } from '#modules/notifications/index.ts'
import { type Face, faceOf, watchedNouns } from './faces.ts'
import { hoursBetweenLetters } from './model.ts'
import { tables } from './store.ts'

/** Kind of the letter that says what changed. */
export const newsLetter = 'following-news'

const worker = system('watching')

const digestOf = (face: Face | null): Buffer | null =>
  face && hash('sha256', JSON.stringify([face.seen, face.path]), 'buffer')

/**
 * Something was announced of a noun: whoever follows it, or what it belongs to, is told if what everybody sees has changed. What was
 * never looked at before counts as changed. Harmless the second time.
 */
export async function noteChange(ground: Ground, noun: string, id: string): Promise<void> {
  if (!watchedNouns.includes(noun)) return
  await inTransaction(ground, worker, async act => {
    const db = tables(act.db)
    await db
      .insertInto('watching.face')
      .values({ noun, noun_id: id, digest: null })
      .onConflict(conflict => conflict.doNothing())
      .execute()
    const known = await db
      .selectFrom('watching.face')
      .select('digest')
      .where('noun', '=', noun)
      .where('noun_id', '=', id)
      .forUpdate()
      .executeTakeFirstOrThrow()
    // Seen only now: of two that look at once, the later writes what is later.
    const face = await asPublic(act, inner => faceOf(inner.db, 'en', noun, id))
    const digest = digestOf(face)
    if (digest === null ? known.digest === null : known.digest?.equals(digest)) return
    await db.updateTable('watching.face').set({ digest }).where('noun', '=', noun).where('noun_id', '=', id).execute()
    if (!face) return
    for (const one of face.concerns)
      await db
        .insertInto('watching.news')
        .columns(['following_id', 'noun', 'noun_id', 'at'])
        .expression(eb =>
          eb
            .selectFrom('watching.following')
            .select(['id', sql<string>`${noun}`.as('noun'), sql<string>`${id}`.as('noun_id')])
            .select(sql<Temporal.Instant>`${act.now.toString()}::timestamptz`.as('at'))
            .where('noun', '=', one.noun)
            .where('noun_id', '=', one.id)
            .where('state', '=', 'live'),
        )
        .onConflict(conflict => conflict.doNothing())
        .execute()
  })
}

/** Followings that one letter job handles; the next hour takes the rest. */
const most = 1_000

/** Queues a letter for everybody to whom there is something to tell and who had none for a day. Gives how many. */
export async function tellNews(ground: Ground): Promise<number> {
  const waiting = await inTransaction(ground, worker, ({ db, now }) =>
    tables(db)
      .selectFrom('watching.following as f')
      .select('f.id')
      .where('f.state', '=', 'live')
      .where(eb =>
        eb.or([eb('f.told_at', 'is', null), eb('f.told_at', '<=', now.subtract({ hours: hoursBetweenLetters }))]),
      )
      .where(eb =>
        eb.exists(
          eb
            .selectFrom('watching.news as n')
            .select('n.noun')
            .whereRef('n.following_id', '=', 'f.id')
            .where('n.letter_id', 'is', null),
        ),
      )
      .orderBy('f.id')
      .limit(most)
      .execute(),
  )
  for (const { id } of waiting) await tellOne(ground, id)
  return waiting.length
}

const tellOne = (ground: Ground, id: string): Promise<void> =>
  inTransaction(ground, worker, async act => {
    const db = tables(act.db)
    const following = await db
      .selectFrom('watching.following')
      .select(['email', 'language', 'state'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (following?.state !== 'live' || following.email === null) return
    const to = { address: following.email, language: following.language }
    const letter = { to, kind: newsLetter, text: null, actionRequired: false, confidential: true }
    const queued = orThrow(await perform(act, queueLetter, letter))
    await db
      .updateTable('watching.news')
      .set({ letter_id: queued })
      .where('following_id', '=', id)
      .where('letter_id', 'is', null)
      .execute()
    await db.updateTable('watching.following').set({ told_at: act.now }).where('id', '=', id).execute()
  })
