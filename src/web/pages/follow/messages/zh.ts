import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const zh: Messages = {
  title: '关注',
  problem: '出现问题',
  byMail: '通过邮件',
  byMailText:
    '当此处的公开内容发生变化时，您会收到一封邮件，每天最多一封。每封邮件都附有可立即停止接收的链接。任何人都不会知道您在关注此内容。',
  email: '您的电子邮件地址',
  emailHint: '我们会先发送一封邮件，请您在其中确认是您本人提出的要求。',
  emailFault: '请填写电子邮件地址，例如name@example.org。',
  language: '邮件语文',
  send: '向我发送邮件',
  byFeed: '通过订阅源',
  byFeedText: '订阅源无需您的邮箱地址：请将以下任一地址加入您的阅读器。',
  sentTitle: '请查看您的邮箱',
  sent: days =>
    `已向您发出一封邮件。请在${plural('zh', days, { other: '#天' })}内打开其中的链接予以确认。在此之前不会再发送其他邮件。`,
  yoursTitle: '您所关注的内容',
  goneFromPublic: '您所关注的内容目前未公开。',
  confirmText: '在您确认愿意接收之后，才会发送邮件。',
  confirm: '是，请向我发送邮件',
  save: '保存语文',
  stopText: '邮件将立即停止发送，您的地址也将被删除。',
  stop: '停止接收邮件',
  endedTitle: '不再发送邮件',
  ended: '您将不再收到与此有关的邮件，您的地址已被删除。',
  said: {
    confirm: '内容发生变化时，您会收到邮件。',
    language: '您的邮件语文已更改。',
  },
}
