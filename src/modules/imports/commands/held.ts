import { next } from '#kernel/lifecycle.ts'
import { changedSince, notFound, type Result, refused } from '#kernel/result.ts'
import type { Act } from '#modules/access/index.ts'
import { type ImportState, importLifecycle } from '../lifecycle.ts'
import { tables } from '../store.ts'

const load = (act: Act, id: string) =>
  tables(act.db).selectFrom('imports.import').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export type Held = NonNullable<Awaited<ReturnType<typeof load>>>

/**
 * The import, held until the transaction ends, and the state the verb leads to. Refuses `not-found`, `changed-since` (where a version is
 * given) and `import-not-in-state` (also where its rows were emptied).
 */
export async function hold(
  act: Act,
  id: string,
  verb: string,
  version?: number,
): Promise<Result<{ readonly held: Held; readonly to: ImportState }>> {
  const held = await load(act, id)
  if (!held) return notFound()
  if (version !== undefined && held.version !== version) return changedSince(held.version)
  const emptied = held.cleared_at !== null && verb !== 'withdraw-import'
  const to = emptied ? null : next(importLifecycle, held.state, verb)
  return to === null ? refused('import-not-in-state', { state: held.state }) : { ok: true, value: { held, to } }
}
