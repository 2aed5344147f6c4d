export { type Act, type Ground, inTransaction } from './act.ts'
export { act, type Done, perform, type Standing, type Verb, verb } from './verb.ts'
