import type { Messages } from './en.ts'

export const zh: Messages = {
  kinds: {
    returned: '被退回的信函',
    delayed: '投递延迟',
    delivered: '投递确认',
    automatic: '自动回复',
    reply: '回复',
    unreadable: '无法读取的邮件',
  },
  states: {
    filed: '已归入所属信函',
    unclear: '待整理',
    'set-aside': '已搁置',
  },
  doubts: {
    unreadable: '本程序无法读取。请用邮件程序打开完整邮件。',
    'no-code': '收件地址未指明任何信函。',
    'code-not-ours': '收件地址带有并非由本站生成的代码。',
    'several-letters': '该邮件发往多封信函的地址。',
    'letter-unknown': '未收录收件地址所指的信函。',
    'no-report': '该邮件来自邮件服务器，但未说明信函的投递结果。',
    'letter-not-sent': '收件地址所指的信函从未发出。',
  },
  refusals: {
    'message-already-filed': '该邮件此前已归档。',
    'message-already-settled': '该邮件已处理。',
    'letter-unknown': '没有这封信函。',
  },
}
