export { type ExecutiveFigures, executiveFigures, executiveForums } from './executive.ts'
