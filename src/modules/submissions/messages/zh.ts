import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const zh: Messages = {
  states: {
    written: '已填写，未签署',
    signed: '待阅读',
    'taken-up': '已采纳',
    'set-aside': '未采纳',
    expired: '逾期未签署',
  },
  refusals: {
    'too-many-submissions': ({ minutes }) =>
      `从此处发送的内容过多。请在${plural('zh', minutes, { other: '#分钟' })}后重试。`,
    'link-not-valid': '此链接已失效。请重新填写。',
    'submission-settled': '对此已作出决定。',
    'reason-missing': '请说明理由。',
  },
  letters: {
    sign: {
      subject: '请确认您提供的情况',
      body: (ref, address, days) => `尊敬的先生/女士：

有人在向我们提供有关${ref}的情况时填写了本电子邮件地址。如果是您本人，请打开以下地址，并在出现的页面上确认。此后秘书处才会阅读该内容。

${address}

此链接的有效期为${plural('zh', days, { other: '#天' })}。逾期未确认的内容将在未经阅读的情况下删除。

如果不是您本人，则无需采取任何行动。`,
    },
  },
}
