import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const zh: Messages = {
  sourceStatuses: {
    planned: '已列入计划',
    reviewed: '已审视',
    agreed: '已商定',
    taken_up: '已纳入工作',
    partly_done: '部分完成',
    done: '已完成',
  },
  refusals: {
    'conclusion-unknown': '未收录使用此编号的结论。',
    'follow-up-already-recorded': '此项后续行动已收录。',
  },
}
