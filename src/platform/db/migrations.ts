import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { OperatorError } from '../operator-error.ts'

/** One forward step of one module's schema, as read from `src/modules/<module>/migrations/NNNN-what.sql`. */
export interface Migration {
  readonly module: string
  /** File name, like `0001-events.sql`. */
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

const fileName = /^\d{4}-[a-z0-9-]+\.sql$/

/**
 * Every module's migrations, modules in the order of the chain (`architecture.json`; where that file is missing, by name), files
 * by number. `root` is the project's folder, with `src` in it. A module with migrations that the chain does not name is refused.
 */
export function loadMigrations(root: string): readonly Migration[] {
  const modules = path.join(root, 'src', 'modules')
  const withMigrations = folders(modules).filter(module => existsSync(path.join(modules, module, 'migrations')))
  const order = chain(root) ?? withMigrations
  const stray = withMigrations.filter(module => !order.includes(module))
  if (stray.length > 0) throw new Error(`architecture.json does not name ${stray.join(', ')}`)
  return order.filter(module => withMigrations.includes(module)).flatMap(module => ofModule(modules, module))
}

function ofModule(modules: string, module: string): Migration[] {
  const folder = path.join(modules, module, 'migrations')
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.sql'))
    .sort()
  names.forEach((name, index) => {
    if (!fileName.test(name)) throw new Error(`${module}/migrations/${name}: expected a name like 0001-what.sql`)
    if (name.slice(0, 4) === names[index - 1]?.slice(0, 4))
      throw new Error(`${module}/migrations: two files share the number ${name.slice(0, 4)}`)
  })
  return names.map(name => migration(module, name, readFileSync(path.join(folder, name), 'utf8')))
}

export const migration = (module: string, name: string, sql: string): Migration => ({
  module,
  name,
  sql,
  sha256: createHash('sha256').update(sql).digest('hex'),
})

function chain(root: string): string[] | undefined {
  const file = path.join(root, 'architecture.json')
  if (!existsSync(file)) return undefined
  const { modules } = JSON.parse(readFileSync(file, 'utf8')) as { modules: { name: string }[] }
  return modules.map(({ name }) => name)
}

const folders = (parent: string): string[] =>
  existsSync(parent)
    ? readdirSync(parent, { withFileTypes: true })
        .filter(entry => entry.isDirectory())
        .map(entry => entry.name)
        .sort()
    : []

/** What the database's own record says was run. */
export interface Applied {
  readonly module: string
  readonly name: string
  readonly sha256: string
}

/**
 * The migrations still to run, in order. Refuses a database that knows more than this program, and a file that was changed after
 * it was run: the database would not be what the files say.
 */
export function pending(migrations: readonly Migration[], applied: readonly Applied[]): readonly Migration[] {
  const key = ({ module, name }: { readonly module: string; readonly name: string }) => `${module}/${name}`
  const known = new Map(migrations.map(step => [key(step), step]))
  const done = new Set(applied.map(key))
  for (const step of applied) {
    const now = known.get(key(step))
    if (!now)
      throw new OperatorError(
        `The database is newer than this program (it has had the migration ${key(step)}): start the newer program`,
      )
    if (now.sha256 !== step.sha256)
      throw new OperatorError(
        `The migration ${key(step)} was changed after this database was migrated with it: restore the file, and put the change into a new one`,
      )
  }
  return migrations.filter(step => !done.has(key(step)))
}
