export { countEntries, searchStaysBehind } from './carrying.ts'
export type { Entry, Findable, Found, Hit, Part, Visibility } from './model.ts'
export { find, type Wish } from './queries.ts'
export { replaceAll, replaceEntries } from './store.ts'
