import { count, plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const zh: Messages = {
  title: ref => `请告诉我们您所了解的情况：${ref}`,
  lede: '是否已采取行动？可在何处查阅？您填写的内容由秘书处职员阅读，不会按原文公布。',
  problem: '出现问题',
  fields: { body: '您所了解的情况', source: '来源网址', name: '您的姓名', email: '您的电子邮件地址' },
  hints: {
    body: most => `最多${count('zh', most)}个字符，可使用任何语文。链接以文本形式显示。`,
    source: '任何人均可打开的网页或文件，网址以https://开头。如无来源，请留空。',
    email: '我们将向您发送一封含有链接的邮件。未经该链接确认，任何人都不会阅读您填写的内容。',
  },
  privacy: days =>
    `您的姓名和电子邮件地址仅供秘书处查看，绝不公布。${plural('zh', days, { other: '#天' })}内未经确认的内容将在未经阅读的情况下删除。`,
  send: '发送',
  faults: {
    body: '请填写至少10个、最多4,000个字符。',
    source: '请填写以https://或http://开头的完整网址，或留空。',
    name: '请填写您的姓名。',
    email: '请填写电子邮件地址，例如name@example.org。',
  },
  sentTitle: '请查看您的邮箱',
  sent: days =>
    `已向您发出一封邮件。请在${plural('zh', days, { other: '#天' })}内打开其中的链接，确认您填写的内容。此后秘书处将予以阅读。`,
  signTitle: '确认您填写的内容',
  signText: '按此按钮即表示是您本人向我们提供了该内容。此后秘书处将予以阅读。',
  sign: '是我填写的',
  signedTitle: '谢谢',
  signed: '秘书处将阅读该内容。载入记录的内容由秘书处自行表述。',
}
