import { sql } from 'kysely'
import { isId } from '#kernel/id.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { ImportState } from './lifecycle.ts'
import type { Mapping, Outcome, PlanKind, RowChange, RowFault } from './model.ts'
import { tables } from './store.ts'

/** How many rows would do what, and what became of how many. */
export interface Counts {
  readonly rows: number
  readonly plans: Readonly<Record<PlanKind, number>>
  readonly outcomes: Readonly<Record<Outcome, number>>
}

export interface ImportView {
  readonly id: string
  readonly target: string
  readonly fileName: string
  readonly sheet: string
  readonly about: string
  readonly sha256: string
  /** In bytes. */
  readonly size: number
  readonly header: readonly string[]
  readonly mapping: Mapping
  readonly state: ImportState
  readonly skipBad: boolean
  readonly createdBy: string
  readonly person: string | null
  readonly createdAt: Temporal.Instant
  readonly startedAt: Temporal.Instant | null
  readonly endedAt: Temporal.Instant | null
  readonly clearedAt: Temporal.Instant | null
  /** Why what all rows say together was not taken; null where it was, or where there is nothing of the kind. */
  readonly finishFault: RowFault | null
  readonly version: number
  readonly counts: Counts
}

const countOf = (column: 'plan' | 'outcome', value: string) =>
  sql<number>`(count(*) filter (where r.${sql.ref(column)} = ${value}))::int`

/** The counts of the imports that are chosen, in one statement. */
const imports = (db: Db) =>
  tables(db)
    .selectFrom('imports.import as i')
    .leftJoin('imports.row as r', 'r.import_id', 'i.id')
    .select([
      'i.id',
      'i.target',
      'i.file_name as fileName',
      'i.sheet',
      'i.about',
      'i.sha256',
      'i.size',
      'i.header',
      'i.mapping',
    ])
    .select(['i.state', 'i.skip_bad as skipBad', 'i.created_by as createdBy', 'i.person'])
    .select(['i.created_at as createdAt', 'i.started_at as startedAt', 'i.ended_at as endedAt'])
    .select(['i.cleared_at as clearedAt', 'i.finish_fault as finishFault', 'i.version'])
    .select([
      sql<number>`count(r.number)::int`.as('rows'),
      countOf('plan', 'new').as('new'),
      countOf('plan', 'change').as('change'),
      countOf('plan', 'same').as('same'),
      countOf('plan', 'bad').as('bad'),
      countOf('outcome', 'taken').as('taken'),
      countOf('outcome', 'same').as('found'),
      countOf('outcome', 'skipped').as('skipped'),
      countOf('outcome', 'refused').as('refused'),
    ])
    .groupBy('i.id')
    .orderBy('i.created_at', 'desc')
    .orderBy('i.id', 'desc')

type Row = Awaited<ReturnType<ReturnType<typeof imports>['execute']>>[number]

function shaped({ rows, new: fresh, change, same, bad, taken, found, skipped, refused, ...view }: Row): ImportView {
  const counts = {
    rows,
    plans: { new: fresh, change, same, bad },
    outcomes: { taken, same: found, skipped, refused },
  }
  return { ...view, counts }
}

/** Every import this reader may see, the newest first. */
export const listImports = async (db: Db): Promise<readonly ImportView[]> => (await imports(db).execute()).map(shaped)

export async function importById(db: Db, id: string): Promise<ImportView | undefined> {
  const row = isId(id) ? await imports(db).where('i.id', '=', id).executeTakeFirst() : undefined
  return row && shaped(row)
}

/** The newest import of the same file for the same target that was begun and is not done: what a command goes on with. */
export async function importOfFile(
  db: Db,
  target: string,
  sha256: string,
  about: string,
): Promise<ImportView | undefined> {
  const row = await imports(db)
    .where('i.target', '=', target)
    .where('i.sha256', '=', sha256)
    .where('i.about', '=', about)
    .where('i.state', 'in', ['running', 'stopped'])
    .where('i.cleared_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row && shaped(row)
}

/** The states in which nothing waits any more. */
export const importEnds: readonly ImportState[] = ['done', 'withdrawn']

/** How many wait for somebody. */
export async function importsWaiting(db: Db): Promise<number> {
  const waiting = tables(db)
    .selectFrom('imports.import')
    .where('state', 'not in', [...importEnds])
  return Number((await waiting.select(eb => eb.fn.countAll().as('n')).executeTakeFirstOrThrow()).n)
}

/** Whose rights the rows of a running import are taken with; undefined where it is not running. */
export const runnerOf = (db: Db, id: string): Promise<{ readonly person: string | null } | undefined> =>
  tables(db)
    .selectFrom('imports.import')
    .select('person')
    .where('id', '=', id)
    .where('state', '=', 'running')
    .executeTakeFirst()

/** Ids of those whose rows are being taken. */
export const runningImports = async (db: Db): Promise<readonly string[]> =>
  (
    await tables(db).selectFrom('imports.import').select('id').where('state', '=', 'running').orderBy('id').execute()
  ).map(({ id }) => id)

export interface ImportRowView {
  readonly number: number
  readonly cells: readonly string[] | null
  readonly plan: PlanKind | null
  readonly outcome: Outcome | null
  readonly faults: readonly RowFault[] | null
  readonly changes: readonly RowChange[] | null
  readonly nounId: string | null
}

const rowsIn = (db: Db, id: string) =>
  tables(db)
    .selectFrom('imports.row')
    .select(['number', 'cells', 'plan', 'outcome', 'faults', 'changes', 'noun_id as nounId'])
    .where('import_id', '=', id)
    .orderBy('number')

/** The rows of an import, in the order of the file. */
export const rowsOfImport = (db: Db, id: string): Promise<readonly ImportRowView[]> => rowsIn(db, id).execute()

/** Rows of an import that are at fault, or were refused: the first so many, or all of them. */
export function faultyRowsOf(db: Db, id: string, most?: number): Promise<readonly ImportRowView[]> {
  const rows = rowsIn(db, id).where(eb => eb.or([eb('plan', '=', 'bad'), eb('outcome', '=', 'refused')]))
  return (most === undefined ? rows : rows.limit(most)).execute()
}
