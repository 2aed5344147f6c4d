import { architectureOf, schemaOf } from '../architecture.ts'
import { type MigrationFile, migrationFiles, schemaFrom } from '../migrations.ts'
import type { Schema, Table } from '../sql-schema.ts'
import { withoutComments } from '../sql-text.ts'
import type { Fault, Guard } from './guard.ts'
import { parseSource, strings } from './source.ts'
import { filesOf, lineAt, readText } from './tree.ts'

/** What the tree says about schemas and tables before anything is judged. */
interface Land {
  /** In the order of the chain. */
  readonly modules: readonly string[]
  readonly schemas: readonly string[]
  readonly tables: Schema
  readonly sql: ReadonlyMap<string, string>
}

export const guard: Guard = {
  name: 'own-tables',
  protects: 'a module touches the tables of its own schema only; a foreign key points to a primary key further up',
  counts: 'files and migrations',
  async run(root) {
    const migrations = migrationFiles(root)
    const modules = architectureOf(root).modules.map(module => module.name)
    const land: Land = {
      modules,
      schemas: modules.map(schemaOf),
      tables: schemaFrom(migrations),
      sql: new Map(migrations.map(({ file, sql }) => [file, sql])),
    }
    // Tests and their fixtures may look into any table: seeing what a verb left in the audit is their business.
    const code = [...filesOf(root, 'src'), ...filesOf(root, 'seed')].filter(
      file => /(?<!\.test)\.tsx?$/.test(file) && !/(^|\/)fixtures\.tsx?$/.test(file),
    )
    const faults = [
      ...code.flatMap(file => inCode(root, file, land)),
      ...migrations.flatMap(migration => inMigration(migration, land)),
      ...[...land.tables.values()].flatMap(table => [...keys(table, land), ...policies(table, land)]),
    ]
    return { looked: code.length + migrations.length, faults }
  },
}

const moduleOf = (file: string): string | undefined => /^src\/modules\/([^/]+)\//.exec(file)?.[1]

/** `members.country`, where it follows a word of SQL or is the name of a table we know. */
function* tablesNamed(
  text: string,
  { schemas, tables }: Land,
): Generator<{ schema: string; name: string; at: number }> {
  const pattern = new RegExp(
    String.raw`(\b(?:from|join|into|update|table|only|using|on)\s+)?"?\b(${schemas.join('|')})\b"?\."?(\w+)`,
    'gi',
  )
  for (const { 0: whole, 1: word, 2: schema = '', 3: table, index } of text.matchAll(pattern)) {
    const name = `${schema}.${table}`
    if (word !== undefined || tables.has(name)) yield { schema, name, at: index + whole.length - name.length }
  }
}

function inCode(root: string, file: string, land: Land): Fault[] {
  const owner = moduleOf(file)
  const own = owner === undefined ? undefined : schemaOf(owner)
  return strings(parseSource(file, readText(root, file))).flatMap(({ text, line }) =>
    [...tablesNamed(text, land)]
      .filter(({ schema }) => schema !== own)
      .map(({ name, at }) => ({
        file,
        line: line + lineAt(text, at) - 1,
        message: `names the table ${name}, which belongs to another module: call a query or verb of that module's index.ts`,
      })),
  )
}

/** In a migration every name of another schema is a fault, except after `references`, which `keys` judges. */
function inMigration({ module, file, sql }: MigrationFile, { schemas }: Land): Fault[] {
  const own = schemaOf(module)
  const text = withoutComments(sql)
  const foreign = new RegExp(String.raw`(\breferences\s+)?\b(${schemas.join('|')})\.(\w+)`, 'gi')
  const named = [...text.matchAll(foreign)]
    .filter(match => match[1] === undefined && match[2] !== own)
    .map(match => ({
      file,
      line: lineAt(text, match.index),
      message: `touches ${match[2]}.${match[3]}, which belongs to another module: its own migrations must do that`,
    }))
  const created = [...text.matchAll(/\bcreate\s+schema\s+(?:if\s+not\s+exists\s+)?(\w+)/gi)]
    .filter(match => match[1] !== own)
    .map(match => ({
      file,
      line: lineAt(text, match.index),
      message: `creates the schema ${match[1]}: the schema of ${module} is called ${own}`,
    }))
  return [...named, ...created]
}

function keys(table: Table, land: Land): Fault[] {
  const own = table.name.split('.')[0] ?? ''
  return table.references.flatMap(({ table: target, columns, place }) => {
    const [schema = ''] = target.split('.')
    const complain = (message: string) => [
      { file: place.file, line: lineAt(land.sql.get(place.file) ?? '', place.at), message },
    ]
    if (schema === own) return []
    if (!land.schemas.includes(schema))
      return complain(`refers to ${target}: write the schema of a module before the table`)
    if (land.schemas.indexOf(schema) > land.schemas.indexOf(own))
      return complain(
        `refers to ${target}, a table further down the chain: turn the reference round, or keep the link in trace`,
      )
    const primary = land.tables.get(target)?.primaryKey
    if (primary === undefined) return complain(`refers to ${target}, which no migration creates`)
    return columns.length === 0 || columns.join() === primary.join()
      ? []
      : complain(
          `refers to ${target} (${columns.join(', ')}): another module's table is known by its primary key (${primary.join(', ')}) only`,
        )
  })
}

/** A policy that reads a table; `(select current_setting(…))` reads none, and spares asking for every row. */
const reads = (policy: string): boolean =>
  /\b(exists|join)\b|\bselect\b.*\bfrom\b/i.test(policy.replace(/'[^']*'|\bfor select\b|\bdistinct from\b/gi, ''))

/** Row-level policies decide from the row and from settings of the transaction; a query inside one leaks, and is slow. */
function policies(table: Table, land: Land): Fault[] {
  return table.policies
    .filter(({ text }) => reads(text))
    .map(({ name, place }) => ({
      file: place.file,
      line: lineAt(land.sql.get(place.file) ?? '', place.at),
      message: `the policy ${name} on ${table.name} reads a table: let it look at the row and at current_setting(…) only`,
    }))
}
