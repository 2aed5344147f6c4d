import { sql } from 'kysely'
import type { Db } from '#platform/db/kysely.ts'

/** Reads files again and names those that are not what their digest says: the `newest` so many, or all. For the owner, who sees every row. */
export async function digestFaults(
  db: Db,
  newest: number | null,
): Promise<{ readonly looked: number; readonly wrong: readonly string[] }> {
  const { rows } = await sql<{ sha256: string; sound: boolean }>`
    select f.sha256, encode(sha256(f.content), 'hex') = f.sha256 as sound
    from documents.file f
    where f.sha256 in (
      select a.sha256 from documents.attachment a group by a.sha256 order by max(a.uploaded_at) desc, a.sha256 limit ${newest}
    )
    order by f.sha256`.execute(db)
  return { looked: rows.length, wrong: rows.filter(({ sound }) => !sound).map(({ sha256 }) => sha256) }
}
