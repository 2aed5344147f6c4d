import type { Language } from '#kernel/language.ts'
import { importTexts } from './messages/index.ts'
import type { RowFault } from './model.ts'
import { targetOf } from './targets/index.ts'

type Words = Readonly<Record<string, unknown>>

/** What a field is called above its column. */
export function fieldLabel(language: Language, target: string, field: string): string {
  const fields = importTexts[language].fields as Readonly<Record<string, Readonly<Record<string, string>>>>
  return fields[target]?.[field] ?? field
}

/**
 * A fault as a sentence: our own words of a field (they follow its name); of a whole row, or of all rows, those of the module whose
 * verb refused it come first.
 */
export function faultText(language: Language, target: string, { field, name, params }: RowFault): string {
  const { faults, ofField } = importTexts[language]
  const theirs = targetOf(target)?.refusals[language].refusals ?? {}
  const known: Words = field === null ? { ...faults, ...theirs } : { ...theirs, ...faults }
  const text = Object.hasOwn(known, name) ? known[name] : faults.other
  const sentence = typeof text === 'function' ? (text as (params: object) => string)(params) : (text as string)
  return field === null ? sentence : ofField(fieldLabel(language, target, field), sentence)
}
