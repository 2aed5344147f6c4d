import type { FollowUpState } from '#modules/follow-up/index.ts'

/** Columns of the detailed sheet, in their order (the form of the WTSA Action Plan, with what an entry needs to be found again). */
export const columns = [
  'order',
  'number',
  'instruction',
  'responsible',
  'office',
  'collaboration',
  'reporting',
  'status',
  'due',
  'words',
  'evidence',
  'entry',
  'version',
] as const
export type ColumnKey = (typeof columns)[number]

/** What may be changed in a spreadsheet program. Instructions may not: they are the mandate's, or the offer's. */
export const editable = ['office', 'status', 'due', 'words', 'evidence'] as const satisfies readonly ColumnKey[]
export type EditableKey = (typeof editable)[number]
export const isEditable = (key: ColumnKey): key is EditableKey => (editable as readonly string[]).includes(key)

/** A row of the detailed sheet: a duty nobody was offered yet, or one entry of follow-up. */
export interface PlanRow {
  /** What stands in its cells, by column; days as ISO 8601. */
  readonly cells: Readonly<Record<ColumnKey, string>>
  /** Where its number leads, without language. */
  readonly path: string
  readonly entry: {
    readonly id: string
    readonly slug: string
    readonly version: number
    readonly state: FollowUpState
  } | null
}

/** Columns of the summary sheet that carry a mark. */
export const marks = [
  'toTsb',
  'toGs',
  'toMemberStates',
  'toSectorMembers',
  'toStudyGroups',
  'toTsag',
  'withGs',
  'withBdt',
  'withBr',
  'reportCouncil',
  'reportWtsa',
  'reportTsag',
] as const
export type Mark = (typeof marks)[number]

/** A row of the summary sheet: one resolution. */
export interface SummaryRow {
  readonly number: string
  readonly title: string
  readonly path: string
  readonly marks: ReadonlySet<Mark>
}

export interface Plan {
  readonly summary: readonly SummaryRow[]
  readonly rows: readonly PlanRow[]
}

/** Every reason for which a cell is not taken; `actionPlanTexts` has words for each. */
export const faultNames = [
  'sheet-missing',
  'header-missing',
  'header-twice',
  'number-unknown',
  'entry-unknown',
  'row-twice',
  'version-unusable',
  'version-to-come',
  'status-unknown',
  'status-not-here',
  'due-unusable',
  'due-without-promise',
  'office-too-long',
  'words-too-long',
  'words-gone',
  'evidence-gone',
  'evidence-unreadable',
  'cell-is-formula',
  'cell-is-error',
  'not-offered',
] as const
export type FaultName = (typeof faultNames)[number]

/** What is wrong, and in which cell: `Action items!H7`. */
export interface Fault {
  readonly place: string
  readonly name: FaultName
  /** What stands there, or what was looked for. */
  readonly what: string
}
