import type { Db } from '#platform/db/kysely.ts'
import type { TaskState } from './lifecycle.ts'
import type { TaskKind, TaskParts } from './model.ts'

type Instant = Temporal.Instant

type TaskTables = {
  'tasks.task': {
    id: string
    kind: TaskKind
    cause: string
    noun: string
    noun_id: string
    parts: TaskParts
    role: string | null
    scope: string | null
    person_id: string | null
    raised_at: Instant
    due: string | null
    taken_by: string | null
    taken_at: Instant | null
    state: TaskState
    settled_at: Instant | null
    settled_by: string | null
    outcome: string | null
  }
}

export const tables = (db: Db) => db.withTables<TaskTables>()
