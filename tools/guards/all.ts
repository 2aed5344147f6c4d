import { guard as biome } from './biome.ts'
import { guard as generatedDocs } from './generated-docs.ts'
import type { Guard } from './guard.ts'
import { guard as layers } from './layers.ts'
import { guard as logicalCss } from './logical-css.ts'
import { guard as ownTables } from './own-tables.ts'
import { guard as personalColumns } from './personal-columns.ts'
import { guard as secrets } from './secrets.ts'
import { guard as sixLanguages } from './six-languages.ts'
import { guard as sizes } from './sizes.ts'
import { guard as states } from './states.ts'
import { guard as types } from './types.ts'
import { guard as unused } from './unused.ts'
import { guard as verbs } from './verbs.ts'
import { guard as words } from './words.ts'

/** Every guard of the house; those with a process of their own first, because they take longest. */
export const guards: readonly Guard[] = [
  types,
  unused,
  layers,
  biome,
  ownTables,
  personalColumns,
  states,
  verbs,
  sixLanguages,
  generatedDocs,
  sizes,
  logicalCss,
  words,
  secrets,
]
