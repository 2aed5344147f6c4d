import { readFileSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { isSigned, type LogKey, statementOf } from '#modules/audit/index.ts'
import { fileContents } from '#modules/documents/index.ts'
import { identityStaysBehind } from '#modules/identity/index.ts'
import { searchStaysBehind } from '#modules/search/index.ts'
import type { Carriage } from '#platform/archive/carriage.ts'
import type { LogStatement } from '#platform/archive/manifest.ts'
import { kyselyWithin } from '#platform/db/kysely.ts'
import { loadMigrations, type Migration } from '#platform/db/migrations.ts'

/** What is carried of this program's database: everything its migrations make, but for what the modules leave behind. */
export const carriageOf = (migrations: readonly Migration[]): Carriage => ({
  schemas: [...new Set(migrations.map(({ module }) => module.replaceAll('-', '_')))],
  staysBehind: new Map([...identityStaysBehind, ...searchStaysBehind]),
  apart: [fileContents],
})

/** What carrying needs to know of the program in `root`. */
export function programOf(root: string) {
  const migrations = loadMigrations(root)
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
  return { migrations, carriage: carriageOf(migrations), product: version }
}

/** The log's statement about itself in the snapshot of an export, with the public key when it is the key's own. */
export const statementFor =
  (key: LogKey) =>
  async (client: pg.ClientBase): Promise<LogStatement | null> => {
    const statement = await statementOf(kyselyWithin(client))
    if (!statement) return null
    const publicKey = isSigned(statement, key) ? Buffer.from(key.publicKey).toString('base64') : null
    return { ...statement, publicKey }
  }
