import type { Messages } from './en.ts'

export const zh: Messages = {
  subjects: {
    actionRequiredBy: (day, subject) => `请至迟于${day}采取行动：${subject}`,
    actionRequired: subject => `请采取行动：${subject}`,
    forInformation: subject => `供参考：${subject}`,
  },
  states: {
    queued: '等待发送',
    failed: '尚未发送，将重试',
    sent: '已发送',
    dead: '无法发送',
    returned: '被收件人的邮件服务器退回',
  },
  refusals: {
    'letter-not-dead': '只有无法发送或被退回的信函才能重新发送。',
    'reader-gone': '该人员没有有效账户，无法发送信函。',
    'letter-cleared': '本信函的收件人和内容已不再保存。',
    'letter-already-settled': '该信函已发送或已放弃发送。',
    'letter-not-sent': '只有已发送的信函才可能被退回。',
  },
}
