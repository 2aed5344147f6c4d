import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import { OperatorError } from '../operator-error.ts'
import { type Applied, type Migration, pending } from './migrations.ts'
import { appRole } from './roles.ts'

/** Two halves of the advisory lock under which one program at a time migrates one database. */
const lock = [0x74687267, 2] as const
/** A migration that waits for a table makes every later reader of that table wait behind it: better to step back and try again. */
const usualLockTimeout = 2_000
const lockTries = 30
const lockNotAvailable = '55P03'

export interface MigrateOptions {
  readonly progress?: (line: string) => void
  /** Milliseconds a step waits for a table before it steps back. */
  readonly lockTimeout?: number
  /** A database in use is not brought up to date beneath the program that uses it: an OperatorError says what to do. */
  readonly beside?: boolean
}

/**
 * Brings the database up to date as its owner; returns how many migrations were run. A second program that starts at the same time
 * waits, then finds nothing to do. Throws an OperatorError for a changed file or a database newer than the program.
 */
export async function migrate(
  owner: pg.Pool,
  migrations: readonly Migration[],
  { progress = () => {}, lockTimeout = usualLockTimeout, beside = false }: MigrateOptions = {},
): Promise<number> {
  const client = await owner.connect()
  try {
    await takeLock(client, progress)
    await client.query(ownTable)
    const applied = await readApplied(client)
    const steps = pending(migrations, applied)
    if (beside && applied.length > 0 && steps.length > 0) throw new OperatorError(tooOld(steps.length))
    if (steps.length > 0) progress(`Migrating the database (${steps.length} step${steps.length === 1 ? '' : 's'}) …`)
    for (const step of steps) await runPatiently(client, step, lockTimeout)
    await grantUsage(client, migrations)
    await letOwnerRead(client, migrations, lockTimeout)
    return steps.length
  } finally {
    // Ending the session is the one way of giving the lock back that cannot fail.
    client.release(true)
  }
}

const tooOld = (steps: number): string =>
  `The database is older than this program (${steps} step${steps === 1 ? '' : 's'}): start this one first, so that it is brought up to date, then try again`

const ownTable = `
  create schema if not exists throughline;
  create table if not exists throughline.migration (
    module text not null,
    name text not null,
    sha256 text not null,
    at timestamptz not null default now(),
    primary key (module, name)
  )`

async function takeLock(client: pg.PoolClient, progress: (line: string) => void): Promise<void> {
  const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1, $2) as got', [...lock])
  if (rows[0]?.got) return
  progress('Another start is migrating this database; waiting for it …')
  await client.query('select pg_advisory_lock($1, $2)', [...lock])
}

async function readApplied(client: pg.PoolClient): Promise<Applied[]> {
  const { rows } = await client.query<Applied>('select module, name, sha256 from throughline.migration')
  return rows
}

async function runPatiently(client: pg.PoolClient, step: Migration, lockTimeout: number): Promise<void> {
  try {
    await patiently(() => runOnce(client, step, lockTimeout))
  } catch (error) {
    throw new Error(`migration ${step.module}/${step.name}: ${(error as Error).message}`, { cause: error })
  }
}

async function patiently(work: () => Promise<unknown>): Promise<void> {
  for (let left = lockTries; ; left--) {
    try {
      await work()
      return
    } catch (error) {
      if ((error as { code?: string }).code !== lockNotAvailable || left === 0) throw error
      await delay(200)
    }
  }
}

/** All of one file or none of it. With row security off, a statement a policy would narrow fails instead of missing rows in silence. */
async function runOnce(client: pg.PoolClient, step: Migration, lockTimeout: number): Promise<void> {
  await client.query(`begin; set local lock_timeout = ${lockTimeout}; set local row_security = off`)
  try {
    await client.query(step.sql)
    await client.query('insert into throughline.migration (module, name, sha256) values ($1, $2, $3)', [
      step.module,
      step.name,
      step.sha256,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** Tables are granted by the migrations that make them; reaching the schemas is the same for all, and is put right at every start. */
async function grantUsage(client: pg.PoolClient, migrations: readonly Migration[]): Promise<void> {
  const names = migrations.flatMap(({ module }) => [module, module.replaceAll('-', '_')])
  const { rows } = await client.query<{ schema: string }>(
    `select quote_ident(nspname) as schema from pg_namespace where nspname = any ($1) and not has_schema_privilege($2, oid, 'usage') order by nspname`,
    [names, appRole],
  )
  for (const { schema } of rows) await client.query(`grant usage on schema ${schema} to ${appRole}`)
}

/**
 * An owner who is no superuser is bound by forced row-level security like everyone. Exports must read every row, so for these tables
 * there is one more policy: the owner reads (and, as before, changes nothing the other policies do not let it). The program's role
 * is not the owner, and does not get it.
 */
async function letOwnerRead(
  client: pg.PoolClient,
  migrations: readonly Migration[],
  lockTimeout: number,
): Promise<void> {
  const schemas = [...new Set(migrations.map(({ module }) => module.replaceAll('-', '_')))]
  const { rows } = await client.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any ($1) and c.relkind in ('r', 'p') and c.relowner = (select oid from pg_roles where rolname = current_user)
       and row_security_active(c.oid)
       and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'owner_reads')
     order by 1`,
    [schemas],
  )
  for (const { name } of rows)
    await patiently(() =>
      client.query(
        `set lock_timeout = ${lockTimeout}; create policy owner_reads on ${name} for select to current_user using (true)`,
      ),
    )
}
