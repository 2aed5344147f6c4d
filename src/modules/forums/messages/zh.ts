import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const zh: Messages = {
  eligibility: { 'private-sector': '仅限私营部门', open: '开放' },
  refusals: { 'forum-already-recorded': '使用此代码的论坛已收录。' },
}
