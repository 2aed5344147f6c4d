import type pg from 'pg'
import { OperatorError } from '../operator-error.ts'

/** The role the program works in: owns nothing, is bound by every row-level policy. */
export const appRole = 'throughline_app'

const attributes = 'nosuperuser nobypassrls nocreatedb nocreaterole noreplication'
/** Somebody else made the same role or grant a moment ago. */
const alreadyThere = new Set(['42710', '23505', 'XX000'])
const notAllowed = '42501'

/**
 * Makes sure the app role exists and that this connection's user may take it (`login`: may also connect as itself).
 * Throws an OperatorError naming the statements a database administrator must run when we may not.
 */
export async function ensureAppRole(owner: pg.ClientBase, { login }: { readonly login: boolean }): Promise<void> {
  const kind = login ? 'login' : 'nologin'
  const { rows } = await owner.query<{ name: string }>('select quote_ident(current_user) as name')
  const statements = [`create role ${appRole} ${kind} ${attributes}`, `grant ${appRole} to ${rows[0]?.name}`]
  // Roles belong to the whole server, so another database's start may be doing the same: look, try, look again.
  for (let round = 0; ; round++) {
    const missing = statements.slice(await stepsDone(owner))
    if (missing[0] === undefined) break
    try {
      await owner.query(missing[0])
    } catch (error) {
      const reason = (error as { code?: string }).code ?? ''
      if (reason === notAllowed) throw new OperatorError(askFor(statements))
      if (!alreadyThere.has(reason) || round > 20) throw error
    }
  }
  await refuseStrongRole(owner)
}

/** 0: the role is missing; 1: it exists but is not ours to take; 2: nothing to do. */
async function stepsDone(owner: pg.ClientBase): Promise<number> {
  const { rows } = await owner.query<{ member: boolean }>(
    `select pg_has_role(current_user, oid, 'member') as member from pg_roles where rolname = $1`,
    [appRole],
  )
  return rows[0] ? (rows[0].member ? 2 : 1) : 0
}

const askFor = (statements: readonly string[]): string =>
  `DATABASE_URL's user may not make the role the program works in; have an administrator run: ${statements.join('; ')};`

/** A role that bypasses row-level security would make every policy decoration. */
async function refuseStrongRole(owner: pg.ClientBase): Promise<void> {
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1 and (rolsuper or rolbypassrls)', [
    appRole,
  ])
  if (rowCount) {
    throw new OperatorError(
      `The role ${appRole} bypasses row-level security; have an administrator run: alter role ${appRole} nosuperuser nobypassrls;`,
    )
  }
}
