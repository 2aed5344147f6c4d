import type { CatalogueTable } from './catalogue.ts'

/** A table whose rows have a large binary column: its content travels as a file each, the rest as a row. */
export interface Apart {
  readonly table: string
  /** Lower-case hex SHA-256 of the content; the primary key. */
  readonly key: string
  readonly content: string
  /** Length of the content in bytes. */
  readonly size: string
}

/** What is carried: every table of these schemas, but for those that stay behind. */
export interface Carriage {
  readonly schemas: readonly string[]
  /** Tables whose rows mean nothing elsewhere, with the reason. */
  readonly staysBehind: ReadonlyMap<string, string>
  readonly apart: readonly Apart[]
}

export const apartOf = ({ apart }: Carriage, { name }: Pick<CatalogueTable, 'name'>): Apart | undefined =>
  apart.find(({ table }) => table === name)

/** The columns that travel as rows. */
export const columnsOf = (carriage: Carriage, table: CatalogueTable): readonly string[] =>
  table.columns.filter(column => column !== apartOf(carriage, table)?.content)

/** The carried tables in their order. Throws when one of them refers to a table that stays behind. */
export function carriedTables(carriage: Carriage, tables: readonly CatalogueTable[]): readonly CatalogueTable[] {
  const carried = tables.filter(({ name }) => !carriage.staysBehind.has(name))
  for (const { name, refersTo } of carried) {
    const missing = refersTo.find(other => carriage.staysBehind.has(other))
    if (missing) throw new Error(`${name} refers to ${missing}, which stays behind`)
  }
  return carried
}

/** The statement that reads a table's rows in their order. */
export const reading = (carriage: Carriage, table: CatalogueTable): string =>
  `copy (select ${columnsOf(carriage, table).join(', ')} from only ${table.name} order by ${table.order}) to stdout`
