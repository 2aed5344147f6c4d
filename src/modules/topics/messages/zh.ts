import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const zh: Messages = {
  states: {
    'on-record': '以往会议的主题',
    proposed: '已提出',
    admitted: '已接纳',
    merged: '已并入其他议题',
    parked: '暂缓处理',
    withdrawn: '已撤回',
  },
  refusals: {
    'meeting-unknown': '未收录使用此编号的会议。',
    'theme-already-recorded': '本次会议的这一主题已收录。',
  },
}
