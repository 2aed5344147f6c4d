import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { masked } from '../config-values.ts'
import { OperatorError } from '../operator-error.ts'
import type { Connections } from './pools.ts'
import { appRole, ensureAppRole } from './roles.ts'
import { types } from './types.ts'

const oldest = 15
const startingUp = '57P03'

/** Checks the server behind DATABASE_URL, makes the app role there, and says how to connect in both roles. */
export async function prepareServer(
  url: string,
  progress: (line: string) => void,
): Promise<{ readonly version: string; readonly connections: Connections }> {
  const connections = serverConnections(url)
  const client = await connectOnce(url, connections.owner, progress)
  try {
    const version = await checkServer(client)
    await ensureAppRole(client, { login: false })
    return { version, connections }
  } finally {
    await client.end()
  }
}

/**
 * The app's connections take their role in the start-up packet: there is no moment in which one has the owner's rights,
 * and `reset role` or `discard all` come back to the app role, not to the owner.
 */
export function serverConnections(url: string): Connections {
  const both = { types, application_name: `throughline ${process.pid}` }
  return {
    owner: { ...both, connectionString: withSettings(url, '-c TimeZone=UTC') },
    app: { ...both, connectionString: withSettings(url, `-c TimeZone=UTC -c role=${appRole}`) },
  }
}

function withSettings(url: string, settings: string): string {
  const address = new URL(url)
  const given = address.searchParams.get('options')
  address.searchParams.set('options', given ? `${given} ${settings}` : settings)
  return address.toString()
}

/** One connection, with every failure an operator can mend said in one line. Waits while the server says it is starting. */
async function connectOnce(
  url: string,
  settings: pg.ClientConfig,
  progress: (line: string) => void,
): Promise<pg.Client> {
  const until = Date.now() + 60_000
  for (let tries = 0; ; tries++) {
    try {
      const client = new pg.Client({ ...settings, connectionTimeoutMillis: 10_000 })
      client.on('error', () => {})
      await client.connect()
      return client
    } catch (error) {
      if (codeOf(error) !== startingUp || Date.now() > until) throw new OperatorError(explain(error, url))
      if (tries === 0) progress('The database server is starting up; waiting for it …')
      await delay(250)
    }
  }
}

const codeOf = (error: unknown): string => {
  const { code, errors } = error as { code?: string; errors?: { code?: string }[] }
  return code ?? errors?.[0]?.code ?? ''
}

/** Reasons by the code of the system or of PostgreSQL; what is not here is said in the server's own words. */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOENT: 'there is no such socket',
  EACCES: 'this account may not open that socket',
  ENOTFOUND: 'that host name is not known',
  EAI_AGAIN: 'that host name could not be looked up',
  ETIMEDOUT: 'it does not answer',
  EHOSTUNREACH: 'that host cannot be reached',
  ENETUNREACH: 'that network cannot be reached',
  '28P01': 'user or password is wrong',
  '28000': 'that user may not connect',
  '3D000': 'that database does not exist; make it with: create database NAME encoding utf8',
  '53300': 'it has no free connection',
}

function explain(error: unknown, url: string): string {
  const own = error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : String(error)
  const reason = reasons[codeOf(error)] ?? (own.includes('timeout') ? 'it does not answer' : own)
  return `The database of DATABASE_URL (${masked(url)}) cannot be used: ${reason}`
}

async function checkServer(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ version: string; number: number; encoding: string; sorted: boolean }>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
            current_setting('server_encoding') as encoding,
            exists (select from pg_collation where collprovider = 'i' and collname = 'fr-x-icu') as sorted`,
  )
  const found = rows[0]
  if (!found) throw new Error('the server answered without a row')
  const refuse = (what: string) => new OperatorError(`The database of DATABASE_URL ${what}`)
  if (found.number < oldest * 10_000) throw refuse(`is PostgreSQL ${found.version}; ${oldest} or newer is needed`)
  if (found.encoding !== 'UTF8')
    throw refuse(
      `keeps text as ${found.encoding}; make one with: create database NAME encoding utf8 template template0`,
    )
  if (!found.sorted) throw refuse('was built without ICU collations, which sorting in six languages needs')
  return found.version.split(' ')[0] ?? found.version
}
