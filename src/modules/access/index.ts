export { type Act, type Ground, inTransaction } from './act.ts'
export { forgetSent } from './once.ts'
export { act, type Done, type How, perform, type Standing, type Verb, verb } from './verb.ts'
