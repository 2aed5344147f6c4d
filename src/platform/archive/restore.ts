import pg from 'pg'
import { migrate } from '../db/migrate.ts'
import type { Migration } from '../db/migrations.ts'
import type { Database } from '../db/open.ts'
import { OperatorError } from '../operator-error.ts'
import { type Loading, loadArchive } from './load.ts'

export interface Restoring extends Loading {
  readonly database: Pick<Database, 'owner' | 'ownerConnection'>
  /** All of this program. */
  readonly migrations: readonly Migration[]
  /** A table that has a row as soon as anything was ever done with the program; `schema.table`. */
  readonly record: string
}

/**
 * Restores an archive that was opened, and so checked, into a database in which nothing was ever recorded; one of an older version
 * is loaded into the schema of that version and then brought up to date. Whatever fails, the database is empty again.
 * Throws an OperatorError for a database that is not empty or that somebody is using.
 */
export async function restoreArchive(restoring: Restoring): Promise<void> {
  const { database, archive, migrations, progress } = restoring
  const client = new pg.Client(database.ownerConnection)
  client.on('error', () => {})
  await client.connect()
  try {
    await refuseUsed(client, restoring)
    await refuseForeign(client, restoring)
    await clear(client, restoring)
    try {
      const had = new Set(archive.manifest.migrations.map(({ module, name }) => `${module}/${name}`))
      const then = migrations.filter(({ module, name }) => had.has(`${module}/${name}`))
      await migrate(database.owner, then, { progress })
      progress(`Loading ${archive.manifest.tables.length} tables …`)
      await loadArchive(client, restoring)
      await migrate(database.owner, migrations, { progress })
    } catch (error) {
      await clear(client, restoring).catch(() => progress('The database could not be emptied again: drop it.'))
      throw error
    }
  } finally {
    await client.end()
  }
}

const notEmpty =
  'This database is not empty, and nothing in it was changed: restore into an empty one (a new DATA_DIR, or a new database for DATABASE_URL)'

async function refuseUsed(client: pg.Client, { record }: Restoring): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [record])
  const anything = rows[0]?.there ? await client.query(`select from ${record} limit 1`) : null
  if (anything?.rowCount) throw new OperatorError(notEmpty)
  const others = await client.query<{ name: string }>(
    `select application_name as name from pg_stat_activity
     where datname = current_database() and application_name ~ '^throughline [0-9]+$' and application_name <> $1 limit 1`,
    [`throughline ${process.pid}`],
  )
  if (others.rows[0])
    throw new OperatorError(
      `Another Throughline (${others.rows[0].name.slice(12)}) is using this database: stop it first`,
    )
}

/** Schemas of our names that no migration of ours made are somebody else's. */
async function refuseForeign(client: pg.Client, { carriage }: Restoring): Promise<void> {
  const { rows } = await client.query<{ ours: boolean; there: boolean }>(
    `select to_regclass('throughline.migration') is not null as ours,
            exists (select from pg_namespace where nspname = any ($1)) as there`,
    [carriage.schemas],
  )
  if (rows[0]?.there && !rows[0].ours) throw new OperatorError(notEmpty)
}

/** What an earlier attempt left: schemas in which nothing was ever recorded. */
async function clear(client: pg.Client, { carriage }: Restoring): Promise<void> {
  const schemas = [...carriage.schemas, 'throughline'].map(name => `"${name}"`).join(', ')
  await client.query(`set client_min_messages = warning; drop schema if exists ${schemas} cascade`)
}
