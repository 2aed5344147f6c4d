import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'

/**
 * The database without knowledge of any table. A module adds the tables it owns, and only those:
 * `db.withTables<ConclusionTables>()`, with keys `schema.table`.
 */
export type Db = Kysely<Record<never, never>>

/** Kysely over a pool that someone else opens and ends. */
export const kyselyOver = (pool: pg.Pool): Db => new Kysely({ dialect: new PostgresDialect({ pool }) })
