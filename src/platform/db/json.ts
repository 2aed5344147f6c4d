import type { ColumnType } from 'kysely'

/** A jsonb column: read as T, written as JSON text. */
export type Json<T> = ColumnType<T, string, string>
export type JsonOrNull<T> = ColumnType<T | null, string | null, string | null>
