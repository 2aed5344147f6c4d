import type pg from 'pg'

/** A table as it stands in the database, with what is needed to carry its rows. */
export interface CatalogueTable {
  /** `schema.table`; both need no quotes. */
  readonly name: string
  /** Without generated ones, in their order. */
  readonly columns: readonly string[]
  /** SQL after `order by`: the same order on every server, whatever its locale. */
  readonly order: string
  /** The row-level policies bind the owner of the table, too. */
  readonly forced: boolean
  /** Reading as this user would leave out rows. */
  readonly narrowed: boolean
  /** Other tables its rows refer to. */
  readonly refersTo: readonly string[]
  /** Triggers of ours: they would act on rows that have had their effect already. */
  readonly triggers: readonly string[]
}

const question = `
  select n.nspname || '.' || c.relname as name, c.relforcerowsecurity as forced,
         row_security_active(c.oid) and not exists (
           select from pg_policy p where p.polrelid = c.oid and p.polname = 'owner_reads') as narrowed,
         (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
         (select string_agg(a.attname || case when a.attcollation <> 0 then ' collate "C"' else '' end, ', ' order by k.at)
          from pg_index i cross join lateral unnest(i.indkey::int[]) with ordinality k(attnum, at)
          join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
          where i.indrelid = c.oid and i.indisprimary) as key,
         coalesce((select array_agg(distinct f.confrelid::regclass::text) from pg_constraint f
          where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid), '{}') as "refersTo",
         coalesce((select array_agg(t.tgname::text order by t.tgname) from pg_trigger t
          where t.tgrelid = c.oid and not t.tgisinternal and t.tgenabled = 'O'), '{}') as triggers
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = any ($1) and c.relkind in ('r', 'p')
  order by 1`

type Row = Omit<CatalogueTable, 'order'> & { readonly key: string | null }

/** All tables of these schemas, each after those it refers to; of several that could come next, the first by name. */
export async function tablesOf(client: pg.ClientBase, schemas: readonly string[]): Promise<readonly CatalogueTable[]> {
  await client.query(`set local search_path = ''`)
  const { rows } = await client.query<Row>(question, [schemas])
  const tables = rows.map(({ key, ...row }) => ({
    ...row,
    order: key ?? row.columns.map(column => `${column}::text collate "C"`).join(', '),
  }))
  return inOrder(tables)
}

/** Throws for tables that refer to each other in a circle: no order of loading would do for them. */
function inOrder(tables: readonly CatalogueTable[]): readonly CatalogueTable[] {
  const done: CatalogueTable[] = []
  const names = new Set(tables.map(({ name }) => name))
  const waiting = [...tables]
  while (waiting.length > 0) {
    const ready = waiting.findIndex(({ refersTo }) =>
      refersTo.every(other => !names.has(other) || done.some(({ name }) => name === other)),
    )
    if (ready < 0) throw new Error(`these tables refer to each other: ${waiting.map(({ name }) => name).join(', ')}`)
    done.push(...waiting.splice(ready, 1))
  }
  return done
}

/** How far a sequence has come. */
export interface Sequence {
  readonly name: string
  readonly value: string
  readonly called: boolean
}

export async function sequencesOf(client: pg.ClientBase, schemas: readonly string[]): Promise<readonly Sequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any ($1) and c.relkind = 'S' order by 1`,
    [schemas],
  )
  const found: Sequence[] = []
  for (const { name } of rows) {
    const at = await client.query<Omit<Sequence, 'name'>>(
      `select last_value::text as value, is_called as called from ${name}`,
    )
    for (const { value, called } of at.rows) found.push({ name, value, called })
  }
  return found
}

/** One form for every value, whatever the server or the session would choose. */
export const oneForm = `
  set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local extra_float_digits = 1; set local bytea_output = 'hex'; set local xmloption = 'content'`
