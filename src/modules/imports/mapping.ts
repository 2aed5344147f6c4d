import { hash } from 'node:crypto'
import { languages } from '#kernel/language.ts'
import { importTexts } from './messages/index.ts'
import type { Mapping } from './model.ts'
import { plainly, type Target } from './targets/target.ts'

/** Lists with the same headings in the same order have the same signature. */
export const signatureOf = (header: readonly string[]): string =>
  hash('sha256', JSON.stringify(header.map(plainly))).slice(0, 32)

/** Every heading under which a field may stand. */
function headingsOf(target: Target, field: Target['fields'][number]): ReadonlySet<string> {
  const labels = languages.map(language => {
    const own = importTexts[language].fields as Readonly<Record<string, Readonly<Record<string, string>>>>
    return own[target.name]?.[field.name] ?? field.name
  })
  return new Set([field.name, ...labels, ...field.also].map(plainly))
}

/** Which column is which field, as far as the headings say so; a column is taken once, by the first field that knows it. */
export function proposeMapping(target: Target, header: readonly string[]): Mapping {
  const taken = new Set<number>()
  const mapping: Record<string, number> = {}
  for (const field of target.fields) {
    const headings = headingsOf(target, field)
    const column = header.findIndex((heading, index) => !taken.has(index) && headings.has(plainly(heading)))
    if (column < 0) continue
    taken.add(column)
    mapping[field.name] = column
  }
  return mapping
}

/** Required fields without a column. */
export const missingFields = (target: Target, mapping: Mapping): readonly string[] =>
  target.fields.filter(({ name, required }) => required && mapping[name] === undefined).map(({ name }) => name)
