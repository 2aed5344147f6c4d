import type { Messages } from './en.ts'

export const zh: Messages = {
  kinds: {
    'file-mail': '将收到的邮件归档',
    'read-answer': '阅读对本站信函的回复',
    'mend-address': '查明信函被退回的原因',
    'read-submission': '阅读他人提供的情况',
    'mend-backup': '查明夜间备份未能完成的原因',
  },
  states: { open: '待办', done: '已办', dropped: '无需再办' },
  refusals: {
    'task-settled': '这项任务已不再待办：已有人办理，或已取消。',
    'done-elsewhere': '所涉事项归档、阅毕或作出决定后，这项任务即自行结束。请前往该处办理。',
    'reason-missing': '请说明无需再办的理由。',
    'nobody-to-take-it': '只有拥有账户的人才能认领任务。',
  },
}
