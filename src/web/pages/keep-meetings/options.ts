import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import type { PageRequest } from '../../page.ts'
import type { Option, OptionGroup } from '../../parts/fields.tsx'

/** Options without a heading. */
export const one = (options: readonly Option[]): readonly OptionGroup[] => [{ label: null, options }]
/** Values of a closed list under their labels. */
export const named = <K extends string>(values: readonly K[], labels: Readonly<Record<K, string>>): Option[] =>
  values.map(value => ({ value, label: labels[value] }))
/** The same, and nothing at all before them. */
export const orNone = ({ language }: PageRequest, options: readonly Option[]) =>
  one([{ value: '', label: keepingTexts[language].none }, ...options])
export const basisOptions = ({ t }: PageRequest) => named(['stated', 'inferred'] as const, t.basis)
