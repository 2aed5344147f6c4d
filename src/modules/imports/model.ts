import type { Params } from '#kernel/result.ts'

/** What a row would do, found out by the dry run. */
export const plans = ['new', 'change', 'same', 'bad'] as const
export type PlanKind = (typeof plans)[number]

/** What became of a row: taken (entered or changed), on record already, left out as bad, or refused when it was its turn. */
export const outcomes = ['taken', 'same', 'skipped', 'refused'] as const
export type Outcome = (typeof outcomes)[number]

/** Why a row cannot be taken: of which field (null: the row as a whole), by name, with what the words need. */
export interface RowFault {
  readonly field: string | null
  readonly name: string
  readonly params: Params
}

/** One field that would change. */
export interface RowChange {
  readonly field: string
  readonly from: string
  readonly to: string
}

export type Plan =
  | { readonly kind: 'new' }
  | { readonly kind: 'change'; readonly changes: readonly RowChange[] }
  | { readonly kind: 'same' }
  | { readonly kind: 'bad'; readonly faults: readonly RowFault[] }

/** Field → index of the column it is read from. */
export type Mapping = Readonly<Record<string, number>>

/** Rows of the longest list. */
export const mostRows = 20_000

export interface ListRow {
  readonly number: number
  readonly line: number
  readonly cells: readonly string[]
  /** Columns whose cell is an error of the spreadsheet program (`#REF!`). */
  readonly faulty: readonly number[]
}

/** A list: its first row says what the columns are. */
export interface ListRead {
  readonly sheet: string
  readonly header: readonly string[]
  readonly rows: readonly ListRow[]
}
