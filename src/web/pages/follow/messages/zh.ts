import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const zh: Messages = {
  title: '关注',
  problem: '存在问题',
  byMail: '通过邮件',
  byMailText:
    '当此处的公开内容发生变化时，您会收到一封信件，每天最多一封。每封信件都附有可立即停止接收的链接。任何人都不会知道您在关注此内容。',
  email: '您的电子邮件地址',
  emailHint: '我们会先寄送一封信件，请您在其中确认是您本人提出的要求。',
  emailFault: '请输入电子邮件地址，例如name@example.org。',
  language: '信件的语言',
  send: '给我寄信',
  byFeed: '通过订阅源',
  byFeedText: '订阅源无需您的地址：请将以下任一地址加入您的阅读器。',
  sentTitle: '请查看您的邮箱',
  sent: days =>
    `已向您寄出一封信件。请在${plural('zh', days, { other: '#天' })}内打开其中的链接予以确认。在此之前不会再寄送其他信件。`,
  yoursTitle: '您所关注的内容',
  goneFromPublic: '您所关注的内容目前未公开。',
  confirmText: '在您确认愿意接收之后，信件才会寄出。',
  confirm: '是，请给我寄信',
  save: '保存语言',
  stopText: '信件将立即停止寄送，您的地址也将被删除。',
  stop: '停止接收信件',
  endedTitle: '不再寄送信件',
  ended: '您将不再收到与此有关的信件，您的地址已被删除。',
  said: {
    confirm: '内容发生变化时，您会收到信件。',
    language: '您的信件语言已更改。',
  },
}
