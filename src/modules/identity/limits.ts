import { hash } from 'node:crypto'
import { ok, type Result, refused } from '#kernel/result.ts'
import type { Act } from '#modules/access/index.ts'
import { fill, type Limit } from './rules.ts'
import { tables } from './store.ts'

const bucketOf = (per: string, whose: string): Buffer => hash('sha256', `${per}\n${whose}`, 'buffer')

/** Takes one request from a bucket, whose row is held until this transaction ends; null when it fitted, else minutes to wait. */
async function take(act: Act, limit: Limit, whose: string): Promise<number | null> {
  const db = tables(act.db)
  const bucket = bucketOf(limit.per, whose)
  await db
    .insertInto('identity.rate')
    .values({ bucket, empty_at: act.now })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  const row = await db
    .selectFrom('identity.rate')
    .select('empty_at')
    .where('bucket', '=', bucket)
    .forUpdate()
    .executeTakeFirst()
  const filling = fill(row?.empty_at ?? null, act.now, limit)
  if (!filling.ok) return filling.waitMinutes
  await db.updateTable('identity.rate').set({ empty_at: filling.emptyAt }).where('bucket', '=', bucket).execute()
  return null
}

/**
 * Takes one request from the bucket of each limit, in their order; refuses `too-many-requests` with the minutes to wait. What counts
 * apart has limits with names (`per`) of its own. As the system: nobody else sees the buckets.
 */
export async function withinLimits<Per extends string>(
  act: Act,
  limits: readonly Limit<Per>[],
  whose: Readonly<Record<Per, string>>,
): Promise<Result<null>> {
  for (const limit of limits) {
    const minutes = await take(act, limit, whose[limit.per])
    if (minutes !== null) return refused('too-many-requests', { minutes })
  }
  return ok(null)
}
