import { isDeepStrictEqual } from 'node:util'
import type { Db } from '#platform/db/kysely.ts'
import { tables } from './store.ts'

/** What can be edited of a noun: JSON values by field. */
export type Content = Readonly<Record<string, unknown>>

/** One version of a noun: from when, by whom, why. */
export interface Revision {
  readonly version: number
  readonly content: Content
  readonly at: Temporal.Instant
  readonly actor: string
  readonly reason: string | null
}

/** As it comes back from JSON: fields that are `undefined` are not there. */
const asJson = (content: Content): Content => JSON.parse(JSON.stringify(content)) as Content

/** Names of the fields that differ, in the order of `after`, then those that are gone. */
export function changedFields(before: Content, after: Content): readonly string[] {
  const [was, is] = [asJson(before), asJson(after)]
  const names = [...new Set([...Object.keys(is), ...Object.keys(was)])]
  return names.filter(name => !isDeepStrictEqual(was[name], is[name]))
}

interface Step {
  readonly noun: string
  readonly nounId: string
  readonly at: Temporal.Instant
  readonly actor: string
  readonly reason: string | null
  readonly before: { readonly version: number; readonly content: Content }
  readonly after: { readonly version: number; readonly content: Content }
}

/** Writes down the new version, and the one before it if nobody has yet (what was loaded or recorded is not written twice). */
export async function keepRevision(db: Db, { noun, nounId, at, actor, reason, before, after }: Step): Promise<void> {
  const row = ({ version, content }: Step['before']) => ({
    noun,
    noun_id: nounId,
    version,
    content: JSON.stringify(content),
    at,
  })
  await tables(db)
    .insertInto('audit.revision')
    .values([
      { ...row(before), actor: 'before', reason: null },
      { ...row(after), actor, reason },
    ])
    .onConflict(conflict => conflict.columns(['noun', 'noun_id', 'version']).doNothing())
    .execute()
}

/** Every version that was written down, oldest first; empty for who may not see them, and where nothing was ever edited. */
export const revisionsOf = (db: Db, noun: string, nounId: string): Promise<readonly Revision[]> =>
  tables(db)
    .selectFrom('audit.revision')
    .select(['version', 'content', 'at', 'actor', 'reason'])
    .where('noun', '=', noun)
    .where('noun_id', '=', nounId)
    .orderBy('version')
    .execute()
