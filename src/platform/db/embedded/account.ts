import { readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { OperatorError } from '#platform/operator-error.ts'

/** The system account the database runs under. `ids` goes into spawn: empty when it is the account we are. */
export interface Account {
  readonly name: string
  readonly ids: { readonly uid?: number; readonly gid?: number }
}

/** The name of the account this program runs under; peer authentication looks it up, so it must have one. */
export function ownName(): string {
  try {
    return userInfo().username
  } catch {
    throw new OperatorError(
      `The account with number ${process.getuid?.()} has no name in /etc/passwd, which the embedded database needs: add one, or set DATABASE_URL`,
    )
  }
}

/**
 * PostgreSQL refuses to run as root. An existing database keeps the account that owns it; a new one gets `postgres` if there is
 * such an account, else `nobody`. The name must be in /etc/passwd: a bare number fails inside PostgreSQL.
 */
export function databaseAccount(dataFolder: string): Account {
  const name = ownName()
  if (process.getuid?.() !== 0) return { name, ids: {} }
  const known = readPasswd()
  const uid = ownerOf(dataFolder)
  const chosen = known.find(entry => uid !== undefined && uid !== 0 && entry.uid === uid) ?? preferred(known)
  if (chosen) return { name: chosen.name, ids: { uid: chosen.uid, gid: chosen.gid } }
  throw new OperatorError(
    'PostgreSQL refuses to run as root and there is neither an account "postgres" nor "nobody": start as an ordinary user, or set DATABASE_URL',
  )
}

interface Entry {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

const preferred = (known: readonly Entry[]): Entry | undefined =>
  ['postgres', '_postgres', 'nobody']
    .map(name => known.find(entry => entry.name === name && entry.uid !== 0))
    .find(Boolean)

function readPasswd(): Entry[] {
  return (
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map(line => line.split(':'))
      .flatMap(([name, , uid, gid]) => (name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : []))
      // macOS writes nobody's number as -2.
      .map(({ name, uid, gid }) => ({ name, uid: uid >>> 0, gid: gid >>> 0 }))
  )
}

function ownerOf(folder: string): number | undefined {
  return statSync(folder, { throwIfNoEntry: false })?.uid
}
