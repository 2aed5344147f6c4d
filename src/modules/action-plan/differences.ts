import type { Language } from '#kernel/language.ts'
import { evidenceKinds, type FollowUpState, followUpLifecycle, followUpTexts } from '#modules/follow-up/index.ts'
import {
  type ColumnKey,
  columns,
  type EditableKey,
  editable,
  type Fault,
  type FaultName,
  type PlanRow,
} from './model.ts'
import type { ReadPlan, TypedRow } from './reading.ts'

/** A cell that says something else than the record. */
export interface Difference {
  readonly place: string
  readonly column: ColumnKey
  readonly before: string
  readonly after: string
}

export interface NewEvidence {
  readonly kind: (typeof evidenceKinds)[number]
  readonly reference: string
  readonly link: string | null
}

/** What a row changes about one entry. */
export interface Change {
  readonly row: PlanRow & { readonly entry: NonNullable<PlanRow['entry']> }
  readonly differences: readonly Difference[]
  /** The version the workbook was made from. */
  readonly version: number
  readonly office?: string | null
  readonly state?: FollowUpState
  readonly due?: string
  readonly words?: string
  readonly evidence?: readonly NewEvidence[]
}

export interface Compared {
  readonly changes: readonly Change[]
  /** Changed since the workbook was made: the record's value stands, and somebody must look. */
  readonly conflicts: readonly Change[]
  /** Cells that were changed and may not be. */
  readonly notApplied: readonly Difference[]
  readonly faults: readonly Fault[]
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()
const lines = (text: string): string[] => text.split('\n').map(flat).filter(Boolean)

/** States a body can be said to be in; being offered, superseded and withdrawn are acts of another kind. */
const sayable: readonly FollowUpState[] = ['noted', 'accepted', 'in-progress', 'done', 'not-taken-up']

const isDay = (text: string): boolean => {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}

function evidenceIn(language: Language, line: string): NewEvidence | null {
  const [, label = '', rest = ''] = /^([^:：]+)[:：](.+)$/.exec(line) ?? []
  const words = followUpTexts[language].evidenceKinds
  const kind = evidenceKinds.find(one => words[one].toLowerCase() === flat(label).toLowerCase())
  const [reference = '', link, ...more] = rest.split('|').map(flat)
  const sound = kind && reference !== '' && reference.length <= 300 && more.length === 0
  if (!sound || (link !== undefined && !(URL.canParse(link) && /^https?:/.test(link)))) return null
  return { kind, reference, link: link ?? null }
}

/** Reads the cells of one row that differ, as far as they can be meant. */
class RowReader {
  readonly faults: Fault[] = []
  readonly typed: TypedRow
  readonly language: Language
  constructor(typed: TypedRow, language: Language) {
    this.typed = typed
    this.language = language
  }
  fault(column: ColumnKey, name: FaultName, what: string = this.typed.text[column]): void {
    this.faults.push({ place: this.typed.place[column], name, what })
  }
  state(): Pick<Change, 'state'> {
    const said = flat(this.typed.text.status).toLowerCase()
    const state = followUpLifecycle.states.find(one => followUpTexts[this.language].states[one].toLowerCase() === said)
    if (state !== undefined && sayable.includes(state)) return { state }
    this.fault('status', state === undefined ? 'status-unknown' : 'status-not-here')
    return {}
  }
  due(state: FollowUpState): Pick<Change, 'due'> {
    const { due } = this.typed.text
    if (!isDay(due)) this.fault('due', 'due-unusable')
    else if (state === 'accepted' || state === 'in-progress') return { due }
    else this.fault('due', 'due-without-promise')
    return {}
  }
  office(): Pick<Change, 'office'> {
    const office = flat(this.typed.text.office)
    if (office.length <= 200) return { office: office || null }
    this.fault('office', 'office-too-long', `${office.length}`)
    return {}
  }
  words(): Pick<Change, 'words'> {
    const { words } = this.typed.text
    if (words !== '' && words.length <= 4000) return { words }
    this.fault('words', words === '' ? 'words-gone' : 'words-too-long', `${words.length}`)
    return {}
  }
  evidence(before: string): Pick<Change, 'evidence'> {
    const [had, has] = [lines(before), lines(this.typed.text.evidence)]
    const gone = had.find(line => !has.includes(line))
    if (gone !== undefined) this.fault('evidence', 'evidence-gone', gone)
    const added: NewEvidence[] = []
    for (const line of has.filter(one => !had.includes(one))) {
      const piece = evidenceIn(this.language, line)
      if (piece) added.push(piece)
      else this.fault('evidence', 'evidence-unreadable', line)
    }
    return added.length > 0 ? { evidence: added } : {}
  }
}

const same = (column: ColumnKey, before: string, after: string): boolean =>
  column === 'evidence' ? lines(before).join('\n') === lines(after).join('\n') : flat(before) === flat(after)

const differencesIn = (row: PlanRow, { text, place }: TypedRow, among: readonly ColumnKey[]): Difference[] =>
  among
    .filter(column => !same(column, row.cells[column], text[column]))
    .map(column => ({ place: place[column], column, before: row.cells[column], after: text[column] }))

/** What only identifies a row, or restores the order, is no content. */
const fixed = columns.filter(
  key => !(editable as readonly string[]).includes(key) && !['order', 'entry', 'version'].includes(key),
)

function changeOf(
  row: Change['row'],
  typed: TypedRow,
  language: Language,
): { change: Change | null; faults: readonly Fault[] } {
  const reader = new RowReader(typed, language)
  const differences = differencesIn(row, typed, editable)
  if (differences.length === 0) return { change: null, faults: [] }
  const version = Number(typed.text.version)
  if (!/^[1-9]\d{0,8}$/.test(typed.text.version)) reader.fault('version', 'version-unusable')
  else if (version > row.entry.version) reader.fault('version', 'version-to-come')
  const differs = (column: EditableKey) => differences.some(one => one.column === column)
  const said = differs('status') ? reader.state() : {}
  const parts = {
    ...said,
    ...(differs('due') ? reader.due(said.state ?? row.entry.state) : {}),
    ...(differs('office') ? reader.office() : {}),
    ...(differs('words') ? reader.words() : {}),
    ...(differs('evidence') ? reader.evidence(row.cells.evidence) : {}),
  }
  return { change: reader.faults.length > 0 ? null : { row, differences, version, ...parts }, faults: reader.faults }
}

/** The row of the record that a row of the sheet is about, or why there is none. */
function rowFor(rows: readonly PlanRow[], { text, place }: TypedRow): PlanRow | Fault {
  if (text.entry !== '') {
    const found = rows.find(({ entry }) => entry?.slug === text.entry)
    return found ?? { place: place.entry, name: 'entry-unknown', what: text.entry }
  }
  const found = rows.find(({ cells, entry }) => entry === null && cells.number === text.number)
  return found ?? { place: place.number, name: 'number-unknown', what: text.number }
}

/** Compares what came back with the record as it is now: nothing is changed here. */
export function compare(rows: readonly PlanRow[], { language, rows: typedRows, faults: before }: ReadPlan): Compared {
  const faults: Fault[] = [...before]
  const notApplied: Difference[] = []
  const [changes, conflicts]: [Change[], Change[]] = [[], []]
  const seen = new Set<PlanRow>()
  const broken = new Set(before.map(({ place }) => place))
  for (const typed of typedRows) {
    const row = rowFor(rows, typed)
    if ('name' in row) {
      faults.push(row)
      continue
    }
    if (seen.has(row)) faults.push({ place: typed.place.number, name: 'row-twice', what: typed.text.number })
    if (seen.has(row) || Object.values(typed.place).some(place => broken.has(place))) continue
    seen.add(row)
    notApplied.push(...differencesIn(row, typed, fixed))
    if (row.entry === null) {
      for (const { place, after } of differencesIn(row, typed, editable))
        faults.push({ place, name: 'not-offered', what: after })
      continue
    }
    const { change, faults: wrong } = changeOf({ ...row, entry: row.entry }, typed, language)
    faults.push(...wrong)
    if (change) (change.version === row.entry.version ? changes : conflicts).push(change)
  }
  return { changes, conflicts, notApplied, faults }
}
