export { recordForum } from './commands.ts'
export { forumPolicy } from './policy.ts'
export { type ForumView, forumByCode, forumBySlug, listForums } from './queries.ts'
export { type Eligibility, eligibilities, type Sector, sectors } from './store.ts'
