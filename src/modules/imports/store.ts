import type { ColumnType, Generated } from 'kysely'
import type { Json, JsonOrNull } from '#platform/db/json.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { ImportState } from './lifecycle.ts'
import type { Mapping, Outcome, PlanKind, RowChange, RowFault } from './model.ts'

type Moment = ColumnType<Temporal.Instant | null, string | null, string | null>

export type ImportTables = {
  'imports.import': {
    id: string
    target: string
    file_name: string
    sha256: string
    size: number
    sheet: string
    about: Generated<string>
    header: readonly string[]
    mapping: Json<Mapping>
    state: ImportState
    skip_bad: Generated<boolean>
    reason: string | null
    created_by: string
    person: string | null
    created_at: ColumnType<Temporal.Instant, string, never>
    checked_at: Moment
    started_at: Moment
    ended_at: Moment
    cleared_at: Moment
    finish_fault: JsonOrNull<RowFault>
    version: Generated<number>
  }
  'imports.row': {
    import_id: string
    number: number
    line: number
    cells: JsonOrNull<readonly string[]>
    faulty_cells: JsonOrNull<readonly number[]>
    plan: PlanKind | null
    outcome: Outcome | null
    faults: JsonOrNull<readonly RowFault[]>
    changes: JsonOrNull<readonly RowChange[]>
    noun_id: string | null
  }
  'imports.mapping': { target: string; signature: string; mapping: Json<Mapping> }
}

export const tables = (db: Db) => db.withTables<ImportTables>()
