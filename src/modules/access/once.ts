import { hash } from 'node:crypto'
import { sql } from 'kysely'
import { ok, type Result, refused } from '#kernel/result.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { Act } from './act.ts'

type AccessTables = {
  'access.sent': {
    key: string
    actor: string
    verb: string
    input_hash: Buffer
    answer: unknown
    at: Temporal.Instant
  }
}

const tables = (db: Db) => db.withTables<AccessTables>()

/** JSON with sorted keys, so that the same input is the same bytes however its fields were put in order; files by their hash. */
const inOrder = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array
    ? hash('sha256', value)
    : value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value

const digest = (input: unknown): Buffer => hash('sha256', JSON.stringify(input, inOrder) ?? '', 'buffer')

/**
 * Who comes by a work link is no person to the row-level policies, and must be kept from doing things twice all the same: the rows of
 * keys, and nothing else, are theirs through the program. That a row is of the same link is compared below.
 */
async function withKeys<T>({ db, actor }: Act, work: () => Promise<T>): Promise<T> {
  if (!actor.label.startsWith('link:')) return work()
  const { rows } = await sql<{ roles: string }>`
    select current_setting('app.roles', true) as roles, set_config('app.roles', 'system', true)`.execute(db)
  const answer = await work()
  await sql`select set_config('app.roles', ${rows[0]?.roles ?? ''}, true)`.execute(db)
  return answer
}

/**
 * Does `work` once for a key (made when the form was shown): a form sent twice, or again after the line was lost, gets the first
 * answer and changes nothing. Two at the same moment take turns at the key's row. The answer must be JSON. Only what succeeded is
 * remembered. Refuses `sent-before` when the key was used for something else.
 */
export async function once<T>(
  act: Act,
  key: string,
  verb: string,
  input: unknown,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const db = tables(act.db)
  const row = { key, actor: act.actor.label, verb, input_hash: digest(input) }
  const claimed = await withKeys(act, () =>
    db
      .insertInto('access.sent')
      .values({ ...row, at: act.now, answer: null })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst(),
  )
  if (claimed.numInsertedOrUpdatedRows === 0n) {
    const before = await withKeys(act, () =>
      db.selectFrom('access.sent').selectAll().where('key', '=', key).executeTakeFirst(),
    )
    const same = before?.verb === verb && before.actor === row.actor && before.input_hash.equals(row.input_hash)
    return same ? ok(before.answer as T) : refused('sent-before')
  }
  const result = await work()
  if (result.ok)
    await withKeys(act, () =>
      db
        .updateTable('access.sent')
        .set({ answer: JSON.stringify(result.value) })
        .where('key', '=', key)
        .execute(),
    )
  return result
}

/** Forgets what was sent before a moment: nobody sends a form again after days. */
export const forgetSent = (db: Db, before: Temporal.Instant) =>
  tables(db).deleteFrom('access.sent').where('at', '<', before)
