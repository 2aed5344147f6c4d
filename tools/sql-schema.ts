import { commentBefore, flat, inParentheses, type Piece, parts, statements } from './sql-text.ts'

/** The tables that migrations leave behind, read from their text: enough for documents and guards, not a SQL parser. */

/** Where something was said. */
export interface Place {
  readonly file: string
  /** Character offset in the file. */
  readonly at: number
}

export interface Column {
  readonly name: string
  readonly type: string
  /** Everything after the type: `not null references members.country`. */
  readonly rest: string
  readonly comment: string | undefined
}

export interface Check {
  /** Given, or as PostgreSQL names it: `meeting_state_check`. */
  readonly name: string
  readonly condition: string
  readonly place: Place
}

/** A foreign key: `columns` empty means the primary key of the other table. */
export interface Reference {
  readonly table: string
  readonly columns: readonly string[]
  readonly place: Place
}

export interface RowPolicy {
  readonly name: string
  readonly text: string
  readonly place: Place
}

export interface Table {
  /** `schema.table`. */
  readonly name: string
  readonly place: Place
  readonly comment: string | undefined
  columns: Column[]
  primaryKey: string[]
  checks: Check[]
  references: Reference[]
  policies: RowPolicy[]
  /** Row-level security: not at all, for others, or for the owner too. */
  security: 'none' | 'enabled' | 'forced'
}

export type Schema = Map<string, Table>

const tableName = String.raw`(?:if (?:not )?exists )?(?:only )?([a-z_]+\.[a-z_]\w*)`
const typed =
  /^([a-z_]\w*) ((?:double precision|character varying|timestamp with time zone|[a-z]\w*)(?:\([\d, ]+\))?(?:\[\])?) ?(.*)$/is

/** Reads one migration after the other, in the order given, into `schema`. */
export function readMigration(schema: Schema, file: string, sql: string): void {
  for (const statement of statements(sql)) {
    const text = flat(statement)
    const place = { file, at: statement.at + (statement.text.length - statement.text.trimStart().length) }
    const [, created] = new RegExp(`^create (?:unlogged )?table ${tableName}`, 'i').exec(text) ?? []
    const [, altered] = new RegExp(`^alter table ${tableName}`, 'i').exec(text) ?? []
    const [, dropped] = new RegExp(`^drop table ${tableName}`, 'i').exec(text) ?? []
    const [, policy, on] = new RegExp(`^create policy (\\w+) on ${tableName}`, 'i').exec(text) ?? []
    if (created) schema.set(created, create(schema, created, statement, place))
    const known = schema.get(altered ?? on ?? '')
    if (altered && known) for (const action of actions(statement)) alter(known, action, file)
    if (policy) known?.policies.push({ name: policy, text, place })
    if (dropped) schema.delete(dropped)
  }
}

function create(schema: Schema, name: string, statement: Piece, place: Place): Table {
  const table: Table = {
    name,
    place,
    comment: commentBefore(statement),
    columns: [],
    primaryKey: [],
    checks: [],
    references: [],
    policies: [],
    security: 'none',
  }
  const body = inParentheses(statement)
  for (const part of body ? parts(body) : []) {
    const model = schema.get(/^like (\S+)/i.exec(flat(part))?.[1] ?? '')
    if (model) table.columns.push(...model.columns)
    if (model && /including (all|constraints)/i.test(flat(part))) table.checks.push(...model.checks)
    if (!model) add(table, part, place.file)
  }
  return table
}

/** The actions of an `alter table`, its head cut off. */
function actions(statement: Piece): Piece[] {
  const head = /alter\s+table\s+(?:if\s+exists\s+)?(?:only\s+)?\S+/i.exec(statement.text)
  const from = head ? head.index + head[0].length : 0
  return parts({ text: statement.text.slice(from), at: statement.at + from })
}

