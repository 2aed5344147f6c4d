export { checkImport } from './commands/check.ts'
export { clearImports, resumeImport, startImport, stopImport, withdrawImport } from './commands/moves.ts'
export { readImport } from './commands/read.ts'
export { takeRows } from './commands/take.ts'
export { type ImportState, importLifecycle } from './lifecycle.ts'
export { importTexts } from './messages/index.ts'
export { type Outcome, outcomes, type PlanKind, plans, type RowFault } from './model.ts'
export { erasePersonal, personalDataOf } from './personal.ts'
export { importPolicy } from './policy.ts'
export {
  type Counts,
  faultyRowsOf,
  type ImportRowView,
  type ImportView,
  importById,
  importEnds,
  importOfFile,
  importsWaiting,
  listImports,
  rowsOfImport,
} from './queries.ts'
export { goOnWithImports, importHandlers, takeSome } from './running.ts'
export { type TargetName, targetNames, targetOf } from './targets/index.ts'
export { faultsOfRow, faultText, fieldLabel } from './words.ts'
