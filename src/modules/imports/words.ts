import type { Language } from '#kernel/language.ts'
import { importTexts } from './messages/index.ts'
import type { RowFault } from './model.ts'
import type { ImportRowView, ImportView } from './queries.ts'
import { targetOf } from './targets/index.ts'

type Words = Readonly<Record<string, unknown>>

/** What a field is called above its column. */
export function fieldLabel(language: Language, target: string, field: string): string {
  const fields = importTexts[language].fields as Readonly<Record<string, Readonly<Record<string, string>>>>
  return fields[target]?.[field] ?? field
}

/**
 * A fault as a sentence: our own words of a field (they follow its name); of a whole row, or of all rows, those of the module whose
 * verb refused it come first. `cell`: what stands in the list, where it is still kept.
 */
export function faultText(language: Language, target: string, { field, name, params }: RowFault, cell = ''): string {
  const { faults, ofField } = importTexts[language]
  const theirs = targetOf(target)?.refusals[language].refusals ?? {}
  const known: Words = field === null ? { ...faults, ...theirs } : { ...theirs, ...faults }
  const text = Object.hasOwn(known, name) ? known[name] : faults.other
  const sentence = typeof text === 'function' ? (text as (params: object) => string)(params) : (text as string)
  return field === null ? sentence : ofField(fieldLabel(language, target, field), sentence, shortened(cell))
}

const longestShown = 60
const shortened = (cell: string): string =>
  cell.length > longestShown ? `${cell.slice(0, longestShown).trim()}…` : cell.trim()

/** Everything that is wrong with a row, as sentences, each with the field it is wrong in. */
export const faultsOfRow = (
  language: Language,
  { target, mapping }: Pick<ImportView, 'target' | 'mapping'>,
  { faults, cells }: Pick<ImportRowView, 'faults' | 'cells'>,
): readonly { readonly field: string | null; readonly text: string }[] =>
  (faults ?? []).map(fault => {
    const column = mapping[fault.field ?? '']
    return { field: fault.field, text: faultText(language, target, fault, cells?.[column ?? -1]) }
  })
