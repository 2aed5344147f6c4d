import { architectureOf, schemaOf } from '../architecture.ts'
import { migrationFiles, schemaFrom } from '../migrations.ts'
import type { Table } from '../sql-schema.ts'
import { code, document, table } from './markdown.ts'

const securities: Readonly<Record<Table['security'], string>> = {
  none: '',
  enabled: 'Row-level security, not forced on the owner.',
  forced: 'Row-level security, forced on the owner too.',
}

/** Schemas, tables and columns as the migrations leave them, read from their text. */
export function schemaDocument(root: string): string {
  const tables = [...schemaFrom(migrationFiles(root)).values()]
  const { modules } = architectureOf(root)
  const owners = modules.filter(({ name }) => tables.some(each => isOf(each, name)))
  return document(
    'Database schema',
    'One schema per module. Who may read a row is said by the policies; what is not granted to the application’s role is denied.',
    ...owners.flatMap(({ name, purpose }) => [
      `## ${schemaOf(name)}\n\n${purpose}`,
      ...tables.filter(each => isOf(each, name)).map(section),
    ]),
  )
}

const isOf = ({ name }: Table, module: string): boolean => name.startsWith(`${schemaOf(module)}.`)

function section(each: Table): string {
  const keys = each.primaryKey.length > 1 ? `Primary key: ${each.primaryKey.map(code).join(', ')}.` : ''
  const policies = each.policies.map(
    ({ text }) => `- ${code(text.replace(/^create policy /i, '').replace(` on ${each.name}`, ''))}`,
  )
  return [
    `### ${each.name}`,
    [each.comment ?? '', keys, securities[each.security]].filter(Boolean).join(' '),
    table(
      ['column', 'type', 'rules', 'meaning'],
      each.columns.map(({ name, type, rest, comment = '' }) => [
        code(name),
        type,
        rest === '' ? '' : code(rest),
        comment,
      ]),
    ),
    policies.join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n')
}
