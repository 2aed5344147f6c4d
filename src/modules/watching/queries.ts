import { system } from '#kernel/actor.ts'
import type { Language } from '#kernel/language.ts'
import { type Ground, inTransaction } from '#modules/access/index.ts'
import { hashOfToken } from '#modules/identity/index.ts'
import type { FollowingState } from './lifecycle.ts'
import type { Followable } from './model.ts'
import { tables } from './store.ts'

/** What the holder of a link sees of the following it belongs to: never the address, never another following. */
export interface FollowingView {
  readonly noun: Followable
  readonly slug: string
  readonly language: Language
  readonly state: FollowingState
}

/** The following of a link; null for what is no link of ours, and for one that was not confirmed in time. */
export const followingOf = (ground: Ground, token: string): Promise<FollowingView | null> =>
  inTransaction(ground, system('watching'), async ({ db, now }) => {
    const found = await tables(db)
      .selectFrom('watching.following as f')
      .innerJoin('watching.link as l', 'l.following_id', 'f.id')
      .select(['f.noun', 'f.slug', 'f.language', 'f.state', 'f.confirm_before as confirmBefore'])
      .where('l.token_hash', '=', hashOfToken(token))
      .executeTakeFirst()
    if (!found) return null
    const { confirmBefore, ...view } = found
    return view.state === 'asked' && Temporal.Instant.compare(confirmBefore, now) <= 0 ? null : view
  })
