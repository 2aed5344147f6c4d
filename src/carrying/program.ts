import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileContents } from '#modules/documents/index.ts'
import { identityStaysBehind } from '#modules/identity/index.ts'
import { searchStaysBehind } from '#modules/search/index.ts'
import type { Carriage } from '#platform/archive/carriage.ts'
import { loadMigrations, type Migration } from '#platform/db/migrations.ts'

/** How one archive is written or read. */
export interface Wish {
  /** Folder of the program. */
  readonly root: string
  readonly progress: (line: string) => void
  readonly signal?: AbortSignal
}

/** What is carried of this program's database: everything its migrations make, but for what the modules leave behind. */
const carriageOf = (migrations: readonly Migration[]): Carriage => ({
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
