import { count } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const zh: Messages = {
  title: '信函',
  lede: '本站通过邮件发出的信函：无法发送的、等待发送的和已发送的。任何人都不能查看信函正文。',
  withoutReaders: '您可以看到信函的收发情况，但看不到收件人和主题，也不能重新发送：这由秘书处职员负责。',
  counts: '按状态统计的信函',
  caption: '信函列表',
  cut: (shown: number, all: number) =>
    `列表包含${count('zh', all)}封信函中的${count('zh', shown)}封，未列入最早的信函。`,
  columns: {
    state: '状态',
    kind: '信函',
    subject: '主题',
    name: '收件人',
    address: '电子邮件地址',
    language: '语文',
    actBy: '采取行动的最后期限',
    queued: '编写时间',
    sent: '发送时间',
    attempts: '尝试次数',
    answers: '回复',
    error: '失败原因',
  },
  filters: { state: '状态', kind: '信函' },
  kinds: {
    'sign-in': '登录链接',
    invitation: '邀请',
    'follow-up-preview': '后续行动预览',
    'follow-up-reminder': '后续行动提醒',
    'sign-submission': '确认所提供情况的链接',
    'confirm-following': '关注确认',
    'following-news': '所关注内容的变化',
  },
  errors: {
    'nothing-to-send': '信函已失去时效，无需处理。',
    'reader-gone': '该人员没有有效账户。',
    returned: '收件人的邮件服务器将其退回：多半是该地址已不存在。',
    login: '邮件服务器拒绝登录。请检查SMTP_URL。',
    unreachable: '无法连接邮件服务器。',
    address: '邮件服务器拒绝该地址。',
    letter: '邮件服务器拒绝该信函。',
    other: '其他故障。',
  },
  received: '收到的邮件',
  again: '重新发送',
  queuedAgain: '该信函正在等待重新发送。',
}
