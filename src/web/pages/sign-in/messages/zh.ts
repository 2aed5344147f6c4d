import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const zh: Messages = {
  title: '登录',
  intro: '供秘书处及其邀请的人员使用。查阅公开记录无需账户。',
  email: '电子邮件地址',
  emailHint: '我们将向您发送一封含有登录链接的邮件，该链接只能使用一次。无需密码。',
  send: '获取登录链接',
  problem: '出现问题',
  emailFault: '请填写电子邮件地址，例如name@example.org。',
  sentTitle: '请查收邮件',
  sent: (minutes: number) =>
    plural('zh', minutes, {
      other: '如果该地址已有账户，您将很快收到一封含有登录链接的邮件。该链接在#分钟内有效，且只能使用一次。',
    }),
  sentNothing: '几分钟后仍未收到邮件？请查看垃圾邮件，或向秘书处询问您是否有账户。',
  again: '重新申请链接',
  linkTitle: '还差一步',
  linkText: '请按下按钮登录。仅打开本页面不会产生任何作用，因此检查邮件链接的程序不会耗用您的链接。',
  linkButton: '登录',
  linkMissing: '该网址不完整。请重新打开邮件中的链接，或申请新的链接。',
}
