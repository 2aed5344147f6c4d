import { sql } from 'kysely'
import { type Actor, system, thePublic } from '#kernel/actor.ts'
import type { Act } from '#modules/access/index.ts'

/**
 * For a few statements the row-level policies see the system, inside the same transaction: where a token (or nothing) is the
 * permission and the person behind it is not known yet, and where somebody's act causes a letter they may not read.
 * Keep `work` short. When it throws, the transaction is undone, and its settings with it.
 */
export const asSystem = <T>(act: Act, what: string, work: (inner: Act) => Promise<T>): Promise<T> =>
  asOther(act, system(what), work)

/** For a few statements the row-level policies see the public: what is written for everybody to read must not hold more. */
export const asPublic = <T>(act: Act, work: (inner: Act) => Promise<T>): Promise<T> => asOther(act, thePublic, work)

/** Neither the person nor any scope: only the roles of the other. All three settings are as before afterwards. */
async function asOther<T>(act: Act, actor: Actor, work: (inner: Act) => Promise<T>): Promise<T> {
  const { rows } = await sql<{ person: string; roles: string; held: string }>`
    select current_setting('app.person', true) as person, set_config('app.person', '', true),
           current_setting('app.roles', true) as roles,
           set_config('app.roles', ${actor.held.map(({ role }) => role).join(',')}, true),
           current_setting('app.held', true) as held, set_config('app.held', '', true)`.execute(act.db)
  const { person = '', roles = '', held = '' } = rows[0] ?? {}
  const answer = await work({ ...act, actor })
  await sql`select set_config('app.person', ${person}, true), set_config('app.roles', ${roles}, true),
                   set_config('app.held', ${held}, true)`.execute(act.db)
  return answer
}
