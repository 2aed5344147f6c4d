import { migrationFiles, schemaFrom } from '../migrations.ts'
import type { Column, Table } from '../sql-schema.ts'
import type { Fault, Guard } from './guard.ts'
import { type Known, known } from './persons-known.ts'
import { filesOf, lineAt, readText } from './tree.ts'

const list = 'tools/guards/persons-known.ts'
const holders = 'src/modules/personal-data/holders.ts'

/** Columns that sound as if they held something of a person, or lead to one. */
const sounds =
  /(^|_)(e?mail|names?|surname|phone|telephone|mobile|fax|address|person|contact|sender|recipient|passport|birth|born|photo|signature_of)(_id)?(_|$)/
const leads = /references identity\.person\b/
/** What can hold words somebody wrote, or a name. */
const wordy = /^(text|jsonb?|bytea|citext|character varying|inet)/

const soundsPersonal = ({ name, type, rest }: Column): boolean =>
  (sounds.test(name) && (wordy.test(type) || type === 'uuid')) || leads.test(rest)

/** Columns of a table that nobody has said anything of. */
function unknownIn({ tables, others }: Known, table: Table): readonly Column[] {
  const own = tables[table.name]
  const said = new Set([...(own?.personal ?? []), ...(own?.plain ?? [])])
  return table.columns.filter(
    column =>
      !said.has(column.name) &&
      !(`${table.name}.${column.name}` in others) &&
      (soundsPersonal(column) || (own !== undefined && wordy.test(column.type))),
  )
}

/** Names in the list that no table has. */
function gone({ tables, others }: Known, columns: ReadonlySet<string>): readonly string[] {
  const listed = Object.entries(tables).flatMap(([table, { personal, plain }]) =>
    [...personal, ...plain].map(column => `${table}.${column}`),
  )
  return [...listed, ...Object.keys(others)].filter(column => !columns.has(column))
}

/** The sources of a module without its tests, in which its `personalDataOf` names what it tells. */
const sourcesOf = (root: string, module: string): string =>
  filesOf(root, `src/modules/${module}`)
    .filter(file => /(?<!\.test)\.ts$/.test(file))
    .map(file => readText(root, file))
    .filter(text => /\bpersonalDataOf\b/.test(text))
    .join('\n')

function untold(root: string, { tables }: Known): readonly Fault[] {
  const held = filesOf(root, 'src/modules/personal-data').includes(holders) ? readText(root, holders) : ''
  return Object.keys(tables).flatMap((table): Fault[] => {
    const module = (table.split('.')[0] ?? '').replaceAll('_', '-')
    if (!held.includes(`name: '${module}'`))
      return [{ file: holders, message: `${module} holds personal data (${table}) and is no holder: put it in` }]
    const told = sourcesOf(root, module).includes(`'${table}`)
    return told ? [] : [{ file: list, message: `personalDataOf of ${module} tells nothing of ${table}` }]
  })
}

/** The guard over a list; the tests bring one of their own. */
export const personalColumns = (listed: Known): Guard => ({
  name: 'personal-columns',
  protects: 'every column that holds something of a person is known, told on request and erased',
  counts: 'columns',
  async run(root) {
    const files = migrationFiles(root)
    const tables = [...schemaFrom(files).values()]
    const sql = new Map(files.map(file => [file.file, file.sql]))
    const faults = tables.flatMap(table =>
      unknownIn(listed, table).map(column => ({
        file: table.place.file,
        line: lineAt(sql.get(table.place.file) ?? '', table.place.at),
        message: `${table.name}.${column.name} may hold something of a person: say in ${list} whether it does; if so, tell it in personalDataOf and take it away in erasePersonal`,
      })),
    )
    const columns = new Set(tables.flatMap(table => table.columns.map(column => `${table.name}.${column.name}`)))
    const missing = gone(listed, columns).map(column => ({
      file: list,
      message: `${column} is in no migration: take it out`,
    }))
    return { looked: columns.size, faults: [...faults, ...missing, ...untold(root, listed)] }
  },
})

export const guard: Guard = personalColumns(known)
