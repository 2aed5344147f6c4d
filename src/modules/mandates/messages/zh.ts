import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const zh: Messages = {
  states: {
    proposal: '提案',
    'in-force': '有效',
    superseded: '已被取代',
    suppressed: '已废止',
  },
  verbs: { instructs: '责成', encourages: '鼓励', invites: '请' },
  refusals: {
    'mandate-already-recorded': '此项授权已收录。',
    'mandate-unknown': '未收录使用此代码的授权。请先录入该授权。',
    'ends-before-it-begins': '有效期的最后一日不晚于第一日。',
    'version-unknown': '未收录使用此地址的授权版本。请先录入该版本。',
    'clause-already-recorded': '使用此编号的执行段已收录。',
  },
}
