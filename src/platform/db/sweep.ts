import type pg from 'pg'

/** A table in which something was found, and in how many rows. */
export interface Trove {
  readonly table: string
  readonly rows: number
}

/**
 * Looks for words, in whatever case, through every column of every table of the database but for binary ones. As the owner, who
 * sees every row. For proving absence, not for everyday use: it reads everything.
 */
export async function sweep(owner: pg.Pool, words: readonly string[]): Promise<readonly Trove[]> {
  const { rows: tables } = await owner.query<{ name: string; text: string }>(
    `select c.oid::regclass::text as name,
            string_agg(format('coalesce(%I::text, '''')', a.attname), ' || '' '' || ' order by a.attnum) as text
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid <> 'bytea'::regtype
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'
     group by 1 order by 1`,
  )
  const asked = [...new Set(words.flatMap(word => [word, JSON.stringify(word).slice(1, -1)]))].map(word =>
    word.toLowerCase(),
  )
  const found: Trove[] = []
  for (const { name, text } of tables) {
    const { rows } = await owner.query<{ rows: number }>(
      `select count(*)::int as rows from ${name} where exists (select from unnest($1::text[]) w where position(w in lower(${text})) > 0)`,
      [asked],
    )
    if (rows[0]?.rows) found.push({ table: name, rows: rows[0].rows })
  }
  return found
}
