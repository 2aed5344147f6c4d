import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const zh: Messages = {
  states: { asked: '尚未确认', live: '通过邮件关注', ended: '已终止' },
  refusals: {
    'too-many-followings': ({ minutes }) => `请求的邮件过多。请在${plural('zh', minutes, { other: '#分钟' })}后重试。`,
    'following-link-not-valid': '此链接已失效。',
  },
  letters: {
    confirm: {
      subject: '请确认您希望关注的内容',
      body: (title, address) => `尊敬的先生/女士：

有人要求在以下公开内容发生变化时向本电子邮件地址发送邮件：

${title}

如果是您本人，请打开以下地址，并在出现的页面上确认。您还可在该页面选择邮件的语文或停止接收。

${address}

如果不是您本人，则无需采取任何行动，也不会收到邮件。`,
    },
    news: {
      subject: title => `您关注的内容有变化：${title}`,
      body: (title, lines, address) => `尊敬的先生/女士：

您曾要求在以下公开内容发生变化时获得通知：

${title}

变化如下：

${lines}

此类邮件每天最多发送一封。如需停止接收或更改语文，请打开以下地址：

${address}`,
    },
  },
}
