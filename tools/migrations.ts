import { architectureOf } from './architecture.ts'
import { filesOf, readText } from './guards/tree.ts'
import { readMigration, type Schema } from './sql-schema.ts'

/** A migration's file and the module it belongs to. */
export interface MigrationFile {
  readonly module: string
  readonly file: string
  readonly sql: string
}

/** Every module's migrations: modules in the order of the chain, unlisted ones last, files by number. */
export function migrationFiles(root: string): MigrationFile[] {
  const order = architectureOf(root).modules.map(module => module.name)
  const place = (module: string) => (order.includes(module) ? order.indexOf(module) : order.length)
  return filesOf(root, 'src/modules')
    .flatMap(file => {
      const [, module] = /^src\/modules\/([^/]+)\/migrations\/[^/]+\.sql$/.exec(file) ?? []
      return module === undefined ? [] : [{ module, file, sql: readText(root, file) }]
    })
    .sort((a, b) => place(a.module) - place(b.module) || (a.file < b.file ? -1 : 1))
}

/** The tables that all migrations together leave behind. */
export function schemaFrom(files: readonly MigrationFile[]): Schema {
  const schema: Schema = new Map()
  for (const { file, sql } of files) readMigration(schema, file, sql)
  return schema
}
