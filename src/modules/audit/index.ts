export { type HappeningView, happeningsOf } from './queries.ts'
export { type Happening, recordHappening } from './record.ts'