/** A column or a constraint, as it stands in `create table` or after `add`. */
function add(table: Table, part: Piece, file: string): void {
  const text = flat(part)
  const place = { file, at: part.at + (part.text.length - part.text.trimStart().length) }
  const [, given, constraint = text] = /^constraint (\w+) (.*)$/i.exec(text) ?? []
  const bareName = table.name.split('.')[1] ?? table.name
  const isConstraint = /^(check|primary key|foreign key|unique|exclude)\b/i.test(constraint)
  const [, name = '', type = '', rest = ''] = isConstraint ? [] : (typed.exec(text) ?? [])
  if (name !== '') table.columns.push({ name, type, rest, comment: commentBefore(part) })
  const own = isConstraint ? constraint : rest
  for (const condition of conditionsIn(own))
    table.checks.push({ name: given ?? [bareName, name, 'check'].filter(Boolean).join('_'), condition, place })
  if (/^primary key/i.test(own)) table.primaryKey = names(inParentheses({ text: own, at: 0 })?.text ?? '')
  if (!isConstraint && /\bprimary key\b/i.test(rest)) table.primaryKey = [name]
  const [, target, columns] = /\breferences ([a-z_.]\w*(?:\.\w+)?) ?(?:\(([^)]*)\))?/i.exec(own) ?? []
  if (target) table.references.push({ table: target, columns: names(columns ?? ''), place })
}

/** The conditions of `check (…)` in a definition. */
function conditionsIn(definition: string): string[] {
  const found = [...definition.matchAll(/\bcheck ?\(/gi)]
  return found.flatMap(match => inParentheses({ text: definition, at: 0 }, match.index)?.text ?? [])
}

const names = (list: string): string[] => list.split(',').flatMap(name => name.trim() || [])

/** What an `alter table` does; each action by its first words. */
const changes: readonly (readonly [RegExp, (table: Table, found: RegExpExecArray) => void])[] = [
  [/^enable row level security/i, table => setSecurity(table, 'enabled')],
  [/^force row level security/i, table => setSecurity(table, 'forced')],
  [/^no force row level security/i, table => setSecurity(table, 'enabled')],
  [/^disable row level security/i, table => setSecurity(table, 'none')],
  [/^drop constraint (?:if exists )?(\w+)/i, (table, [, name]) => dropCheck(table, name)],
  [/^drop column (?:if exists )?(\w+)/i, (table, [, name]) => dropColumn(table, name)],
  [/^rename column (\w+) to (\w+)/i, (table, [, from, to]) => rename(table, from, to)],
]

function alter(table: Table, action: Piece, file: string): void {
  const text = flat(action)
  const found = changes.map(([words, change]) => [words.exec(text), change] as const).find(([match]) => match)
  if (found?.[0]) {
    found[1](table, found[0])
    return
  }
  const head = /^\s*(?:--[^\n]*\n\s*)*add\s+(?:column\s+)?(?:if\s+not\s+exists\s+)?/i.exec(action.text)
  if (head) add(table, { text: action.text.slice(head[0].length), at: action.at + head[0].length }, file)
}

function setSecurity(table: Table, security: Table['security']): void {
  table.security = security
}

function dropCheck(table: Table, name: string | undefined): void {
  table.checks = table.checks.filter(check => check.name !== name)
}

function dropColumn(table: Table, name: string | undefined): void {
  table.columns = table.columns.filter(column => column.name !== name)
}

function rename(table: Table, from: string | undefined, to = ''): void {
  table.columns = table.columns.map(column => (column.name === from ? { ...column, name: to } : column))
}

/** The closed list of a check, `state in ('draft', 'open')`: column and values; null for any other condition. */
export function closedList({
  condition,
}: Check): { readonly column: string; readonly values: readonly string[] } | null {
  const [, column, list] = /^(\w+) in \(((?:'[^']*'(?:, ?)?)+)\)$/i.exec(condition.trim()) ?? []
  if (column === undefined || list === undefined) return null
  return { column, values: [...list.matchAll(/'([^']*)'/g)].map(match => match[1] ?? '') }
}
