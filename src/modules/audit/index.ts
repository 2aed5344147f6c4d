export { type Happening, recordHappening } from './record.ts'
