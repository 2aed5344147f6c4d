export { checkImport } from './commands/check.ts'
export { clearImports, resumeImport, startImport, stopImport, withdrawImport } from './commands/moves.ts'
export { readImport } from './commands/read.ts'
export { takeRows } from './commands/take.ts'
export { type ImportState, importLifecycle } from './lifecycle.ts'
export { importPolicy } from './policy.ts'
export {
  type Counts,
  type ImportRowView,
  type ImportView,
  importById,
  rowsOfImport,
} from './queries.ts'
export { importHandlers, takeSome } from './running.ts'
export type { TargetName } from './targets/index.ts'
export { faultText } from './words.ts'
