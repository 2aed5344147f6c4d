import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'

/**
 * The database without knowledge of any table. A module adds the tables it owns, and only those:
 * `db.withTables<ConclusionTables>()`, with keys `schema.table`.
 */
export type Db = Kysely<Record<never, never>>

/** Kysely over a pool that someone else opens and ends. */
export const kyselyOver = (pool: pg.Pool): Db => new Kysely({ dialect: new PostgresDialect({ pool }) })

/** Kysely within the transaction that somebody began on `client`; a transaction of its own cannot be begun in it. */
export const kyselyWithin = (client: pg.ClientBase): Db => {
  const within = { query: client.query.bind(client), release: () => {} } as unknown as pg.PoolClient
  const pool = { connect: async () => within, end: async () => {} }
  return new Kysely({ dialect: new PostgresDialect({ pool: pool as unknown as pg.Pool }) })
}
